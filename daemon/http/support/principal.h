// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/actor.h"
#include "shared/contract/operation.h"
#include "shared/core/id.h"
#include "shared/core/vocabulary.h"

#include <QString>
#include <optional>

namespace kiosk::http {

/// Who is asking: a signed-in person (user, session) or a paired device (device, kind).
struct Principal {
    Role role = Role::Device;
    UserId user;
    SessionId session;
    QString name; ///< Of the person or the device.
    std::optional<DeviceId> device;
    DeviceKind kind = DeviceKind::Kiosk;

    [[nodiscard]] bool isDevice() const { return device.has_value(); }
    [[nodiscard]] bool isStaff() const { return !device; }
};

/// As whom the events of what \a principal does are kept.
[[nodiscard]] inline Actor actorOf(const Principal &principal) {
    return principal.device ? Actor::device(*principal.device, principal.name)
                            : Actor::person(principal.user, principal.name);
}

/// Whether \a access lets \a principal in.
[[nodiscard]] inline bool mayUse(const contract::Access &access, const Principal &principal) {
    return principal.device ? access.allows(Role::Device) && access.allows(principal.kind)
                            : access.allows(principal.role);
}

} // namespace kiosk::http
