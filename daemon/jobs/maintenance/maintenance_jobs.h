// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/maintenance/clean_up.h"
#include "daemon/jobs/runner/job_runner.h"

namespace kiosk::jobs {

/// Adds what runs by the clock in every shop: partitions ahead (hourly), sold-out items that come back (every
/// 30 s), clean-up (hourly).
void addMaintenance(JobRunner &runner, Transactor &transactor, const Clock &clock,
                    const maintenance::Retention &retention);

} // namespace kiosk::jobs
