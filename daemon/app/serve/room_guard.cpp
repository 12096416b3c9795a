// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/serve/room_guard.h"

#include "daemon/app/config/config.h"
#include "daemon/integrations/host/old_logs.h"
#include "daemon/integrations/host/volumes.h"
#include "shared/core/logging.h"

#include <QDir>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kiosk::app {

namespace {

QLatin1StringView words(room::Level level) {
    switch (level) {
    case room::Level::Enough:
        return "enough room"_L1;
    case room::Level::Low:
        return "little room; make some soon"_L1;
    case room::Level::Clean:
        return "very little room; old logs and expired backups go"_L1;
    case room::Level::Stop:
        return "hardly any room; no backups are made, no old orders moved or exported"_L1;
    case room::Level::Full:
        return "full; no order can be taken"_L1;
    }
    Q_UNREACHABLE_RETURN("full"_L1);
}

} // namespace

RoomGuard::RoomGuard(const Config &config)
    : m_logs(config.log.directory)
    , m_wantedBallast(config.storage.ballast)
    , m_ballast(config.ballastFile()) {
    const QString ballastFolder = QFileInfo(m_ballast.path()).path();
    m_places.append({u"data"_s, config.paths.data});
    if (!config.paths.wal.isEmpty() && !host::onOneFileSystem(config.paths.data, config.paths.wal))
        m_places.append({u"wal"_s, config.paths.wal});
    // The scripts make this folder for two users; a daemon that was started by hand makes its own.
    if (m_wantedBallast > 0)
        QDir().mkpath(ballastFolder);
    for (Place &place : m_places)
        place.hasBallast = host::onOneFileSystem(place.folder, ballastFolder);
}

RoomGuard::~RoomGuard() = default;

void RoomGuard::start() {
    if (m_wantedBallast > 0 && std::ranges::none_of(m_places, &Place::hasBallast))
        qCWarning(lcApp).noquote() << "there will be no ballast: the folder of" << m_ballast.path()
                                   << "cannot be made; make it, and let this user write to it";
    look();
    m_thread = std::jthread([this](const std::stop_token &stop) {
        std::mutex mutex;
        std::condition_variable_any timer;
        std::unique_lock lock(mutex);
        while (!stop.stop_requested()) {
            timer.wait_for(lock, stop, 1s, [] { return false; });
            if (!stop.stop_requested())
                look();
        }
    });
}

void RoomGuard::look() {
    room::Level worst = room::Level::Enough;
    QString told;
    for (Place &place : m_places) {
        const auto volume = host::volumeOf(place.name, place.folder);
        if (!volume) {
            // It is not better than it was.
            if (told.isEmpty() || place.level > worst) {
                worst = std::max(worst, place.level);
                told = u"%1: its disk cannot be looked at"_s.arg(place.name);
            }
            continue;
        }
        room::Disk disk{.free = volume->freeBytes, .total = volume->totalBytes};
        if (place.hasBallast) {
            disk.ballast = room::ballastSize(m_wantedBallast, disk.total);
            disk.ballastHeld = m_ballast.held();
        }
        const room::Level level = room::levelOf(disk.usable(), disk.total, place.level);
        const QString text = u"%1: %2 MiB (%3 %) free, %4"_s.arg(place.name)
                                 .arg(disk.free >> 20)
                                 .arg(volume->freeShare(), 0, 'f', 0)
                                 .arg(words(level));
        if (level != place.level) {
            qCWarning(lcApp).noquote() << "disk of" << text;
            place.level = level;
        }
        if (level >= room::Level::Clean && m_mayCleanAt.hasExpired()) {
            m_mayCleanAt.setRemainingTime(1h);
            clean();
        }
        if (told.isEmpty() || level > worst) {
            worst = level;
            told = text;
        }
        if (place.hasBallast)
            tend(disk, level);
    }
    m_level = worst;
    const std::scoped_lock lock(m_mutex);
    m_words = told;
}

void RoomGuard::tend(const room::Disk &disk, room::Level level) {
    Result<void> done;
    switch (room::ballastStep(disk, level)) {
    case room::BallastStep::Keep:
        break;
    case room::BallastStep::Release:
        done = m_ballast.release();
        if (done)
            qCWarning(lcApp).noquote() << "the ballast" << m_ballast.path() << "was released";
        break;
    case room::BallastStep::Make:
        if (!m_mayMakeBallast)
            break;
        done = m_ballast.make(disk.ballast);
        m_mayMakeBallast = done || done.error().code == ErrorCode::NoRoom;
        if (done)
            qCInfo(lcApp).noquote() << "the ballast" << m_ballast.path() << "keeps" << (disk.ballast >> 20)
                                    << "MiB";
        break;
    }
    const QString problem = done ? QString() : done.error().detail;
    if (problem != m_problem && !problem.isEmpty())
        qCWarning(lcApp).noquote() << problem;
    m_problem = problem;
    m_ballastHeld = m_ballast.held();
}

void RoomGuard::clean() {
    if (!m_logs.isEmpty())
        if (const qint64 freed = host::removeOldLogs(m_logs); freed > 0)
            qCInfo(lcApp) << "old logs were removed:" << (freed >> 20) << "MiB";
}

QString RoomGuard::describe() const {
    const std::scoped_lock lock(m_mutex);
    return m_words;
}

Result<void> RoomGuard::admitsOrders() const {
    if (m_level != room::Level::Full)
        return {};
    return fail(
        ErrorCode::NoRoom,
        u"No order can be taken, because the shop's disk is full (%1). Make room on it; it goes on by "
        "itself then."_s.arg(describe()));
}

} // namespace kiosk::app
