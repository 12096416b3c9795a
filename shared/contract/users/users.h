// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/wire/values.h"
#include "shared/core/vocabulary.h"

#include <optional>

/// The people of the shop and how they sign in.
namespace kiosk::contract {

/// Creates the owner with the one-time setup code.
struct SetupRequest {
    QString code;
    QString username;
    QString displayName;
    QString password;
};

/// Signs in.
struct LoginRequest {
    QString username;
    QString password;
};

/// Changes one's own password and ends every other session.
struct PasswordChange {
    QString currentPassword;
    QString newPassword;
};

/// A person of the shop.
struct User {
    UserId id;
    QString username;
    QString displayName;
    Role role{};
    bool disabled = false;
    qint64 version = 0;
};

/// Every user, by name.
struct UserList {
    QList<User> users;
};

/// A new person.
struct UserCreate {
    UserId id;
    QString username;
    QString displayName;
    Role role{};
    QString password;
};

/// Changes a person; what is left out stays.
struct UserUpdate {
    std::optional<QString> displayName;
    std::optional<Role> role;
    std::optional<bool> disabled;
    std::optional<QString> password;
    qint64 version = 0;
};

/// A signed-in person. The refresh token travels in a cookie.
struct Session {
    QString accessToken;
    QDateTime expiresAt;
    User user;
};

/// Who is asking.
struct Principal {
    Role role{};
    std::optional<User> user;
    std::optional<DeviceId> deviceId;
    std::optional<DeviceKind> deviceKind;
    std::optional<QString> deviceName;
};

} // namespace kiosk::contract

KIOSK_WIRE_TYPE(SetupRequest)
KIOSK_WIRE_TYPE(LoginRequest)
KIOSK_WIRE_TYPE(PasswordChange)
KIOSK_WIRE_TYPE(User)
KIOSK_WIRE_TYPE(UserList)
KIOSK_WIRE_TYPE(UserCreate)
KIOSK_WIRE_TYPE(UserUpdate)
KIOSK_WIRE_TYPE(Session)
KIOSK_WIRE_TYPE(Principal)
