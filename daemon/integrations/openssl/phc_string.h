// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace kiosk::openssl {

/// An argon2id hash with everything needed to check it: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`.
struct PhcString {
    quint32 memoryKib = 0;
    quint32 passes = 0;
    quint32 lanes = 0;
    QByteArray salt;
    QByteArray hash;

    [[nodiscard]] QString toString() const;
    /// Nothing when it is of another kind, or asks for more than a login may cost.
    [[nodiscard]] static std::optional<PhcString> fromString(const QString &text);
};

} // namespace kiosk::openssl
