// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace kiosk {

/// Where the time of day comes from, so that tests can choose it. Durations use std::chrono::steady_clock.
class Clock {
public:
    virtual ~Clock() = default;
    /// The present moment in UTC.
    [[nodiscard]] virtual QDateTime now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override;
};

} // namespace kiosk
