// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

#include <QDateTime>

namespace kiosk::maintenance {

/// What guests wrote into their orders. It leaves before the books do.
class PersonalData {
public:
    virtual ~PersonalData() = default;
    /// Blanks the notes and table numbers of orders before \a before, among the tables of the day and in the
    /// archive, and changes nothing else. Gives how many rows were blanked. May be killed anywhere: the next
    /// run goes on.
    [[nodiscard]] virtual Result<qint64> blankBefore(const QDateTime &before) = 0;
};

} // namespace kiosk::maintenance
