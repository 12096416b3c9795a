// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/users/pg_user_repository.h"

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

constexpr Sql lockOwnersSql(u"select pg_advisory_xact_lock(hashtext('users.owners'))");
constexpr Sql countOwners(u"select count(*) from users where role = 'owner' and not disabled");
constexpr Sql anyUser(u"select exists (select from users)");

constexpr Sql upsertSetupCode(uR"(
insert into setup_codes (code_hash, expires_at, wrong_tries) values ($1, $2, $3)
on conflict on constraint setup_codes_pkey
do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at, wrong_tries = excluded.wrong_tries
)");
constexpr Sql selectSetupCode(u"select code_hash, expires_at, wrong_tries from setup_codes for update");
constexpr Sql countSetupTry(u"update setup_codes set wrong_tries = wrong_tries + 1");
constexpr Sql deleteSetupCodes(u"delete from setup_codes");

constexpr Sql insertUser(uR"(
insert into users (id, username, display_name, role, disabled, password_hash, created_at, version)
values ($1, $2, $3, $4, $5, $6, $7, $8)
)");
constexpr Sql selectById(uR"(
select id, username, display_name, role, disabled, password_hash, created_at, version from users where id = $1
)");
constexpr Sql lockById(uR"(
select id, username, display_name, role, disabled, password_hash, created_at, version from users where id = $1 for update
)");
constexpr Sql selectByName(uR"(
select id, username, display_name, role, disabled, password_hash, created_at, version from users where username = $1
)");
constexpr Sql selectAll(uR"(
select id, username, display_name, role, disabled, password_hash, created_at, version from users order by username
)");
constexpr Sql updateUser(uR"(
update users set display_name = $2, role = $3, disabled = $4, password_hash = $5, version = $6 where id = $1
)");

constexpr Sql selectFailures(uR"(
select coalesce(count, 0), last_at
from unnest($1::text[]) with ordinality as asked(subject, position)
left join login_failures on login_failures.subject = asked.subject and last_at > $2
order by position
)");
// A pause of an hour starts the count afresh.
constexpr Sql upsertFailures(uR"(
insert into login_failures (subject, count, last_at) select subject, 1, $2 from unnest($1::text[]) as failed(subject)
order by subject
on conflict on constraint login_failures_pkey do update
set count = case when login_failures.last_at < excluded.last_at - interval '1 hour' then 1
                 else login_failures.count + 1 end,
    last_at = excluded.last_at
)");
constexpr Sql deleteFailures(u"delete from login_failures where subject = $1");

constexpr Sql
    insertSessionSql(u"insert into sessions (id, user_id, created_at, expires_at) values ($1, $2, $3, $4)");
constexpr Sql
    insertToken(u"insert into session_tokens (token_hash, session_id, created_at) values ($1, $2, $3)");
constexpr Sql selectByToken(uR"(
select sessions.id, user_id, expires_at, ended_at, rotated_at is null, rotated_at
from session_tokens join sessions on sessions.id = session_id where token_hash = $1 for update of sessions, session_tokens
)");
constexpr Sql retireToken(u"update session_tokens set rotated_at = $2 where token_hash = $1");
constexpr Sql prolongSession(u"update sessions set expires_at = $2 where id = $1");
constexpr Sql endSessionSql(u"update sessions set ended_at = $2 where id = $1 and ended_at is null");
constexpr Sql
    endSessionsSql(u"update sessions set ended_at = $2 where user_id = $1 and ended_at is null returning id");

users::User readUser(Rows &row) {
    return {.id = row.take<UserId>(),
            .username = row.take<QString>(),
            .displayName = row.take<QString>(),
            .role = row.take<Role>(),
            .disabled = row.take<bool>(),
            .passwordHash = row.take<QString>(),
            .createdAt = row.take<QDateTime>(),
            .version = row.take<qint64>()};
}

} // namespace

void PgUserRepository::lockOwners() {
    (void)m_connection.run(lockOwnersSql);
}

int PgUserRepository::countActiveOwners() {
    return m_connection.run(countOwners).first([](Rows &row) { return row.take<int>(); }).value_or(0);
}

bool PgUserRepository::hasAnyUser() {
    return m_connection.run(anyUser).first([](Rows &row) { return row.take<bool>(); }).value_or(false);
}

