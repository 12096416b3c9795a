// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/auth/signed_tokens.h"

#include <QJsonDocument>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <stdexcept>

namespace kiosk::http {

namespace {
constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
const QByteArray &header() {
    static const QByteArray text = QByteArray(R"({"alg":"HS256","typ":"JWT"})").toBase64(base64Url);
    return text;
}
} // namespace

SignedTokens::SignedTokens(const QByteArray &secret)
    : m_secret(secret) {
    if (secret.size() < 32)
        throw std::invalid_argument("the token secret needs 32 bytes");
}

QByteArray SignedTokens::signatureOf(const QByteArray &signedPart) const {
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned length = 0;
    if (!HMAC(EVP_sha256(), m_secret.data(), int(m_secret.size()),
              reinterpret_cast<const unsigned char *>(signedPart.data()), size_t(signedPart.size()),
              reinterpret_cast<unsigned char *>(digest.data()), &length))
        throw std::runtime_error("HMAC failed");
    digest.truncate(qsizetype(length));
    return digest;
}

QByteArray SignedTokens::sign(const QJsonObject &claims) const {
    const QByteArray signedPart =
        header() + '.' + QJsonDocument(claims).toJson(QJsonDocument::Compact).toBase64(base64Url);
    return signedPart + '.' + signatureOf(signedPart).toBase64(base64Url);
}

std::optional<QJsonObject> SignedTokens::open(const QByteArray &token) const {
    constexpr auto strict = base64Url | QByteArray::AbortOnBase64DecodingErrors;
    const qsizetype last = token.lastIndexOf('.');
    if (token.size() > 2048 || last < 0 || !token.startsWith(header() + '.'))
        return std::nullopt;
    const QByteArray given = QByteArray::fromBase64(token.sliced(last + 1), strict);
    const QByteArray expected = signatureOf(token.first(last));
    // The text is compared too: Base64 has several spellings of the same bytes.
    if (given.size() != expected.size() ||
        CRYPTO_memcmp(given.data(), expected.data(), size_t(expected.size())) != 0 ||
        expected.toBase64(base64Url) != token.sliced(last + 1))
        return std::nullopt;
    const qsizetype first = header().size() + 1;
    if (last < first)
        return std::nullopt;
    const QJsonDocument claims =
        QJsonDocument::fromJson(QByteArray::fromBase64(token.sliced(first, last - first), strict));
    return claims.isObject() ? std::optional(claims.object()) : std::nullopt;
}

} // namespace kiosk::http
