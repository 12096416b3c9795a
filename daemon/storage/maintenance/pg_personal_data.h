// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/maintenance/personal_data.h"
#include "daemon/storage/engine/connection_target.h"

namespace kiosk::storage {

/// Blanks a month per transaction, on a connection of its own; archive_boundary.blanked_before says how far
/// it came. The database lets nothing else be changed.
class PgPersonalData final : public maintenance::PersonalData {
public:
    explicit PgPersonalData(ConnectionTarget target);

    Result<qint64> blankBefore(const QDateTime &before) override;

private:
    ConnectionTarget m_target;
};

} // namespace kiosk::storage
