// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/engine/migrator.h"

#include "daemon/storage/engine/transaction.h"
#include "shared/core/logging.h"

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

// "kioskmig" as a number; every daemon of this software uses the same.
constexpr qint64 advisoryKey = 0x6b696f736b6d6967;

constexpr Sql lockMigrations(u"select pg_advisory_lock($1)");
constexpr Sql unlockMigrations(u"select pg_advisory_unlock($1)");
constexpr Sql
    record(u"insert into schema_migrations (version, name, sha256, runs_with) values ($1, $2, $3, $4)");
constexpr Sql
    findColumn(u"select exists (select from pg_attribute where attrelid = to_regclass('schema_migrations') "
               "and attname = 'runs_with' and not attisdropped)");

// As it was before steps said with which programs they run; nullable, so that such a program can write it,
// too.
constexpr auto createHistory = u"create table if not exists schema_migrations ("
                               "version integer not null, name text not null, sha256 text not null, "
                               "at timestamptz not null default now(), "
                               "constraint schema_migrations_pkey primary key (version));"
                               "alter table schema_migrations add column runs_with integer";

/// Held as long as it lives; a session lock, since each migration commits on its own.
class AdvisoryLock {
public:
    explicit AdvisoryLock(Connection &connection)
        : m_connection(connection) {
        (void)m_connection.run(lockMigrations, {advisoryKey});
    }
    ~AdvisoryLock() {
        try {
            (void)m_connection.run(unlockMigrations, {advisoryKey});
        } catch (const DbException &) {
            m_connection.close();
        }
    }
    AdvisoryLock(const AdvisoryLock &) = delete;
    AdvisoryLock &operator=(const AdvisoryLock &) = delete;

private:
    Connection &m_connection;
};

} // namespace

Migrator::Migrator(Connection &connection, QList<Migration> migrations)
    : m_connection(connection)
    , m_migrations(std::move(migrations)) {}

Result<MigrationReport> Migrator::run() {
    try {
        m_connection.ensureOpen();
        const AdvisoryLock lock(m_connection);
        const Result<SchemaFit> found = compare(readHistory(m_connection), m_migrations);
        if (!found)
            return std::unexpected(found.error());
        if (found->isNewer())
            return MigrationReport{found->present, found->present, found->known};
        keepHistory();
        for (const Migration &migration : std::as_const(m_migrations))
            if (migration.version > found->present)
                apply(migration);
        return MigrationReport{found->present, found->known, found->known};
    } catch (const DbException &failure) {
        qCCritical(lcStorage) << "migration failed:" << failure.what();
        Error error = failure.toError();
        error.detail =
            u"The database's schema could not be updated (%1); the last complete step is kept. "_s.arg(
                QString::fromUtf8(failure.what())) +
            error.detail;
        return std::unexpected(error);
    }
}

void Migrator::keepHistory() {
    const bool kept =
        m_connection.run(findColumn).first([](Rows &row) { return row.take<bool>(); }).value_or(false);
    if (!kept)
        m_connection.runScript(QString::fromUtf16(createHistory));
}

void Migrator::apply(const Migration &migration) {
    qCInfo(lcStorage).noquote() << "migration" << migration.version << migration.name;
    Transaction transaction(m_connection);
    m_connection.runScript(migration.sql);
    (void)m_connection.run(record, {migration.version, migration.name, QString::fromLatin1(migration.sha256),
                                    migration.runsWith});
    transaction.commit();
}

} // namespace kiosk::storage
