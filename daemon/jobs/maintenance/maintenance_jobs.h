// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/maintenance/archive.h"
#include "daemon/domain/maintenance/clean_up.h"
#include "daemon/jobs/runner/job_runner.h"

#include <functional>

namespace kiosk::jobs {

/// Adds what runs by the clock in every shop: partitions ahead (hourly), sold-out items that come back (every
/// 30 s), clean-up (hourly).
void addMaintenance(JobRunner &runner, Transactor &transactor, const Clock &clock,
                    const maintenance::Retention &retention);
/// Adds the move of completed months to the archive, hourly.
void addArchive(JobRunner &runner, Transactor &transactor, const Clock &clock, maintenance::Archive &archive,
                std::function<int()> keepDays);

} // namespace kiosk::jobs
