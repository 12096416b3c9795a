// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/engine/migrator.h"

#include "daemon/storage/engine/transaction.h"
#include "shared/core/logging.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

// "kioskmig" as a number; every daemon of this software uses the same.
constexpr qint64 advisoryKey = 0x6b696f736b6d6967;

constexpr Sql lockMigrations(u"select pg_advisory_lock($1)");
constexpr Sql unlockMigrations(u"select pg_advisory_unlock($1)");
constexpr Sql findHistory(u"select to_regclass('schema_migrations') is not null");
constexpr Sql readHistory(u"select version, name, sha256 from schema_migrations order by version");
constexpr Sql record(u"insert into schema_migrations (version, name, sha256) values ($1, $2, $3)");

constexpr auto createHistory = u"create table schema_migrations ("
                               "version integer not null, name text not null, sha256 text not null, "
                               "at timestamptz not null default now(), "
                               "constraint schema_migrations_pkey primary key (version))";

std::unexpected<Error> unusable(const QString &detail) {
    return fail(ErrorCode::Internal, detail);
}

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

QList<Migration> shippedMigrations() {
    QList<Migration> migrations;
    const QDir folder(u":/kiosk/db/migrations"_s);
    for (const QString &fileName : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(fileName));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a migration compiled into this program cannot be read");
        const QByteArray bytes = file.readAll();
        migrations.append({fileName.first(4).toInt(), fileName.mid(5).chopped(4), QString::fromUtf8(bytes),
                           QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()});
    }
    return migrations;
}

Migrator::Migrator(Connection &connection, QList<Migration> migrations)
    : m_connection(connection)
    , m_migrations(std::move(migrations)) {}

Result<int> Migrator::current() {
    try {
        m_connection.ensureOpen();
        return compare();
    } catch (const DbException &failure) {
        return std::unexpected(failure.toError());
    }
}

Result<MigrationReport> Migrator::run() {
    try {
        m_connection.ensureOpen();
        const AdvisoryLock lock(m_connection);
        if (!hasHistory())
            m_connection.runScript(QString::fromUtf16(createHistory));
        const Result<int> found = compare();
        if (!found)
            return std::unexpected(found.error());
        for (const Migration &migration : std::as_const(m_migrations))
            if (migration.version > *found)
                apply(migration);
        return MigrationReport{*found, m_migrations.isEmpty() ? *found : m_migrations.last().version};
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

bool Migrator::hasHistory() {
    return m_connection.run(findHistory).first([](Rows &row) { return row.take<bool>(); }).value_or(false);
}

Result<int> Migrator::compare() {
    if (!hasHistory())
        return 0;
    struct Step {
        int version;
        QString name;
        QString sha256;
    };
    const QList<Step> history = m_connection.run(readHistory).all([](Rows &row) {
        return Step{row.take<int>(), row.take<QString>(), row.take<QString>()};
    });
    for (const Step &step : history) {
        if (step.version > m_migrations.size())
            return unusable(u"The database has schema version %1, but this program only knows version %2. "
                            "Please start a newer version of the program."_s.arg(history.last().version)
                                .arg(m_migrations.size()));
        const Migration &shipped = m_migrations[step.version - 1];
        if (shipped.sha256 != step.sha256.toLatin1())
            return unusable(
                u"The database was made by another form of migration %1 (%2) than the one this program "
                "ships. Nothing was changed; please install the program again from its release."_s
                    .arg(step.version)
                    .arg(step.name));
    }
    return history.isEmpty() ? 0 : history.last().version;
}

void Migrator::apply(const Migration &migration) {
    qCInfo(lcStorage).noquote() << "migration" << migration.version << migration.name;
    Transaction transaction(m_connection);
    m_connection.runScript(migration.sql);
    (void)m_connection.run(record,
                           {migration.version, migration.name, QString::fromLatin1(migration.sha256)});
    transaction.commit();
}

} // namespace kiosk::storage
