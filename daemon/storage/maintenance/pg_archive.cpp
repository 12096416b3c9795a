// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/maintenance/pg_archive.h"

#include "daemon/storage/engine/transaction.h"
#include "daemon/storage/maintenance/month_turn.h"
#include "shared/core/logging.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QThread>
#include <QTimeZone>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

constexpr Sql selectIsFrozen(u"select frozen_before > archived_before from archive_boundary");

// Tables of moved months that are still among those of the day. What refers to orders goes before them.
constexpr Sql selectLeftover(uR"(
select c.relname, p.relname, coalesce(i.inhdetachpending, false),
       exists (select from pg_constraint f
               where f.conrelid = c.oid and f.contype = 'f' and f.confrelid = 'public.orders'::regclass)
from partitioned_tables t
join pg_class a on a.relname = t.table_name and a.relnamespace = 'archive'::regnamespace
join pg_class c on c.relname ~ ('^' || t.table_name || '_[0-9]{4}_[0-9]{2}$')
               and c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
left join pg_inherits i on i.inhrelid = c.oid
left join pg_class p on p.oid = i.inhparent
where to_date(substring(c.relname from '_([0-9]{4}_[0-9]{2})$'), 'YYYY_MM') < (select archived_before at time zone 'UTC' from archive_boundary)
order by coalesce(i.inhdetachpending, false) desc, t.table_name = 'orders', i.inhparent is not null, c.relname
limit 1
)");

constexpr Sql selectOldestMonth(uR"(
select min(to_date(substring(c.relname from '_([0-9]{4}_[0-9]{2})$'), 'YYYY_MM'))
from pg_inherits i join pg_class c on c.oid = i.inhrelid
where i.inhparent = 'public.orders'::regclass
)");

constexpr Sql selectFrozenMonth(uR"(
select (frozen_before at time zone 'UTC' - interval '1 month')::date from archive_boundary
)");

constexpr Sql countOpen(u"select open_in_month($1::date)");
constexpr Sql freeze(uR"(
update archive_boundary set frozen_before = ($1::date + interval '1 month') at time zone 'UTC'
)");
constexpr Sql thaw(u"update archive_boundary set frozen_before = archived_before");
constexpr Sql selectIsCopied(u"select exists (select from archive_month_tables($1::date))");
constexpr Sql copyMonth(u"select copy_month_to_archive($1::date)");
constexpr Sql readFromArchive(u"select read_month_from_archive($1::date)");

// Every transaction holds the lock of its virtual id, and everybody may see those.
constexpr Sql selectTransactions(uR"(
select coalesce(string_agg(l.virtualtransaction, ' '), '')
from pg_locks l join pg_stat_activity a on a.pid = l.pid
where l.locktype = 'virtualxid' and l.granted and l.pid <> pg_backend_pid() and a.datname = current_database()
  and a.backend_type = 'client backend'
)");

std::unexpected<Error> inTheWay() {
    return fail(ErrorCode::Overloaded, u"A transaction that is open for long keeps the archive from moving "
                                       "a month; it goes on when that one has ended."_s);
}

} // namespace

PgArchive::PgArchive(ConnectionTarget target, std::chrono::milliseconds patience,
                     maintenance::HasRoom hasRoom)
    : m_target(forMonths(std::move(target)))
    , m_patience(patience)
    , m_hasRoom(std::move(hasRoom)) {}

Result<maintenance::ArchiveReport> PgArchive::moveMonthsBefore(const QDateTime &before) {
    // A connection belongs to the thread that made it.
    m_connection.reset();
    const auto closed = qScopeGuard([this] { m_connection.reset(); });
    maintenance::ArchiveReport report;
    for (int refusals = 0;;) {
        try {
            const auto done = step(before, report);
            if (!done)
                return std::unexpected(done.error());
            if (*done == Step::Done || *done == Step::NoRoom || *done == Step::Held ||
                *done == Step::Thawed || *done == Step::Elsewhere)
                return report;
            refusals = 0;
        } catch (const DbException &failure) {
            if (pauseBeforeAnotherTry(failure, refusals))
                continue;
            qCWarning(lcStorage) << "moving a month to the archive stopped:" << failure.what();
            return isLockRefusal(failure) ? inTheWay() : std::unexpected(failure.toError());
        }
    }
}

