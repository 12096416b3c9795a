// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/users/users.h"
#include "shared/core/error.h"

#include <QByteArray>
#include <QList>

namespace kiosk::users {

/// A one-time setup code, by its hash.
struct SetupCode {
    QByteArray codeHash;
    QDateTime expiresAt;
    int wrongTries = 0;
};

/// A family of refresh tokens: every rotation replaces its current token.
struct SessionRecord {
    SessionId id;
    UserId userId;
    QDateTime expiresAt;
    std::optional<QDateTime> endedAt;
};

/// How often a subject (account or address) failed of late.
struct LoginFailures {
    int count = 0;
    QDateTime lastAt;
};

class UserRepository {
public:
    virtual ~UserRepository() = default;

    /// Serialises everything that may change who the owners are, until the end of the transaction.
    virtual void lockOwners() = 0;
    /// Owners that are not disabled.
    [[nodiscard]] virtual int countActiveOwners() = 0;
    [[nodiscard]] virtual bool hasAnyUser() = 0;

    virtual void replaceSetupCode(const SetupCode &code) = 0;
    /// The code, locked; nothing when there is none.
    [[nodiscard]] virtual std::optional<SetupCode> lockSetupCode() = 0;
    virtual void countWrongSetupTry() = 0;
    virtual void deleteSetupCode() = 0;

    /// Username_taken when the name exists, id_reused when the id does.
    [[nodiscard]] virtual Result<void> insert(const User &user) = 0;
    [[nodiscard]] virtual std::optional<User> find(const UserId &id) = 0;
    /// Locked until the end of the transaction.
    [[nodiscard]] virtual std::optional<User> lock(const UserId &id) = 0;
    [[nodiscard]] virtual std::optional<User> findByName(const QString &username) = 0;
    [[nodiscard]] virtual QList<User> list() = 0;
    /// Writes all but id, name and creation; the version in \a user is the new one.
    virtual void update(const User &user) = 0;

    /// Failures since \a since for each subject, in the order asked.
    [[nodiscard]] virtual QList<LoginFailures> failures(const QStringList &subjects,
                                                        const QDateTime &since) = 0;
    virtual void recordFailure(const QStringList &subjects, const QDateTime &now) = 0;
    virtual void forgetFailures(const QString &subject) = 0;

    virtual void insertSession(const SessionRecord &session, const QByteArray &tokenHash,
                               const QDateTime &now) = 0;
    struct TokenMatch {
        SessionRecord session;
        bool isCurrent = false; ///< False: it was rotated away before.
        QDateTime usedAt;       ///< When it was rotated away.
    };
    /// The session of a token, with its row locked.
    [[nodiscard]] virtual std::optional<TokenMatch> lockByToken(const QByteArray &tokenHash) = 0;
    virtual void rotate(const SessionId &session, const QByteArray &oldHash, const QByteArray &newHash,
                        const QDateTime &expiresAt, const QDateTime &now) = 0;
    /// False when it had ended already.
    virtual bool endSession(const SessionId &session, const QDateTime &now) = 0;
    /// The sessions that were ended by this.
    [[nodiscard]] virtual QList<SessionId> endSessionsOf(const UserId &user, const QDateTime &now) = 0;
};

} // namespace kiosk::users
