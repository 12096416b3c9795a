// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/events/outbox.h"

#include <QList>
#include <QObject>
#include <QThread>
#include <atomic>
#include <chrono>
#include <memory>

namespace kiosk::storage {

class Database;
class OutboxPump;

/// Tells of every event that any daemon commits from start() on, each once, by a connection and a thread of
/// its own. Late commits are never skipped: an event is told when no older transaction is running any more.
class OutboxReader : public QObject {
    Q_OBJECT
public:
    struct Settings {
        /// Other daemons are notified at most this often.
        std::chrono::milliseconds notifyEvery{100};
        /// The outbox is read at least this often, whatever was notified.
        std::chrono::milliseconds pollEvery{2000};
        /// How soon a lost connection is seen and opened again.
        std::chrono::milliseconds checkEvery{1000};
    };
    explicit OutboxReader(Database &database);
    OutboxReader(Database &database, Settings settings);
    ~OutboxReader() override;

    void start();
    /// This process committed events; call from any thread. Reads at once and notifies other daemons.
    void wake();

signals:
    /// In order; emitted in the reader's thread.
    void eventsStored(const QList<kiosk::StoredEvent> &events);

private:
    QThread m_thread;
    std::atomic<bool> m_wakeIsPending = false;
    std::unique_ptr<OutboxPump> m_pump;
};

} // namespace kiosk::storage
