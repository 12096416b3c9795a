// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/clock.h"

namespace kiosk::test {

/// A clock that stands until it is moved.
class ManualClock final : public Clock {
public:
    QDateTime time = QDateTime(QDate(2026, 5, 1), QTime(12, 0), QTimeZone::UTC);
    [[nodiscard]] QDateTime now() const override { return time; }
    void advance(int seconds) { time = time.addSecs(seconds); }
};

} // namespace kiosk::test
