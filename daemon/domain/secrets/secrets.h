// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace kiosk {

/// Eight random characters that people can read aloud and type: 20 consonants, so that no words appear and no
/// letter looks like a digit (RFC 8628). About 34 bits: only for codes that live briefly and count tries.
[[nodiscard]] QString newOneTimeCode();
/// What a person typed, as the code was made: upper case, without dashes and spaces.
[[nodiscard]] QString normalizedCode(const QString &typed);
/// \a prefix and 32 random bytes in base64url.
[[nodiscard]] QString newToken(const QString &prefix);
/// SHA-256 of a code or token, which is all that is stored of it.
[[nodiscard]] QByteArray hashOfSecret(const QString &secret);

} // namespace kiosk
