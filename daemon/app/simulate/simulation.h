// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/app/simulate/day.h"
#include "daemon/jobs/maintenance/archive_job.h"
#include "daemon/storage/checkout/day_book.h"
#include "daemon/storage/maintenance/pg_archive.h"
#include "daemon/storage/maintenance/pg_exports.h"
#include "daemon/storage/maintenance/pg_personal_data.h"
#include "daemon/storage/pg_transactor.h"

#include <QSemaphore>
#include <atomic>
#include <mutex>

namespace kiosk::app {

struct SimulationSettings {
    int years = 0; ///< How long the shop has been there; or days, when this is 0.
    int days = 0;
    QDate until; ///< The last business date; yesterday when not set.
    int ordersPerDay = 0;
    quint32 seed = 1;
    QString exportsFolder; ///< Where months go that are older than the archive keeps them.
    int workers = 2; ///< Days that are worked on at the same time. The same orders come out whatever it is.
};

struct SimulationReport {
    QDate first;
    QDate last; ///< The last whole day that was saved.
    qint64 days = 0;
    qint64 orders = 0;
    qint64 attempts = 0;
    bool isComplete = false;
};

/// Fills an empty shop with the days of years (docs/decisions/0015): each day is run against a DayBook and
/// saved in one transaction, several of them at once; before each day come the scheduled jobs, by the same
/// simulated clock.
class Simulation {
public:
    Simulation(const storage::ConnectionTarget &target, const SimulationSettings &settings);

    /// Refuses a database that is not an empty shop. Blocks until the last day is saved, or until stop().
    [[nodiscard]] Result<SimulationReport> run();
    /// Ends run() after the days that are being worked on. From any thread.
    void stop() { m_isStopping = true; }
    [[nodiscard]] qint64 ordersSoFar() const { return m_orders; }
    /// The day that was begun last, as a Julian day; 0 before the first.
    [[nodiscard]] qint64 dayAtWork() const { return m_dayAtWork; }

private:
    class SimulatedClock final : public Clock {
    public:
        void set(const QDateTime &now) { m_milliseconds = now.toMSecsSinceEpoch(); }
        [[nodiscard]] QDateTime now() const override {
            return QDateTime::fromMSecsSinceEpoch(m_milliseconds, QTimeZone::UTC);
        }

    private:
        std::atomic<qint64> m_milliseconds = 0;
    };

    /// Loads the menu, decides on the dates and pairs kiosks.
    [[nodiscard]] Result<SimulationReport> prepare();
    /// What the daemon does by the clock, as it stands at the beginning of \a date.
    [[nodiscard]] Result<void> runJobs(const QDate &date);
    /// Lets the archive go on, unless it is at work.
    void startArchive();
    void begin(const QDate &date);
    void finish(const QDate &date, const DayReport &report, const QList<storage::DayBook::Told> &events);
    void giveUp(const Error &failure);
    [[nodiscard]] bool shallStop() const { return m_isStopping || m_hasFailed; }
    /// Saves what screens would still be told of, and waits until everything is on the disk.
    [[nodiscard]] Result<void> close(const SimulationReport &report);

    storage::ConnectionTarget m_target;
    SimulationSettings m_settings;
    Scene m_scene;
    SimulatedClock m_clock;
    storage::Database m_database;     ///< Its workers save days.
    storage::Database m_jobsDatabase; ///< So that no job waits for a day.
    storage::PgTransactor m_jobs;
    storage::PgArchive m_archive;
    storage::PgPersonalData m_personalData;
    storage::PgExports m_exports;
    jobs::ArchiveJob m_archiveJob;
    QFuture<Result<void>> m_archiving;
    QSemaphore m_free;
    std::atomic<bool> m_isStopping = false;
    std::atomic<bool> m_hasFailed = false;
    std::atomic<qint64> m_orders = 0;
    std::atomic<qint64> m_dayAtWork = 0;
    std::mutex m_mutex; ///< For all below.
    std::optional<Error> m_failure;
    qint64 m_attempts = 0;
    QMap<QDate, QList<storage::DayBook::Told>> m_events; ///< Of the last days.
};

} // namespace kiosk::app