void PgUserRepository::replaceSetupCode(const users::SetupCode &code) {
    (void)m_connection.run(upsertSetupCode, {code.codeHash, code.expiresAt, code.wrongTries});
}

std::optional<users::SetupCode> PgUserRepository::lockSetupCode() {
    return m_connection.run(selectSetupCode).first([](Rows &row) {
        return users::SetupCode{row.take<QByteArray>(), row.take<QDateTime>(), row.take<int>()};
    });
}

void PgUserRepository::countWrongSetupTry() {
    (void)m_connection.run(countSetupTry);
}

void PgUserRepository::deleteSetupCode() {
    (void)m_connection.run(deleteSetupCodes);
}

Result<void> PgUserRepository::insert(const users::User &user) {
    try {
        (void)m_connection.run(insertUser, {user.id, user.username, user.displayName, user.role,
                                            user.disabled, user.passwordHash, user.createdAt, user.version});
        return {};
    } catch (const DbException &failure) {
        if (failure.violates("users_username_key"))
            return fail(ErrorCode::UsernameTaken,
                        u"The name \"%1\" is taken. Please choose another one."_s.arg(user.username));
        if (failure.violates("users_pkey"))
            return fail(ErrorCode::IdReused, u"This person has been saved already."_s);
        throw;
    }
}

std::optional<users::User> PgUserRepository::find(const UserId &id) {
    return m_connection.run(selectById, {id}).first(readUser);
}

std::optional<users::User> PgUserRepository::lock(const UserId &id) {
    return m_connection.run(lockById, {id}).first(readUser);
}

std::optional<users::User> PgUserRepository::findByName(const QString &username) {
    return m_connection.run(selectByName, {username}).first(readUser);
}

QList<users::User> PgUserRepository::list() {
    return m_connection.run(selectAll).all(readUser);
}

void PgUserRepository::update(const users::User &user) {
    (void)m_connection.run(
        updateUser, {user.id, user.displayName, user.role, user.disabled, user.passwordHash, user.version});
}

QList<users::LoginFailures> PgUserRepository::failures(const QStringList &subjects, const QDateTime &since) {
    return m_connection.run(selectFailures, {arrayLiteral(subjects), since}).all([](Rows &row) {
        return users::LoginFailures{row.take<int>(), row.take<QDateTime>()};
    });
}

void PgUserRepository::recordFailure(const QStringList &subjects, const QDateTime &now) {
    (void)m_connection.run(upsertFailures, {arrayLiteral(subjects), now});
}

void PgUserRepository::forgetFailures(const QString &subject) {
    (void)m_connection.run(deleteFailures, {subject});
}

void PgUserRepository::insertSession(const users::SessionRecord &session, const QByteArray &tokenHash,
                                     const QDateTime &now) {
    (void)m_connection.run(insertSessionSql, {session.id, session.userId, now, session.expiresAt});
    (void)m_connection.run(insertToken, {tokenHash, session.id, now});
}

std::optional<users::UserRepository::TokenMatch> PgUserRepository::lockByToken(const QByteArray &tokenHash) {
    return m_connection.run(selectByToken, {tokenHash}).first([](Rows &row) {
        return TokenMatch{.session = {.id = row.take<SessionId>(),
                                      .userId = row.take<UserId>(),
                                      .expiresAt = row.take<QDateTime>(),
                                      .endedAt = row.take<std::optional<QDateTime>>()},
                          .isCurrent = row.take<bool>(),
                          .usedAt = row.take<QDateTime>()};
    });
}

void PgUserRepository::rotate(const SessionId &session, const QByteArray &oldHash, const QByteArray &newHash,
                              const QDateTime &expiresAt, const QDateTime &now) {
    (void)m_connection.run(retireToken, {oldHash, now});
    (void)m_connection.run(insertToken, {newHash, session, now});
    (void)m_connection.run(prolongSession, {session, expiresAt});
}

bool PgUserRepository::endSession(const SessionId &session, const QDateTime &now) {
    return m_connection.run(endSessionSql, {session, now}).count() == 1;
}

QList<SessionId> PgUserRepository::endSessionsOf(const UserId &user, const QDateTime &now) {
    return m_connection.run(endSessionsSql, {user, now}).all([](Rows &row) { return row.take<SessionId>(); });
}

} // namespace kiosk::storage
