// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QRandomGenerator>
#include <QTimeZone>

namespace kiosk::app {

/// When the guests of \a date come, in UTC, ascending: between half past ten and half past nine in the
/// evening at \a zone, most of them for lunch and dinner; more on Friday and Saturday than on Monday. Over
/// the weeks they are \a average a day.
[[nodiscard]] QList<QDateTime> arrivals(const QDate &date, int average, const QTimeZone &zone,
                                        QRandomGenerator &dice);

} // namespace kiosk::app
