// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/secrets/secrets.h"
#include "daemon/domain/users/session_rules.h"
#include "daemon/domain/users/user_audit.h"
#include "daemon/domain/users/user_repository.h"
#include "daemon/domain/users/user_use_cases.h"

using namespace Qt::StringLiterals;

namespace kiosk::users {

namespace {

constexpr qint64 codeLifeSeconds = 10 * 60;
constexpr int triesPerCode = 5;

std::unexpected<Error> alreadyDone() {
    return fail(ErrorCode::SetupAlreadyDone, u"This shop has an owner already. Please sign in."_s);
}

} // namespace

Result<bool> needsSetup(UnitOfWork &unit) {
    return !unit.users().hasAnyUser();
}

Result<QString> renewSetupCode(UnitOfWork &unit, const QDateTime &now) {
    unit.users().lockOwners();
    if (unit.users().hasAnyUser())
        return alreadyDone();
    const QString code = newOneTimeCode();
    unit.users().replaceSetupCode({hashOfSecret(code), now.addSecs(codeLifeSeconds), 0});
    return code;
}

Result<Result<Session>> setUp(UnitOfWork &unit, const QString &code, const NewUser &owner,
                              const QDateTime &now) {
    UserRepository &users = unit.users();
    users.lockOwners();
    if (users.hasAnyUser())
        return alreadyDone();
    const auto stored = users.lockSetupCode();
    const bool isLiving = stored && stored->expiresAt > now && stored->wrongTries < triesPerCode;
    if (!isLiving || stored->codeHash != hashOfSecret(normalizedCode(code))) {
        if (isLiving)
            users.countWrongSetupTry();
        return Result<Session>(
            fail(ErrorCode::SetupCodeInvalid,
                 u"This setup code is wrong or has run out. Make a new one at the server's console."_s));
    }
    const User user{.id = owner.id,
                    .username = owner.username,
                    .displayName = owner.displayName,
                    .role = Role::Owner,
                    .passwordHash = owner.passwordHash,
                    .createdAt = now};
    if (const Result<void> saved = users.insert(user); !saved)
        return std::unexpected(saved.error());
    users.deleteSetupCode();
    keepCreated(unit, user, Actor::person(user.id, user.displayName), now);
    return Result<Session>(openSession(users, user, now));
}

} // namespace kiosk::users
