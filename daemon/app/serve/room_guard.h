// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/room/room.h"
#include "daemon/integrations/host/ballast.h"
#include "shared/core/error.h"

#include <QDeadlineTimer>
#include <QStringList>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace kiosk::app {

struct Config;

/// Looks after the disks of the shop once a second, in a thread of its own, since a disk may hang: keeps and
/// releases the ballast, removes old logs, and says when no order can be taken. It needs no database: that
/// may be what has just stopped.
class RoomGuard {
public:
    explicit RoomGuard(const Config &config);
    ~RoomGuard();
    RoomGuard(const RoomGuard &) = delete;
    RoomGuard &operator=(const RoomGuard &) = delete;

    /// Looks once before it returns, so that the first answer is true.
    void start();
    /// Of the fullest disk that an order needs.
    [[nodiscard]] room::Level level() const { return m_level; }
    [[nodiscard]] qint64 ballastHeld() const { return m_ballastHeld; }
    /// For people: how much is free on that disk.
    [[nodiscard]] QString describe() const;
    /// Whether months of orders may be moved and exported.
    [[nodiscard]] bool admitsLargeFiles() const { return room::admitsLargeFiles(m_level); }
    /// no_room while the disk is full, with what to do.
    [[nodiscard]] Result<void> admitsOrders() const;

private:
    struct Place {
        QString name;
        QString folder;
        bool hasBallast = false;
        room::Level level = room::Level::Enough;
    };
    void look();
    void tend(const room::Disk &disk, room::Level level);
    void clean();

    const QString m_logs;
    const qint64 m_wantedBallast;
    QList<Place> m_places;
    host::Ballast m_ballast;
    bool m_mayMakeBallast = true; ///< Not again after a failure that is none of room.
    QString m_problem;            ///< With the ballast; told once.
    QDeadlineTimer m_mayCleanAt;
    std::atomic<room::Level> m_level = room::Level::Enough;
    std::atomic<qint64> m_ballastHeld = 0;
    mutable std::mutex m_mutex;
    QString m_words;
    std::jthread m_thread;
};

} // namespace kiosk::app
