// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/maintenance/archive.h"
#include "daemon/domain/maintenance/clean_up.h"
#include "daemon/domain/maintenance/exports.h"
#include "daemon/domain/maintenance/personal_data.h"
#include "daemon/jobs/runner/job_runner.h"

namespace kiosk::jobs {

/// Adds what runs by the clock in every shop: partitions ahead (hourly, unless the clock must be wrong),
/// sold-out items that come back (every 30 s), clean-up (hourly).
void addMaintenance(JobRunner &runner, Transactor &transactor, const Clock &clock);

/// The places that old orders go to.
struct OldOrders {
    maintenance::Archive &archive;
    maintenance::PersonalData &personalData;
    maintenance::Exports &exports;
};
/// Adds the job that moves completed months to the archive, blanks what guests wrote and exports the months
/// that are older than the archive keeps them, hourly.
void addArchive(JobRunner &runner, Transactor &transactor, const Clock &clock, const OldOrders &oldOrders);

} // namespace kiosk::jobs
