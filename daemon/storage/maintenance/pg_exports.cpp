// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/maintenance/pg_exports.h"

#include "daemon/storage/engine/copy.h"
#include "daemon/storage/engine/transaction.h"
#include "daemon/storage/maintenance/month_turn.h"
#include "shared/core/logging.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTimeZone>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

constexpr Sql selectOldestMonth(uR"(
select min(to_date(substring(c.relname from '_([0-9]{4}_[0-9]{2})$'), 'YYYY_MM'))
from pg_inherits i join pg_class c on c.oid = i.inhrelid
where i.inhparent = 'archive.orders'::regclass
  and to_date(substring(c.relname from '_([0-9]{4}_[0-9]{2})$'), 'YYYY_MM')
      < (select archived_before at time zone 'UTC' from archive_boundary)
  -- What guests wrote must not get into files that nobody blanks.
  and (to_date(substring(c.relname from '_([0-9]{4}_[0-9]{2})$'), 'YYYY_MM') + interval '1 month') at time zone 'UTC'
      <= (select blanked_before from archive_boundary)
)");

constexpr Sql
    selectChecked(u"select manifest_sha256 from exported_months where month = $1 and dropped_at is null");
constexpr Sql
    selectTables(u"select of_table, month_table::text, ordering from archive_month_tables($1::date)");
constexpr Sql selectSums(uR"(
select sums_of_month(
    (select month_table from archive_month_tables($1::date) where of_table = 'orders'),
    (select month_table from archive_month_tables($1::date) where of_table = 'order_lines'),
    (select month_table from archive_month_tables($1::date) where of_table = 'payments'))
)");
constexpr Sql selectSchemaVersion(u"select max(version) from schema_migrations");
constexpr Sql selectDifference(u"select difference_from_archive($1, $2::date)");
constexpr Sql selectLoadedSums(uR"(
select sums_of_month(($1::text || '.orders')::regclass, ($1::text || '.order_lines')::regclass,
                     ($1::text || '.payments')::regclass)
)");
constexpr Sql selectIsTable(u"select to_regclass('archive.' || $1::text) is not null");
constexpr Sql selectIsSchema(u"select to_regnamespace($1) is not null");
constexpr Sql insertExported(uR"(
insert into exported_months (month, folder, manifest_sha256, row_counts, sums, checked_at)
values ($1, $2, $3, $4, $5, now())
)");
constexpr Sql forget(u"delete from exported_months where month = $1 and dropped_at is null");
constexpr Sql dropTables(u"select drop_archive_month($1::date)");
constexpr Sql countOrders(uR"(
select coalesce((row_counts ->> 'orders')::bigint, 0) from exported_months where month = $1
)");

const QString scratch = u"pg_temp"_s;

QString nameOf(const QDate &month) {
    return u"orders-"_s + month.toString(u"yyyy-MM"_s);
}

/// The columns in the first line of a file, as SQL names them; nothing when they cannot be names.
std::optional<QString> columnsOf(const QByteArray &line) {
    static const QRegularExpression names(u"\\A[a-z_]+(,[a-z_]+)*\\z"_s);
    const QString text = QString::fromLatin1(line);
    if (!names.match(text).hasMatch())
        return std::nullopt;
    return u'"' + text.split(u',').join(u"\", \""_s) + u'"';
}

std::unexpected<Error> refused(const QString &what, const QString &why) {
    return fail(ErrorCode::Internal, u"%1: %2"_s.arg(what, why));
}

} // namespace

PgExports::PgExports(ConnectionTarget target, QString folder, maintenance::HasRoom hasRoom)
    : m_target(forMonths(std::move(target)))
    , m_folder(std::move(folder))
    , m_hasRoom(std::move(hasRoom)) {}

QString PgExports::pathOf(const QDate &month) const {
    return m_folder + u'/' + nameOf(month);
}

void PgExports::connect() {
    if (!m_connection)
        m_connection = std::make_unique<Connection>(m_target);
    m_connection->ensureOpen();
}