Result<PgArchive::Step> PgArchive::step(const QDateTime &before, maintenance::ArchiveReport &report) {
    if (!m_connection)
        m_connection = std::make_unique<Connection>(m_target);
    m_connection->ensureOpen();
    if (!takeTurn(*m_connection))
        return Step::Elsewhere;

    struct Leftover {
        QString table;
        QString parent;
        bool isPending = false;
        bool refersToOrders = false;
    };
    const auto leftover = m_connection->run(selectLeftover).first([](Rows &row) {
        return Leftover{row.take<QString>(), row.take<QString>(), row.take<bool>(), row.take<bool>()};
    });
    if (leftover) {
        // Nobody who still reads the month from there loses it.
        if (auto waited = awaitOlderTransactions(); !waited)
            return std::unexpected(waited.error());
        // Its foreign keys touch every month of orders; locked from the top, as readers do, or each would
        // wait for the other.
        const auto underTheTop = [&](const QString &change) {
            Transaction transaction(*m_connection, Access::Change);
            m_connection->runScript(u"lock table public.orders in access exclusive mode"_s);
            m_connection->runScript(change);
            transaction.commit();
        };
        if (leftover->parent.isEmpty()) {
            const QString drop = u"drop table public.%1"_s.arg(leftover->table);
            if (leftover->refersToOrders)
                underTheTop(drop);
            else
                m_connection->runScript(drop);
            return Step::Dropped;
        }
        const QString detach =
            u"alter table public.%1 detach partition public.%2"_s.arg(leftover->parent, leftover->table);
        if (leftover->isPending)
            m_connection->runScript(detach + u" finalize"_s);
        else if (leftover->parent == u"orders"_s)
            // "Concurrently" would lock the month first and then each table that refers to orders, against
            // the order in which readers do.
            underTheTop(detach);
        else
            m_connection->runScript(detach + u" concurrently"_s);
        return Step::Detached;
    }

    const bool isFrozen =
        m_connection->run(selectIsFrozen).first([](Rows &row) { return row.take<bool>(); }).value_or(false);
    if (isFrozen)
        return moveFrozen(m_connection->run(selectFrozenMonth)
                              .first([](Rows &row) { return row.take<QDate>(); })
                              .value_or(QDate()),
                          report);

    const auto month =
        m_connection->run(selectOldestMonth).first([](Rows &row) { return row.take<QDate>(); });
    if (!month || !month->isValid() || month->addMonths(1).startOfDay(QTimeZone::UTC) > before)
        return Step::Done;
    report.open = m_connection->run(countOpen, {*month})
                      .first([](Rows &row) { return row.take<qint64>(); })
                      .value_or(0);
    if (report.open > 0) {
        report.heldMonth = *month;
        return Step::Held;
    }
    if (!m_hasRoom())
        return Step::NoRoom;
    m_connection->run(freeze, {*month});
    return Step::Froze;
}

Result<PgArchive::Step> PgArchive::moveFrozen(const QDate &month, maintenance::ArchiveReport &report) {
    if (m_connection->run(selectIsCopied, {month})
            .first([](Rows &row) { return row.take<bool>(); })
            .value_or(false)) {
        const qint64 orders = m_connection->run(readFromArchive, {month})
                                  .first([](Rows &row) { return row.take<qint64>(); })
                                  .value_or(0);
        report.months += 1;
        report.orders += orders;
        qCInfo(lcStorage).noquote() << u"%1 orders of %2 are in the archive now"_s.arg(orders).arg(
            month.toString(u"yyyy-MM"_s));
        return Step::Moved;
    }
    if (!m_hasRoom()) {
        // It waits for nobody knows how long, and its orders may have to change meanwhile.
        m_connection->run(thaw);
        return Step::NoRoom;
    }
    // Who took an order of the month for a change before it froze may still be at it.
    if (auto waited = awaitOlderTransactions(); !waited)
        return std::unexpected(waited.error());
    Transaction transaction(*m_connection, Access::Change);
    report.open =
        m_connection->run(countOpen, {month}).first([](Rows &row) { return row.take<qint64>(); }).value_or(0);
    if (report.open > 0) {
        m_connection->run(thaw);
        transaction.commit();
        report.heldMonth = month;
        return Step::Thawed;
    }
    (void)m_connection->run(copyMonth, {month});
    transaction.commit();
    return Step::Copied;
}

Result<void> PgArchive::awaitOlderTransactions() {
    const auto running = [this] {
        return m_connection->run(selectTransactions)
            .first([](Rows &row) { return row.take<QString>(); })
            .value_or(QString())
            .split(u' ', Qt::SkipEmptyParts);
    };
    QStringList older = running();
    QElapsedTimer waiting;
    waiting.start();
    while (!older.isEmpty()) {
        if (waiting.durationElapsed() > m_patience)
            return inTheWay();
        QThread::msleep(20);
        const QStringList now = running();
        older.removeIf([&](const QString &id) { return !now.contains(id); });
    }
    return {};
}

} // namespace kiosk::storage
