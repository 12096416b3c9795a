// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/id.h"
#include "shared/core/vocabulary.h"

#include <QDateTime>
#include <QString>
#include <optional>

namespace kiosk::users {

struct User {
    UserId id;
    QString username;
    QString displayName;
    Role role = Role::Staff;
    bool disabled = false;
    QString passwordHash; ///< PHC string, $argon2id$…
    QDateTime createdAt;
    qint64 version = 1;
};

/// A signed-in family of refresh tokens.
struct Session {
    SessionId id;
    User user;
    QString refreshToken; ///< Only just after it was made; the database keeps its hash.
    QDateTime expiresAt;  ///< Of the refresh token.
};

} // namespace kiosk::users
