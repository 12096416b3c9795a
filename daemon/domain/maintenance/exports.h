// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

#include <QDateTime>

namespace kiosk::maintenance {

/// What one run of the exports did.
struct ExportReport {
    qint64 months = 0; ///< Dropped from the archive by this run.
    qint64 orders = 0; ///< In them.
};

/// Months that leave the archive as files.
class Exports {
public:
    virtual ~Exports() = default;
    /// Writes every month of the archive that ended at \a before or earlier to files, oldest first, reads
    /// them back, compares them with the archive, and only then drops the month. May be killed anywhere: the
    /// next run goes on. Whatever cannot be proven to be in its files stays in the archive, and the error
    /// says why. Without room none is written or compared, which takes as much; one that was compared is
    /// still dropped, which makes room.
    [[nodiscard]] virtual Result<ExportReport> exportMonthsBefore(const QDateTime &before) = 0;
};

} // namespace kiosk::maintenance
