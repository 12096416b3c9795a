// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/alert_use_cases.h"
#include "daemon/domain/alerts/messages.h"

#include <QTimeZone>

namespace kiosk::alerts {

/// How much is told.
struct MessageLimits {
    int perHour = 20;        ///< Messages of a channel; more become a summary.
    int perHourSame = 4;     ///< Of the same alert, which comes and goes.
    int summaryMinutes = 10; ///< How long a summary collects.
    int summaryChanges = 40; ///< What it names; the rest is counted.
    int reminderHours = 24;
    int giveUpDays = 7;
    int keepDays = 30; ///< Of messages that were delivered or given up.
};

/// Writes messages about \a changes to each of \a channels, in the transaction that made the changes, and
/// reminders of critical alerts that nobody took note of.
[[nodiscard]] Result<void> announce(UnitOfWork &unit, const Changes &changes, const QList<Channel> &channels,
                                    const QDateTime &now, const MessageLimits &limits = {});

/// Whether the weekly test is due: none was written since the last Monday, 8 o'clock in the shop.
[[nodiscard]] bool isTestDue(const std::optional<QDateTime> &last, const QDateTime &now,
                             const QTimeZone &zone);
/// Writes the weekly test to each channel for which it is due.
[[nodiscard]] Result<void> announceTest(UnitOfWork &unit, const QList<Channel> &channels,
                                        const QDateTime &now, const QTimeZone &zone);
/// A test message, which stands for itself.
[[nodiscard]] Message testMessage(Channel channel, const QDateTime &now);

/// Gives up what is too old or goes nowhere, and removes what ended long ago.
[[nodiscard]] Result<void> tidyMessages(UnitOfWork &unit, const QList<Channel> &channels,
                                        const QDateTime &now, const MessageLimits &limits = {});

} // namespace kiosk::alerts
