// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/jobs/maintenance/archive_job.h"

#include "daemon/domain/checkout/checkout.h"
#include "daemon/domain/maintenance/maintenance_repository.h"
#include "shared/core/logging.h"

using namespace Qt::StringLiterals;

namespace kiosk::jobs {

namespace {
constexpr int abandonedAtOnce = 100;
}

ArchiveJob::ArchiveJob(Transactor &transactor, const Clock &clock, const OldOrders &oldOrders)
    : m_transactor(transactor)
    , m_clock(clock)
    , m_oldOrders(oldOrders) {}

QFuture<Result<void>> ArchiveJob::run(const Job &) {
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    auto future = promise->future();
    // One that is slower than its lease comes here twice.
    if (m_isRunning.exchange(true)) {
        promise->addResult(fail(ErrorCode::Overloaded, u"The run before this one is still moving months."_s));
        promise->finish();
        return future;
    }
    m_thread = std::jthread([this, promise, now = m_clock.now()] {
        promise->addResult(work(now));
        m_isRunning = false;
        promise->finish();
    });
    return future;
}

Result<void> ArchiveJob::work(const QDateTime &now) {
    const auto accepted =
        m_transactor.read([](UnitOfWork &unit) { return unit.maintenance().policyInForce(); }).result();
    if (!accepted)
        return std::unexpected(accepted.error());
    const maintenance::RetentionPolicy &policy = accepted->policy;
    const auto moved = moveMonths(policy.activeOrders.before(now), now);
    if (const auto blanked = m_oldOrders.personalData.blankBefore(policy.personalData.before(now)); !blanked)
        return std::unexpected(blanked.error());
    const auto exported = m_oldOrders.exports.exportMonthsBefore(policy.exportedBefore(now));
    if (!moved)
        return moved;
    if (!exported)
        return std::unexpected(exported.error());
    return {};
}

Result<void> ArchiveJob::moveMonths(const QDateTime &before, const QDateTime &now) {
    for (;;) {
        const auto ended = m_transactor
                               .run([&](UnitOfWork &unit) {
                                   return checkout::endAbandoned(unit, before, abandonedAtOnce, now);
                               })
                               .result();
        if (!ended)
            return std::unexpected(ended.error());
        if (*ended < abandonedAtOnce)
            break;
    }
    const auto report = m_oldOrders.archive.moveMonthsBefore(before);
    if (!report)
        return std::unexpected(report.error());
    if (report->heldMonth)
        qCWarning(lcApp).noquote()
            << u"%1 stays out of the archive: %2 orders, payments or tickets in it are not at their end"_s
                   .arg(report->heldMonth->toString(u"yyyy-MM"_s))
                   .arg(report->open);
    return {};
}

} // namespace kiosk::jobs
