// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/users/password_hasher.h"

#include <semaphore>

namespace kiosk::openssl {

/// argon2id by OpenSSL with OWASP's parameters: 19 MiB, two passes, one lane. At most two run at once; others
/// wait, so that a flood of logins costs time and not memory.
class Argon2Hasher final : public users::PasswordHasher {
public:
    [[nodiscard]] QString hash(const QString &password) override;
    [[nodiscard]] bool verify(const QString &password, const QString &phc) override;

private:
    std::counting_semaphore<2> m_places{2};
};

} // namespace kiosk::openssl