Result<maintenance::ExportReport> PgExports::exportMonthsBefore(const QDateTime &before) {
    // A connection belongs to the thread that made it.
    m_connection.reset();
    const auto closed = qScopeGuard([this] { m_connection.reset(); });
    maintenance::ExportReport report;
    for (int refusals = 0;;) {
        try {
            const auto done = step(before, report);
            if (!done)
                return std::unexpected(done.error());
            if (*done == Step::Done || *done == Step::NoRoom || *done == Step::Elsewhere)
                return report;
            refusals = 0;
        } catch (const DbException &failure) {
            if (pauseBeforeAnotherTry(failure, refusals))
                continue;
            qCWarning(lcStorage) << "exporting a month stopped:" << failure.what();
            return std::unexpected(failure.toError());
        }
    }
}

Result<PgExports::Step> PgExports::step(const QDateTime &before, maintenance::ExportReport &report) {
    connect();
    if (!takeTurn(*m_connection))
        return Step::Elsewhere;
    const auto month =
        m_connection->run(selectOldestMonth).first([](Rows &row) { return row.take<QDate>(); });
    if (!month || !month->isValid() || month->addMonths(1).startOfDay(QTimeZone::UTC) > before)
        return Step::Done;
    const auto checked =
        m_connection->run(selectChecked, {*month}).first([](Rows &row) { return row.take<QString>(); });
    if (checked) {
        const qint64 orders = m_connection->run(countOrders, {*month})
                                  .first([](Rows &row) { return row.take<qint64>(); })
                                  .value_or(0);
        if (auto dropped = dropMonth(*month, *checked); !dropped)
            return std::unexpected(dropped.error());
        report.months += 1;
        report.orders += orders;
        qCInfo(lcStorage).noquote() << u"%1 orders of %2 have left the archive; they are in %3"_s.arg(orders)
                                           .arg(month->toString(u"yyyy-MM"_s), pathOf(*month));
        return Step::Dropped;
    }
    // To compare a month, it is loaded again.
    if (!m_hasRoom())
        return Step::NoRoom;
    const bool isWritten = QFileInfo::exists(pathOf(*month));
    const auto done = isWritten ? checkMonth(*month) : writeMonth(*month);
    if (!done)
        return std::unexpected(done.error());
    return isWritten ? Step::Checked : Step::Wrote;
}

Result<void> PgExports::writeMonth(const QDate &month) {
    const QString part = pathOf(month) + u".part"_s;
    // Left behind by one that died while it wrote.
    if (QFileInfo::exists(part) && !QDir(part).removeRecursively())
        return refused(part, u"it is in the way and cannot be removed"_s);
    const auto mine = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QFileInfo::exists(m_folder)) {
        if (!QDir().mkdir(m_folder, mine))
            return refused(m_folder, u"the folder cannot be made"_s);
        if (auto synced = syncFolder(QFileInfo(m_folder).path()); !synced)
            return synced;
    }
    if (!QDir().mkdir(part, mine))
        return refused(part, u"the folder cannot be made"_s);
    if (auto written = writeFiles(month, part); !written) {
        QDir(part).removeRecursively();
        return fail(written.error().code, u"%1. %2 stays in the archive."_s.arg(
                                              written.error().detail, month.toString(u"yyyy-MM"_s)));
    }
    if (!QDir().rename(part, pathOf(month)))
        return refused(part, u"it cannot be renamed to %1"_s.arg(pathOf(month)));
    return syncFolder(m_folder);
}

