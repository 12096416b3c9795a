// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

#include <QByteArray>
#include <QJsonObject>

namespace kiosk::http {

/// JSON Web Tokens with one fixed algorithm (HS256). Everything but our own header, byte for byte, is
/// refused: no "none", no key by address, no other algorithm.
class SignedTokens {
public:
    /// \a secret must have 32 bytes.
    explicit SignedTokens(const QByteArray &secret);
    [[nodiscard]] QByteArray sign(const QJsonObject &claims) const;
    /// The claims of a token whose signature is ours, or nothing. Says nothing of times and audience.
    [[nodiscard]] std::optional<QJsonObject> open(const QByteArray &token) const;

private:
    [[nodiscard]] QByteArray signatureOf(const QByteArray &signedPart) const;
    QByteArray m_secret;
};

} // namespace kiosk::http
