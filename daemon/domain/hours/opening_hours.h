// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

#include <QDateTime>
#include <QTimeZone>
#include <bitset>
#include <optional>

/// When a shop is open, by its own word. No clock and no time zone of its own.
namespace kiosk::hours {

/// A week, minute by minute, in the shop's local time. Written in a small part of the form that OpenStreetMap
/// uses: `Mo-Fr 08:00-14:00,17:00-22:00; Sa,Su 18:00-02:00`, or `24/7`. Each day stands once; a day that does
/// not stand there, or with `off`, is closed; an end that is not after its begin is on the next day.
class OpeningHours {
public:
    /// invalid_fields, with a detail that names the part that cannot be understood.
    [[nodiscard]] static Result<OpeningHours> parse(const QString &text);

    /// \a day from 1, Monday, to 7.
    [[nodiscard]] bool isOpenAt(int day, const QTime &time) const;
    /// As it was written.
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    std::bitset<std::size_t(7 * 24 * 60)> m_open; ///< From Monday, 00:00.
    QString m_text;
};

/// How a shop stands at one moment.
struct Moment {
    bool isOpen = false;
    /// When that began and when it ends, in UTC and within a week; absent: it never changes.
    std::optional<QDateTime> since = {};
    std::optional<QDateTime> until = {};
    bool operator==(const Moment &) const = default;
};
/// \a zone must be valid.
[[nodiscard]] Moment momentAt(const OpeningHours &hours, const QDateTime &now, const QTimeZone &zone);

/// \a moment in words: "open until Saturday 02:00", "closed until Monday 08:00" or "open always".
[[nodiscard]] QString describe(const Moment &moment, const QTimeZone &zone);

} // namespace kiosk::hours
