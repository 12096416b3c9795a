// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/jobs/maintenance/archive_job.h"

#include "daemon/domain/checkout/checkout.h"
#include "shared/core/logging.h"

using namespace Qt::StringLiterals;

namespace kiosk::jobs {

namespace {
constexpr int abandonedAtOnce = 100;
}

ArchiveJob::ArchiveJob(Transactor &transactor, const Clock &clock, maintenance::Archive &archive,
                       KeepDays keepDays)
    : m_transactor(transactor)
    , m_clock(clock)
    , m_archive(archive)
    , m_keepDays(std::move(keepDays)) {}

QFuture<Result<void>> ArchiveJob::run(const Job &) {
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    auto future = promise->future();
    const QDateTime now = m_clock.now();
    // One that is slower than its lease comes here twice.
    if (m_isRunning.exchange(true)) {
        promise->addResult(fail(ErrorCode::Overloaded, u"The archive is still moving a month."_s));
        promise->finish();
        return future;
    }
    m_thread = std::jthread([this, promise, now, before = now.addDays(-m_keepDays())] {
        promise->addResult(work(now, before));
        m_isRunning = false;
        promise->finish();
    });
    return future;
}

Result<void> ArchiveJob::work(const QDateTime &now, const QDateTime &before) {
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
    const auto report = m_archive.moveMonthsBefore(before);
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
