// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/users/user_use_cases.h"

#include <QFile>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::users {

namespace {

constexpr qsizetype shortest = 8;
constexpr qsizetype longest = 128;

/// One password a line, in lower case. Read each time: passwords are set rarely.
bool isMostUsed(const QString &password) {
    QFile file(u":/kiosk/domain/users/most_used_passwords.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the list of most used passwords is not built into this program");
    const QByteArray wanted = password.toLower().toUtf8();
    while (!file.atEnd()) {
        if (file.readLine().trimmed() == wanted)
            return true;
    }
    return false;
}

std::unexpected<Error> tooWeak(const QString &detail) {
    return fail(ErrorCode::PasswordTooWeak, detail);
}

} // namespace

Result<void> checkPassword(const QString &password, const QString &username) {
    if (password.size() < shortest)
        return tooWeak(
            u"Please take a password of at least %1 characters; longer is better than complicated."_s.arg(
                shortest));
    if (password.size() > longest)
        return tooWeak(u"Please take a password of at most %1 characters."_s.arg(longest));
    if (std::ranges::all_of(password, [&](QChar c) { return c == password.front(); }))
        return tooWeak(u"Please do not repeat one character."_s);
    if (!username.isEmpty() && password.contains(username, Qt::CaseInsensitive))
        return tooWeak(u"Please take a password that does not contain your name."_s);
    if (isMostUsed(password))
        return tooWeak(
            u"This password is one of the most used ones and would be guessed. Please take another one."_s);
    return {};
}

} // namespace kiosk::users
