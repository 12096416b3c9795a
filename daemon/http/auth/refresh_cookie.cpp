// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/auth/refresh_cookie.h"

using namespace Qt::StringLiterals;

namespace kiosk::http {

namespace {
QByteArray cookie(const QByteArray &value, qint64 maxAge) {
    return QByteArray(refreshCookieName) + '=' + value +
           "; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=" + QByteArray::number(maxAge);
}
} // namespace

void setRefreshCookie(Answer &answer, const QString &token, std::chrono::seconds life) {
    answer.headers.emplaceBack("Set-Cookie", cookie(token.toLatin1(), life.count()));
}

void clearRefreshCookie(Answer &answer) {
    answer.headers.emplaceBack("Set-Cookie", cookie({}, 0));
}

QString refreshTokenOf(const Request &request) {
    const QByteArray prefix = QByteArray(refreshCookieName) + '=';
    for (const QByteArray &part : request.header("Cookie").split(';')) {
        const QByteArray trimmed = part.trimmed();
        if (trimmed.startsWith(prefix))
            return QString::fromLatin1(trimmed.sliced(prefix.size()));
    }
    return {};
}

Result<void> checkSameSite(const Request &request, const QStringList &publicOrigins) {
    const QByteArray site = request.header("Sec-Fetch-Site");
    const QString origin = QString::fromLatin1(request.header("Origin"));
    const bool accepted = site.isEmpty() ? publicOrigins.contains(origin) : site == "same-origin";
    if (accepted)
        return {};
    return fail(ErrorCode::OriginRefused,
                u"This request must come from the shop's own pages. If this address is right, add it to "
                u"server.public_origin."_s);
}

} // namespace kiosk::http