Result<void> PgExports::writeFiles(const QDate &month, const QString &folder) {
    struct Table {
        QString name;
        QString month;
        QString ordering;
    };
    const Transaction snapshot(*m_connection, Access::Snapshot);
    m_connection->runScript(u"set local timezone = 'UTC'"_s);
    const auto tables = m_connection->run(selectTables, {month}).all([](Rows &row) {
        return Table{row.take<QString>(), row.take<QString>(), row.take<QString>()};
    });
    ExportManifest manifest{.month = month, .writtenAt = QDateTime::currentDateTimeUtc()};
    manifest.schemaVersion =
        m_connection->run(selectSchemaVersion).first([](Rows &row) { return row.take<int>(); }).value_or(0);
    manifest.sums = m_connection->run(selectSums, {month})
                        .first([](Rows &row) { return row.take<QJsonObject>(); })
                        .value_or(QJsonObject());
    for (const Table &table : tables) {
        const QString name = table.name + u".csv.gz"_s;
        GzipWriter file(folder + u'/' + name);
        if (auto opened = file.open(); !opened)
            return opened;
        Result<void> written;
        const qint64 rows =
            copyOut(*m_connection,
                    u"copy (select * from %1 order by %2) to stdout (format csv, header)"_s.arg(
                        table.month, table.ordering),
                    [&](QByteArrayView piece) {
                        written = file.write(piece);
                        return written.has_value();
                    });
        if (!written)
            return written;
        if (auto finished = file.finish(); !finished)
            return finished;
        const auto sum = sha256Of(folder + u'/' + name);
        if (!sum)
            return std::unexpected(sum.error());
        manifest.files.append({table.name, name, rows, *sum});
    }
    if (auto written = writeFile(folder + u"/manifest.json"_s, manifest.toJson()); !written)
        return written;
    return syncFolder(folder);
}

Result<void> PgExports::checkMonth(const QDate &month) {
    const QString folder = pathOf(month);
    const auto differs = [&](const QString &what) {
        putAway(month);
        return refused(folder, u"%1. %2 stays in the archive, and is written again."_s.arg(
                                   what, month.toString(u"yyyy-MM"_s)));
    };
    const auto manifest = readExport(folder);
    if (!manifest)
        return differs(manifest.error().detail);
    const auto manifestSum = sha256Of(folder + u"/manifest.json"_s);
    if (!manifestSum || manifest->month != month)
        return differs(u"the manifest is of another month"_s);
    try {
        Transaction transaction(*m_connection, Access::Change);
        if (auto compared = compareLoaded(*manifest, folder); !compared)
            return differs(compared.error().detail);
        // Whoever wrote it may have died before it was on the disk, and the month is about to leave the
        // archive.
        if (auto synced = syncExport(*manifest, folder).and_then([this] { return syncFolder(m_folder); });
            !synced)
            return synced;
        m_connection->run(insertExported,
                          {month, nameOf(month), *manifestSum, manifest->rowCounts(), manifest->sums});
        transaction.commit();
        return {};
    } catch (const DbException &failure) {
        // A row that PostgreSQL cannot read, or a column that it does not know.
        if (failure.kind() == DbException::Kind::Other && failure.sqlState().startsWith("2"))
            return differs(u"it cannot be loaded (%1)"_s.arg(QString::fromUtf8(failure.what())));
        if (failure.sqlState().startsWith("42"))
            return differs(u"its columns are not those of the archive"_s);
        throw;
    }
}

Result<void> PgExports::compareLoaded(const ExportManifest &manifest, const QString &folder) {
    if (auto loaded = load(manifest, folder, scratch); !loaded)
        return loaded;
    const QString difference = m_connection->run(selectDifference, {scratch, manifest.month})
                                   .first([](Rows &row) { return row.take<QString>(); })
                                   .value_or(u"nothing was compared"_s);
    if (!difference.isEmpty())
        return refused(folder, difference);
    return compareSums(manifest, scratch);
}

Result<void> PgExports::compareSums(const ExportManifest &manifest, const QString &schema) {
    const auto sums = m_connection->run(selectLoadedSums, {schema}).first([](Rows &row) {
        return row.take<QJsonObject>();
    });
    if (sums != manifest.sums)
        return fail(ErrorCode::Internal, u"The files of %1 do not come to the sums of their manifest"_s.arg(
                                             manifest.month.toString(u"yyyy-MM"_s)));
    return {};
}

