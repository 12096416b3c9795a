// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kiosk::users {

/// Slow hashing of passwords (argon2id); a port because it needs a crypto library and must be limited to two
/// at once.
class PasswordHasher {
public:
    virtual ~PasswordHasher() = default;
    /// A PHC string with its own salt. Blocks for tens of milliseconds: never call it on the event loop.
    [[nodiscard]] virtual QString hash(const QString &password) = 0;
    [[nodiscard]] virtual bool verify(const QString &password, const QString &phc) = 0;
};

} // namespace kiosk::users
