// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/storage/engine/connection.h"
#include "daemon/storage/events/outbox_reader.h"

#include <QTimer>

namespace kiosk::storage {

/// OutboxReader's part that lives in its thread.
class OutboxPump : public QObject {
    Q_OBJECT
public:
    OutboxPump(Database &database, OutboxReader::Settings settings);

    void start();
    void stop();
    void onLocalCommit();

signals:
    void eventsStored(const QList<kiosk::StoredEvent> &events);

private:
    void connectAgain();
    void check();
    void read();
    void readPages();
    void announce();
    void announceNow();

    Database &m_database;
    OutboxReader::Settings m_settings;
    std::unique_ptr<Connection> m_connection;
    QTimer m_check;
    QTimer m_poll;
    QTimer m_heldBack;
    QTimer m_quiet; ///< Runs while nothing may be announced.
    bool m_announceAgain = false;
    // The last event told; transaction ids are 64 bits wide and travel as text.
    QString m_transaction;
    qint64 m_number = 0;
};

} // namespace kiosk::storage
