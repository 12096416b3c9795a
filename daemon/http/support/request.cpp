// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/support/request.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace kiosk::http {

Error invalidParameter(const QString &name, const char *code, const QString &message) {
    return {ErrorCode::InvalidFields,
            u"The address has a parameter that cannot be accepted."_s,
            {{u"/"_s + name, QString::fromLatin1(code), message}},
            {}};
}

bool isLoopback(const QString &address) {
    return QHostAddress(address).isLoopback();
}

} // namespace kiosk::http
