// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/jobs/runner/use_case_job.h"

namespace kiosk::jobs {

UseCaseJob::UseCaseJob(QString kind, Transactor &transactor, const Clock &clock, UseCase useCase)
    : m_kind(std::move(kind))
    , m_transactor(transactor)
    , m_clock(clock)
    , m_useCase(std::move(useCase)) {}

QFuture<Result<void>> UseCaseJob::run(const Job &) {
    return m_transactor.run(
        [useCase = m_useCase, now = m_clock.now()](UnitOfWork &unit) { return useCase(unit, now); });
}

} // namespace kiosk::jobs