Result<void> PgExports::dropMonth(const QDate &month, const QString &manifestSha256) {
    const QString folder = pathOf(month);
    const auto sum = sha256Of(folder + u"/manifest.json"_s);
    const auto manifest = readExport(folder);
    if (!sum || *sum != manifestSha256 || !manifest) {
        // The archive still has it all.
        m_connection->run(forget, {month});
        putAway(month);
        return refused(folder, u"%1. %2 stays in the archive, and is written again."_s.arg(
                                   !manifest ? manifest.error().detail
                                             : u"the manifest is not the one that was checked"_s,
                                   month.toString(u"yyyy-MM"_s)));
    }
    Transaction transaction(*m_connection, Access::Change);
    m_connection->run(dropTables, {month});
    transaction.commit();
    return {};
}

Result<void> PgExports::load(const ExportManifest &manifest, const QString &folder, const QString &schema) {
    for (const ExportManifest::File &file : manifest.files) {
        const bool isKnown = m_connection->run(selectIsTable, {file.table})
                                 .first([](Rows &row) { return row.take<bool>(); })
                                 .value_or(false);
        if (!isKnown)
            return refused(file.name, u"this shop has no table %1"_s.arg(file.table));
        const QString target = schema + u'.' + file.table;
        m_connection->runScript(u"create table %1 (like archive.%2 including defaults)%3"_s.arg(
            target, file.table, schema == scratch ? u" on commit drop"_s : QString()));
        std::optional<CopyIn> copy;
        QByteArray head;
        bool isHead = true;
        const auto read = readGzip(folder + u'/' + file.name, [&](QByteArrayView piece) {
            if (copy)
                return copy->write(piece);
            // The columns of that time, in their order; a later schema may have others.
            head += piece;
            const qsizetype end = head.indexOf('\n');
            const auto columns = end < 0 ? std::nullopt : columnsOf(head.first(end));
            isHead = end < 0 || columns.has_value();
            if (!columns)
                return;
            copy.emplace(*m_connection,
                         u"copy %1 (%2) from stdin (format csv, header match)"_s.arg(target, *columns));
            copy->write(head);
        });
        if (!read)
            return read;
        if (!isHead)
            return refused(file.name, u"its first line names no columns"_s);
        const qint64 rows = copy ? copy->finish() : -1;
        if (rows != file.rows)
            return refused(file.name, u"it has %1 rows instead of %2"_s.arg(rows).arg(file.rows));
    }
    return {};
}

Result<QString> PgExports::import(const QString &monthFolder) {
    const auto manifest = readExport(monthFolder);
    if (!manifest)
        return std::unexpected(manifest.error());
    connect();
    const QString schema = u"export_"_s + manifest->month.toString(u"yyyy_MM"_s);
    if (m_connection->run(selectIsSchema, {schema})
            .first([](Rows &row) { return row.take<bool>(); })
            .value_or(false))
        return refused(
            schema,
            u"the schema is there already; look into it, or drop it (drop schema %1 cascade)."_s.arg(schema));
    Transaction transaction(*m_connection, Access::Change);
    m_connection->runScript(u"create schema %1"_s.arg(schema));
    if (auto loaded = load(*manifest, monthFolder, schema); !loaded)
        return std::unexpected(loaded.error());
    if (auto compared = compareSums(*manifest, schema); !compared)
        return std::unexpected(compared.error());
    transaction.commit();
    return schema;
}

void PgExports::putAway(const QDate &month) {
    // Whatever it is, it may be the only copy of somebody's orders: nothing deletes it.
    const QString aside =
        pathOf(month) + u".aside-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMddThhmmsszzz'Z'"_s);
    if (QDir().rename(pathOf(month), aside))
        qCWarning(lcStorage).noquote()
            << pathOf(month) << "is not the export of that month; it is now" << aside;
}

} // namespace kiosk::storage
