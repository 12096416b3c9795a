// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/secrets/secrets.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <array>

using namespace Qt::StringLiterals;

namespace kiosk {

QString newOneTimeCode() {
    static constexpr QLatin1StringView letters("BCDFGHJKLMNPQRSTVWXZ");
    QString code;
    for (int i = 0; i < 8; ++i)
        code += letters[static_cast<qsizetype>(QRandomGenerator::system()->bounded(quint32(letters.size())))];
    return code;
}

QString normalizedCode(const QString &typed) {
    QString code = typed.toUpper();
    code.removeIf([](QChar c) { return c == u'-' || c.isSpace(); });
    return code;
}

QString newToken(const QString &prefix) {
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), sizeof(words));
    return prefix + QString::fromLatin1(
                        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray hashOfSecret(const QString &secret) {
    return QCryptographicHash::hash(secret.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace kiosk
