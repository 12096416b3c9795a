// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/simulate/simulation.h"

#include "daemon/domain/devices/device_use_cases.h"
#include "daemon/domain/maintenance/clean_up.h"
#include "daemon/domain/menu/menu_repository.h"
#include "daemon/domain/orders/numbers.h"
#include "daemon/storage/checkout/untouched_shop.h"
#include "daemon/storage/engine/transaction.h"

#include <QScopeGuard>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace kiosk::app {

namespace {

constexpr int kiosks = 3;

storage::ConnectionTarget forFilling(storage::ConnectionTarget target) {
    target.applicationName = u"kioskd simulate"_s;
    target.statementTimeout = 10min;
    target.lockTimeout = 1min;
    target.idleInTransactionTimeout = 10min;
    target.waitsForDisk = false;
    return target;
}

/// When the jobs of a day run: nobody has ordered yet.
QDateTime morningOf(const QDate &date, const menu::Menu &menu) {
    return QDateTime(date, QTime(6, 0), menu.timeZone).toUTC();
}

} // namespace

Simulation::Simulation(const storage::ConnectionTarget &target, const SimulationSettings &settings)
    : m_target(forFilling(target))
    , m_settings(settings)
    , m_database({.target = m_target, .workers = settings.workers, .stuckAfter = 15min})
    , m_jobsDatabase({.target = m_target, .workers = 1, .stuckAfter = 15min})
    , m_jobs(m_jobsDatabase, {})
    , m_archive(m_target, 1min)
    , m_personalData(m_target)
    , m_exports(m_target, settings.exportsFolder)
    , m_archiveJob(m_jobs, m_clock, {m_archive, m_personalData, m_exports})
    , m_free(settings.workers) {}

Result<SimulationReport> Simulation::run() {
    const auto shop = storage::UntouchedShop::take(m_target);
    if (!shop)
        return std::unexpected(shop.error());
    auto report = prepare();
    if (!report)
        return report;
    const QDate last = report->last;
    QDate date = report->first;
    for (; date <= last && !shallStop(); date = date.addDays(1)) {
        if (const auto done = runJobs(date); !done) {
            giveUp(done.error());
            break;
        }
        m_free.acquire();
        begin(date);
    }
    m_free.acquire(m_settings.workers);
    if (m_archiving.isValid())
        m_archiving.waitForFinished();
    report->last = date.addDays(-1);
    report->days = report->first.daysTo(date);
    report->isComplete = date > last;
    report->orders = m_orders;
    const std::scoped_lock lock(m_mutex);
    report->attempts = m_attempts;
    if (m_failure)
        return std::unexpected(*m_failure);
    return close(*report).transform([&] { return *report; });
}

Result<SimulationReport> Simulation::prepare() {
    const auto menu =
        m_jobs.read([](UnitOfWork &unit) -> Result<menu::Menu> { return unit.menu().load(); }).result();
    if (!menu)
        return std::unexpected(menu.error());
    const QDate today =
        orders::businessDate(QDateTime::currentDateTimeUtc(), menu->timeZone, menu->dayCutoffMinutes);
    SimulationReport report;
    report.last = m_settings.until.isValid() ? m_settings.until : today.addDays(-1);
    if (report.last >= today)
        return fail(
            ErrorCode::InvalidFields,
            u"The simulated days end before today, which belongs to real guests: %1 is too late."_s.arg(
                report.last.toString(Qt::ISODate)));
    report.first = m_settings.years > 0 ? report.last.addYears(-m_settings.years).addDays(1)
                                        : report.last.addDays(1 - m_settings.days);
    m_scene = {std::make_shared<const menu::Menu>(*menu), {}, {}, m_settings.ordersPerDay, m_settings.seed};

    const QDateTime opening = morningOf(report.first, *menu);
    const auto prepared =
        m_jobs.run([&](UnitOfWork &unit) { return maintenance::ensurePartitions(unit, opening); }).result();
    if (!prepared)
        return std::unexpected(prepared.error());
    for (int number = 1; number <= kiosks; ++number) {
        const auto paired =
            m_jobs
                .run([&](UnitOfWork &unit) {
                    return devices::createPairingCode(unit, DeviceKind::Kiosk, u"Kiosk %1"_s.arg(number),
                                                      Actor::system(u"simulation"_s), opening)
                        .and_then([&](const devices::PairingCode &code) {
                            return devices::pair(unit, code.code, opening);
                        });
                })
                .result();
        if (!paired)
            return std::unexpected(paired.error());
        if (!paired->paired)
            return fail(ErrorCode::Internal, u"A simulated kiosk could not be paired."_s);
        const devices::Device &device = paired->paired->device;
        m_scene.kiosks.append(device.id);
        m_scene.deviceNames.insert(device.id, device.name);
    }
    return report;
}

