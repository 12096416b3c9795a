// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/users/user_repository.h"
#include "daemon/storage/engine/connection.h"

namespace kiosk::storage {

class PgUserRepository final : public users::UserRepository {
public:
    explicit PgUserRepository(Connection &connection)
        : m_connection(connection) {}

    void lockOwners() override;
    [[nodiscard]] int countActiveOwners() override;
    [[nodiscard]] bool hasAnyUser() override;

    void replaceSetupCode(const users::SetupCode &code) override;
    [[nodiscard]] std::optional<users::SetupCode> lockSetupCode() override;
    void countWrongSetupTry() override;
    void deleteSetupCode() override;

    [[nodiscard]] Result<void> insert(const users::User &user) override;
    [[nodiscard]] std::optional<users::User> find(const UserId &id) override;
    [[nodiscard]] std::optional<users::User> lock(const UserId &id) override;
    [[nodiscard]] std::optional<users::User> findByName(const QString &username) override;
    [[nodiscard]] QList<users::User> list() override;
    void update(const users::User &user) override;

    [[nodiscard]] QList<users::LoginFailures> failures(const QStringList &subjects,
                                                       const QDateTime &since) override;
    void recordFailure(const QStringList &subjects, const QDateTime &now) override;
    void forgetFailures(const QString &subject) override;

    void insertSession(const users::SessionRecord &session, const QByteArray &tokenHash,
                       const QDateTime &now) override;
    [[nodiscard]] std::optional<TokenMatch> lockByToken(const QByteArray &tokenHash) override;
    void rotate(const SessionId &session, const QByteArray &oldHash, const QByteArray &newHash,
                const QDateTime &expiresAt, const QDateTime &now) override;
    bool endSession(const SessionId &session, const QDateTime &now) override;
    [[nodiscard]] QList<SessionId> endSessionsOf(const UserId &user, const QDateTime &now) override;

private:
    Connection &m_connection;
};

} // namespace kiosk::storage
