// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// Whether \a access lets \a principal in.
[[nodiscard]] inline bool mayUse(const contract::Access &access, const Principal &principal) {
    return principal.device ? access.allows(Role::Device) && access.allows(principal.kind)
                            : access.allows(principal.role);
}

} // namespace kiosk::http
