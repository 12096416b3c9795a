// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/secrets/secrets.h"
#include "daemon/domain/users/session_rules.h"
#include "daemon/domain/users/user_audit.h"
#include "daemon/domain/users/user_use_cases.h"

using namespace Qt::StringLiterals;

namespace kiosk::users {

namespace {

// A well-formed hash of a password that nobody has, so that an unknown name takes as long as a known one.
constexpr auto hashOfNobody = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5LWhhcy10aGlz$"
                              "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

QStringList subjectsOf(const QString &username, const QString &address) {
    return {u"user:"_s + username, u"address:"_s + address};
}

std::unexpected<Error> wrong() {
    return fail(ErrorCode::LoginFailed, u"The name or the password is wrong."_s);
}

std::unexpected<Error> switchedOff() {
    return fail(ErrorCode::AccountDisabled, u"This account is switched off. Please ask the owner."_s);
}

/// Too_many_attempts while the account or the address has to wait.
Result<void> checkPause(UserRepository &users, const QString &username, const QString &address,
                        const QDateTime &now) {
    const QDateTime since = now.addSecs(-failureMemorySeconds);
    for (const LoginFailures &failures : users.failures(subjectsOf(username, address), since)) {
        const qint64 pause = waitSeconds(failures.count);
        const qint64 wait = pause ? (now.msecsTo(failures.lastAt.addSecs(pause)) + 999) / 1000 : 0;
        if (wait > 0)
            return std::unexpected(
                Error{ErrorCode::TooManyAttempts,
                      u"Too many wrong passwords. Please wait %1 seconds and try again."_s.arg(wait),
                      {},
                      QJsonObject{{u"retryAfterSeconds"_s, wait}}});
    }
    return {};
}

/// The person as they are now, locked, when the password that was checked is theirs; counts a failure.
Result<User> prove(UserRepository &users, const User &user, const QString &address, bool passwordFits,
                   const QDateTime &now) {
    // Many guesses may have begun before the first of them was counted; none of them tells anything any more.
    if (const Result<void> pause = checkPause(users, user.username, address, now); !pause)
        return std::unexpected(pause.error());
    if (!passwordFits || user.id.isNull()) {
        users.recordFailure(subjectsOf(user.username, address), now);
        return wrong();
    }
    // What was true while the password was checked may have changed meanwhile.
    const auto current = users.lock(user.id);
    if (!current || current->passwordHash != user.passwordHash)
        return wrong();
    if (current->disabled)
        return switchedOff();
    // The address keeps its count: a known password must not help to guess others.
    users.forgetFailures(subjectsOf(user.username, address).first());
    return *current;
}

} // namespace

Result<User> findForLogin(UnitOfWork &unit, const QString &username, const QString &address,
                          const QDateTime &now) {
    const QString name = username.toLower();
    if (const Result<void> pause = checkPause(unit.users(), name, address, now); !pause)
        return std::unexpected(pause.error());
    return unit.users().findByName(name).value_or(User{.id = {},
                                                       .username = name,
                                                       .displayName = {},
                                                       .passwordHash = QString::fromLatin1(hashOfNobody),
                                                       .createdAt = {}});
}

Result<Result<Session>> finishLogin(UnitOfWork &unit, const User &user, const QString &address,
                                    bool passwordFits, const QDateTime &now) {
    const Result<User> proven = prove(unit.users(), user, address, passwordFits, now);
    if (!proven)
        return Result<Session>(std::unexpected(proven.error()));
    return Result<Session>(openSession(unit.users(), *proven, now));
}

Result<User> findForPasswordChange(UnitOfWork &unit, const UserId &id, const QString &address,
                                   const QDateTime &now) {
    const Result<User> user = findUser(unit, id);
    if (!user)
        return user;
    if (const Result<void> pause = checkPause(unit.users(), user->username, address, now); !pause)
        return std::unexpected(pause.error());
    return user;
}

Result<Result<Session>> finishPasswordChange(UnitOfWork &unit, const User &user, const QString &address,
                                             bool passwordFits, const QString &newHash,
                                             const QDateTime &now) {
    UserRepository &users = unit.users();
    Result<User> proven = prove(users, user, address, passwordFits, now);
    if (!proven)
        return Result<Session>(proven.error().code == ErrorCode::LoginFailed
                                   ? fail(ErrorCode::LoginFailed, u"The present password is wrong."_s)
                                   : std::unexpected(proven.error()));
    const User before = *proven;
    proven->passwordHash = newHash;
    ++proven->version;
    users.update(*proven);
    keepUpdated(unit, before, *proven, Actor::person(before.id, before.displayName), now);
    endSessionsOf(unit, user.id, now);
    return Result<Session>(openSession(users, *proven, now));
}

Result<Result<Session>> refresh(UnitOfWork &unit, const QString &refreshToken, const QDateTime &now) {
    const auto refused = [] {
        return Result<Session>(
            fail(ErrorCode::RefreshInvalid, u"You have been signed out. Please sign in again."_s));
    };
    UserRepository &users = unit.users();
    const QByteArray oldHash = hashOfSecret(refreshToken);
    const auto match = users.lockByToken(oldHash);
    if (!match || match->session.endedAt || match->session.expiresAt <= now)
        return refused();
    if (!match->isCurrent) {
        // Two parties hold tokens of this family, and one of them stole it.
        endSession(unit, match->session.id, now);
        return refused();
    }
    const auto user = users.find(match->session.userId);
    if (!user || user->disabled) {
        endSession(unit, match->session.id, now);
        return refused();
    }
    const Session session{.id = match->session.id,
                          .user = *user,
                          .refreshToken = newToken(u"kr_"_s),
                          .expiresAt = now.addDays(sessionDays)};
    users.rotate(session.id, oldHash, hashOfSecret(session.refreshToken), session.expiresAt, now);
    return Result<Session>(session);
}

Result<void> logout(UnitOfWork &unit, const QString &refreshToken, const QDateTime &now) {
    if (const auto match = unit.users().lockByToken(hashOfSecret(refreshToken)))
        endSession(unit, match->session.id, now);
    return {};
}

} // namespace kiosk::users
