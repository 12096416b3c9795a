// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/commands/commands.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace kiosk::app {

void print(const QString &text) {
    std::fputs((text + u'\n').toUtf8().constData(), stdout);
    std::fflush(stdout);
}

int complain(const QString &text, int code) {
    std::fputs((u"kioskd: "_s + text + u'\n').toUtf8().constData(), stderr);
    return code;
}

int complain(const Error &error) {
    const bool isAway = error.code == ErrorCode::DatabaseUnavailable;
    return complain(error.detail, isAway ? ExitUnavailable : ExitFailed);
}

} // namespace kiosk::app