Result<void> Simulation::runJobs(const QDate &date) {
    const QDateTime now = morningOf(date, *m_scene.menu);
    m_clock.set(now);
    auto done =
        m_jobs.run([&](UnitOfWork &unit) { return maintenance::ensurePartitions(unit, now); }).result();
    if (done)
        done = m_jobs.run([&](UnitOfWork &unit) { return maintenance::cleanUp(unit, now); }).result();
    if (done)
        startArchive();
    return done;
}

void Simulation::startArchive() {
    // It says itself when it could not move a month; the next day's run goes on.
    if (!m_archiving.isValid() || m_archiving.isFinished())
        m_archiving = m_archiveJob.run({});
}

void Simulation::begin(const QDate &date) {
    m_dayAtWork = date.toJulianDay();
    struct Work {
        DayReport report;
        QList<storage::DayBook::Told> events;
        std::optional<Error> failure;
    };
    auto work = std::make_shared<Work>();
    m_database.run(
        Access::Change,
        [this, date, work](storage::Connection &connection) {
            storage::DayBook book(m_scene.menu, m_scene.deviceNames);
            const auto report =
                Day(book, m_scene, date, [&](const QDateTime &now) { book.setNow(now); }).run();
            if (!report) {
                work->failure = report.error();
                return false;
            }
            book.writeTo(connection);
            work->report = *report;
            work->events = book.takeEvents();
            return true;
        },
        [this, date, work](const std::optional<Error> &failure) {
            if (failure || work->failure)
                giveUp(failure ? *failure : *work->failure);
            else
                finish(date, work->report, work->events);
            m_free.release();
        });
}

void Simulation::finish(const QDate &date, const DayReport &report,
                        const QList<storage::DayBook::Told> &events) {
    m_orders += report.orders;
    const std::scoped_lock lock(m_mutex);
    m_attempts += report.attempts;
    m_events.insert(date, events);
    while (m_events.firstKey() < date.addDays(-maintenance::housekeeping::events - m_settings.workers))
        m_events.erase(m_events.begin());
}

void Simulation::giveUp(const Error &failure) {
    const std::scoped_lock lock(m_mutex);
    m_hasFailed = true;
    if (!m_failure)
        m_failure = failure;
}

Result<void> Simulation::close(const SimulationReport &report) {
    const QDateTime end = morningOf(report.last.addDays(1), *m_scene.menu);
    m_clock.set(end);
    if (report.isComplete)
        if (const auto archived = m_archiveJob.run({}).result(); !archived)
            return archived;
    storage::ConnectionTarget target = m_target;
    target.waitsForDisk = true;
    try {
        storage::Connection connection(target);
        connection.ensureOpen();
        QList<storage::DayBook::Told> events;
        for (const auto &ofDay : std::as_const(m_events))
            for (const auto &told : ofDay)
                if (told.at >= end.addDays(-maintenance::housekeeping::events))
                    events.append(told);
        // What was committed before a commit that waits for the disk is on the disk, too.
        storage::Transaction transaction(connection);
        storage::DayBook::writeEvents(connection, events);
        transaction.commit();
        return {};
    } catch (const storage::DbException &failure) {
        return std::unexpected(failure.toError());
    }
}

} // namespace kiosk::app
