// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/events/outbox_pump.h"

#include "daemon/storage/engine/database.h"
#include "shared/core/logging.h"

#include <QSqlDriver>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kiosk::storage {

namespace {

constexpr int pageSize = 500;

constexpr Sql firstPosition(u"select pg_snapshot_xmin(pg_current_snapshot())::text");
// Rows of transactions that this cluster has not begun yet come from a restored dump.
constexpr Sql deleteForeign(u"delete from outbox where tx >= pg_snapshot_xmax(pg_current_snapshot())");
constexpr Sql readAfter(uR"(
select tx < pg_snapshot_xmin(pg_current_snapshot()), tx::text, id, topic, kind, entity_id, version, device_id, at
from outbox where (tx, id) > ($1::xid8, $2) order by tx, id limit $3
)");
constexpr Sql notifyOthers(u"select pg_notify('kiosk_outbox', '')");

StoredEvent readEvent(Rows &row) {
    return StoredEvent{.number = row.take<qint64>(),
                       .event = {.topic = row.take<std::optional<Topic>>(),
                                 .kind = row.take<QString>(),
                                 .id = row.take<QString>(),
                                 .version = row.take<qint64>(),
                                 .deviceId = row.take<std::optional<DeviceId>>()},
                       .at = row.take<QDateTime>()};
}

} // namespace

OutboxPump::OutboxPump(Database &database, OutboxReader::Settings settings)
    : m_database(database)
    , m_settings(settings)
    , m_check(this)
    , m_poll(this)
    , m_heldBack(this)
    , m_quiet(this) {
    m_heldBack.setSingleShot(true);
    m_quiet.setSingleShot(true);
    connect(&m_check, &QTimer::timeout, this, &OutboxPump::check);
    connect(&m_poll, &QTimer::timeout, this, &OutboxPump::read);
    connect(&m_heldBack, &QTimer::timeout, this, &OutboxPump::read);
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        if (m_announceAgain)
            announceNow();
    });
}

void OutboxPump::start() {
    m_connection = std::make_unique<Connection>(m_database.target());
    m_database.watch(m_connection->guard());
    m_heldBack.setInterval(5ms);
    m_check.start(m_settings.checkEvery);
    m_poll.start(m_settings.pollEvery);
    check();
}

void OutboxPump::stop() {
    m_check.stop();
    m_poll.stop();
    m_heldBack.stop();
    m_quiet.stop();
    m_connection.reset();
}

void OutboxPump::check() {
    if (m_connection && m_connection->isOpen())
        return;
    try {
        connectAgain();
    } catch (const DbException &failure) {
        qCWarning(lcStorage) << "the outbox cannot be read:" << failure.what();
        m_connection->close();
        return;
    }
    read();
}

void OutboxPump::connectAgain() {
    m_connection->ensureOpen();
    QSqlDriver *driver = m_connection->database().driver();
    if (!driver->subscribeToNotification(u"kiosk_outbox"_s))
        throw DbException(DbException::Kind::Lost, {}, {});
    disconnect(driver, nullptr, this, nullptr);
    connect(driver, &QSqlDriver::notification, this,
            [this](const QString &, QSqlDriver::NotificationSource source, const QVariant &) {
                if (source == QSqlDriver::OtherSource)
                    read();
            });
    if (!m_transaction.isEmpty())
        return;
    (void)m_connection->run(deleteForeign);
    m_transaction = m_connection->run(firstPosition)
                        .first([](Rows &row) { return row.take<QString>(); })
                        .value_or(u"0"_s);
    // Everything of that transaction counts as new.
    m_number = 0;
}

void OutboxPump::read() {
    if (!m_connection || !m_connection->isOpen() || m_transaction.isEmpty())
        return;
    try {
        readPages();
    } catch (const DbException &failure) {
        qCWarning(lcStorage) << "reading the outbox failed:" << failure.what();
        if (failure.kind() == DbException::Kind::Lost)
            m_connection->close();
    } catch (const std::exception &failure) {
        qCCritical(lcStorage) << "an event cannot be read:" << failure.what();
    }
}

void OutboxPump::readPages() {
    bool isHeldBack = false;
    bool isFull = true;
    while (isFull && !isHeldBack) {
        QList<StoredEvent> events;
        {
            Rows rows = m_connection->run(readAfter, {m_transaction, m_number, pageSize});
            isFull = rows.count() == pageSize;
            while (rows.next()) {
                isHeldBack = !rows.take<bool>();
                if (isHeldBack)
                    break;
                const QString transaction = rows.take<QString>();
                events.append(readEvent(rows));
                m_transaction = transaction;
                m_number = events.last().number;
            }
        }
        if (!events.isEmpty()) {
            m_heldBack.setInterval(5ms);
            emit eventsStored(events);
        }
    }
    // Somebody older is still at work; its end wakes nobody when it writes no event.
    if (isHeldBack && !m_heldBack.isActive()) {
        m_heldBack.start();
        m_heldBack.setInterval(std::min(m_heldBack.intervalAsDuration() * 2, 200ms));
    }
}

void OutboxPump::onLocalCommit() {
    read();
    announce();
}

void OutboxPump::announce() {
    if (m_quiet.isActive())
        m_announceAgain = true;
    else
        announceNow();
}

void OutboxPump::announceNow() {
    m_announceAgain = false;
    m_quiet.start(m_settings.notifyEvery);
    if (!m_connection || !m_connection->isOpen())
        return;
    try {
        (void)m_connection->run(notifyOthers);
    } catch (const DbException &failure) {
        qCWarning(lcStorage) << "other daemons could not be notified:" << failure.what();
        if (failure.kind() == DbException::Kind::Lost)
            m_connection->close();
    }
}

} // namespace kiosk::storage
