// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/jobs/runner/job_runner.h"

namespace kiosk::jobs {

/// A job that is one use case in one transaction.
class UseCaseJob final : public JobHandler {
public:
    using UseCase = std::function<Result<void>(UnitOfWork &unit, const QDateTime &now)>;
    UseCaseJob(QString kind, Transactor &transactor, const Clock &clock, UseCase useCase);

    [[nodiscard]] QString kind() const override { return m_kind; }
    [[nodiscard]] QFuture<Result<void>> run(const Job &job) override;

private:
    QString m_kind;
    Transactor &m_transactor;
    const Clock &m_clock;
    UseCase m_useCase;
};

} // namespace kiosk::jobs
