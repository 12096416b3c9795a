// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/actor_kind.h"
#include "shared/core/id.h"

#include <QString>
#include <optional>

namespace kiosk {

/// Who caused a change; kept with each event of an order, a payment or a ticket
/// (docs/decisions/0019-actors.md) and with everything else that is changed
/// (docs/decisions/0021-audit-trail.md). Comes from the caller's credentials, never from a body. Unknown is
/// what events say that were written before this was kept.
struct Actor {
    ActorKind kind = ActorKind::Unknown;
    std::optional<QUuid> id; ///< Of the person or the device.
    QString name;            ///< At that time: people and devices are renamed and removed.

    /// \a name is the one the person signs in with.
    [[nodiscard]] static Actor person(const UserId &id, const QString &name) {
        return {ActorKind::Person, id.uuid(), name};
    }
    [[nodiscard]] static Actor device(const DeviceId &id, const QString &name) {
        return {ActorKind::Device, id.uuid(), name};
    }
    /// \a part is the part of the program that acted by itself, e.g. payment_runner.
    [[nodiscard]] static Actor system(const QString &part) { return {ActorKind::System, {}, part}; }

    [[nodiscard]] bool isPerson() const { return kind == ActorKind::Person; }
    [[nodiscard]] std::optional<DeviceId> deviceId() const {
        return kind == ActorKind::Device && id ? std::optional(DeviceId(*id)) : std::nullopt;
    }
    friend bool operator==(const Actor &, const Actor &) = default;
};

} // namespace kiosk
