// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/actor.h"
#include "daemon/domain/unit_of_work.h"
#include "daemon/domain/users/password_hasher.h"
#include "daemon/domain/users/users.h"

namespace kiosk::users {

/// Refresh tokens live so long after their last use.
inline constexpr qint64 sessionDays = 7;

/// Whether somebody must still use the setup code.
[[nodiscard]] Result<bool> needsSetup(UnitOfWork &unit);
/// Makes a new one-time setup code (10 min), ending any earlier one; setup_already_done when there is an
/// owner.
[[nodiscard]] Result<QString> renewSetupCode(UnitOfWork &unit, const QDateTime &now);

struct NewUser {
    UserId id;
    QString username;
    QString displayName;
    Role role = Role::Staff;
    QString passwordHash;
};
/// Uses the code up and creates the owner. A wrong code counts a try; after five the code is gone. The inner
/// result is an error although the transaction commits, so that tries are counted.
[[nodiscard]] Result<Result<Session>> setUp(UnitOfWork &unit, const QString &code, const NewUser &owner,
                                            const QDateTime &now);

/// What login needs before the slow verification; an unknown name gives a user that no password fits, so that
/// the time taken tells nothing. too_many_attempts while the account or the address has to wait.
[[nodiscard]] Result<User> findForLogin(UnitOfWork &unit, const QString &username, const QString &address,
                                        const QDateTime &now);
/// Records how the verification went; a success opens a session. Back-off doubles from 1 s to 5 min after
/// ten failures, per account and per address; nobody is locked out for ever.
[[nodiscard]] Result<Result<Session>> finishLogin(UnitOfWork &unit, const User &user, const QString &address,
                                                  bool passwordFits, const QDateTime &now);
/// Rotates a refresh token. A token that was used before ends its whole family (refresh_invalid).
[[nodiscard]] Result<Result<Session>> refresh(UnitOfWork &unit, const QString &refreshToken,
                                              const QDateTime &now);
/// Ends the session of a refresh token, or by id; nothing happens when it has ended already.
[[nodiscard]] Result<void> logout(UnitOfWork &unit, const QString &refreshToken, const QDateTime &now);

[[nodiscard]] Result<User> findUser(UnitOfWork &unit, const UserId &id);
[[nodiscard]] Result<QList<User>> listUsers(UnitOfWork &unit);
/// A manager may add staff and kitchen; only an owner may add owners and managers.
[[nodiscard]] Result<User> createUser(UnitOfWork &unit, Role actor, const NewUser &user, const Actor &by,
                                      const QDateTime &now);

struct UserChange {
    std::optional<QString> displayName;
    std::optional<Role> role;
    std::optional<bool> disabled;
    std::optional<QString> passwordHash;
    qint64 version = 0;
};
/// Changes a person. Disabling, another role or a new password ends all their sessions; the last owner stays.
[[nodiscard]] Result<User> updateUser(UnitOfWork &unit, Role actor, const UserId &id,
                                      const UserChange &change, const Actor &by, const QDateTime &now);
/// What a change of one's own password needs before the slow verification of the present one; guesses at it
/// are slowed down and counted as at login.
[[nodiscard]] Result<User> findForPasswordChange(UnitOfWork &unit, const UserId &id, const QString &address,
                                                 const QDateTime &now);
/// Records how the verification went; a success sets the password, ends every session and opens a new one.
/// \a user is the one whose password was verified: one that was changed meanwhile is wrong.
[[nodiscard]] Result<Result<Session>> finishPasswordChange(UnitOfWork &unit, const User &user,
                                                           const QString &address, bool passwordFits,
                                                           const QString &newHash, const QDateTime &now);
/// Length and a list of the most used passwords; password_too_weak says what to do.
[[nodiscard]] Result<void> checkPassword(const QString &password, const QString &username);

} // namespace kiosk::users
