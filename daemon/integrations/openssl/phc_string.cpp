// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/openssl/phc_string.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kiosk::openssl {

namespace {

constexpr auto base64 = QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals;
constexpr quint32 mostMemoryKib = 256 * 1024;
constexpr quint32 mostPasses = 16;
constexpr quint32 mostLanes = 4;

} // namespace

QString PhcString::toString() const {
    return u"$argon2id$v=19$m=%1,t=%2,p=%3$%4$%5"_s.arg(memoryKib).arg(passes).arg(lanes).arg(
        QString::fromLatin1(salt.toBase64(base64)), QString::fromLatin1(hash.toBase64(base64)));
}

std::optional<PhcString> PhcString::fromString(const QString &text) {
    static const QRegularExpression form(
        u"^\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,4}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const PhcString phc{.memoryKib = match.captured(1).toUInt(),
                        .passes = match.captured(2).toUInt(),
                        .lanes = match.captured(3).toUInt(),
                        .salt = QByteArray::fromBase64(match.captured(4).toLatin1(), base64),
                        .hash = QByteArray::fromBase64(match.captured(5).toLatin1(), base64)};
    const bool isAffordable = phc.memoryKib >= 8 && phc.memoryKib <= mostMemoryKib && phc.passes >= 1 &&
                              phc.passes <= mostPasses && phc.lanes >= 1 && phc.lanes <= mostLanes &&
                              phc.salt.size() >= 8 && phc.hash.size() >= 16 && phc.hash.size() <= 64;
    return isAffordable ? std::optional(phc) : std::nullopt;
}

} // namespace kiosk::openssl
