// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/hours/opening_hours.h"

#include <QLocale>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::hours {

namespace {

constexpr int dayMinutes = 24 * 60;
constexpr int weekMinutes = 7 * dayMinutes;
constexpr std::array dayNames{"Mo"_L1, "Tu"_L1, "We"_L1, "Th"_L1, "Fr"_L1, "Sa"_L1, "Su"_L1};

/// Minutes after a day's midnight; the end may be on the next day.
struct Span {
    int from = 0;
    int to = 0;
};

std::unexpected<Error> wrong(const QString &detail) {
    return fail(ErrorCode::InvalidFields, detail);
}

/// From 0, Monday.
Result<int> parseDay(const QString &text) {
    const auto found = std::ranges::find(dayNames, text);
    if (found == dayNames.end())
        return wrong(u"\"%1\" is no day; days are Mo Tu We Th Fr Sa Su."_s.arg(text));
    return int(found - dayNames.begin());
}

Result<QList<int>> parseDays(const QString &text) {
    QList<int> days;
    for (const QString &part : text.split(u',')) {
        const QStringList ends = part.split(u'-');
        if (ends.size() > 2)
            return wrong(u"\"%1\" is no range of days."_s.arg(part));
        const auto first = parseDay(ends.first());
        const auto last = parseDay(ends.last());
        if (!first || !last)
            return std::unexpected((first ? last : first).error());
        for (int day = *first;; day = (day + 1) % 7) {
            days.append(day);
            if (day == *last)
                break;
        }
    }
    return days;
}

Result<int> parseTime(const QString &text) {
    static const QRegularExpression form(u"^([01][0-9]|2[0-4]):([0-5][0-9])$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const int minutes = match.captured(1).toInt() * 60 + match.captured(2).toInt();
    if (!match.hasMatch() || minutes > dayMinutes)
        return wrong(u"\"%1\" is no time; times go from 00:00 to 24:00."_s.arg(text));
    return minutes;
}

Result<QList<Span>> parseTimes(const QString &text) {
    QList<Span> spans;
    if (text == "off"_L1)
        return spans;
    for (const QString &part : text.split(u',')) {
        const QStringList ends = part.split(u'-');
        if (ends.size() != 2)
            return wrong(u"\"%1\" is no range of times such as 08:00-22:00."_s.arg(part));
        const auto from = parseTime(ends.first());
        const auto to = parseTime(ends.last());
        if (!from || !to)
            return std::unexpected((from ? to : from).error());
        if (*from == *to || *from == dayMinutes)
            return wrong(u"\"%1\" does not last; a whole day is 00:00-24:00."_s.arg(part));
        spans.append({*from, *to > *from ? *to : *to + dayMinutes});
    }
    return spans;
}

int minuteOfWeek(int day, const QTime &time) {
    return (day - 1) * dayMinutes + time.hour() * 60 + time.minute();
}

} // namespace

Result<OpeningHours> OpeningHours::parse(const QString &text) {
    OpeningHours hours;
    hours.m_text = text.simplified();
    if (hours.m_text == "24/7"_L1) {
        hours.m_open.set();
        return hours;
    }
    static const QRegularExpression aroundSigns(u" ?([-,]) ?"_s);
    std::bitset<7> named;
    for (const QString &rule : QString(hours.m_text).replace(aroundSigns, u"\\1"_s).split(u';')) {
        const QStringList parts = rule.split(u' ', Qt::SkipEmptyParts);
        if (parts.size() != 2)
            return wrong(u"\"%1\" is not days and times such as Mo-Fr 08:00-22:00."_s.arg(rule.trimmed()));
        const auto days = parseDays(parts.first());
        if (!days)
            return std::unexpected(days.error());
        const auto spans = parseTimes(parts.last());
        if (!spans)
            return std::unexpected(spans.error());
        for (const int day : *days) {
            if (named.test(std::size_t(day)))
                return wrong(
                    u"%1 stands twice; give all its times at once, such as %1 11:00-14:00,17:00-22:00."_s.arg(
                        dayNames[std::size_t(day)]));
            named.set(std::size_t(day));
            for (const Span &span : *spans)
                for (int minute = span.from; minute < span.to; ++minute)
                    hours.m_open.set(std::size_t((day * dayMinutes + minute) % weekMinutes));
        }
    }
    if (hours.m_open.none())
        return wrong(u"The shop would never be open."_s);
    return hours;
}

bool OpeningHours::isOpenAt(int day, const QTime &time) const {
    return m_open.test(std::size_t(minuteOfWeek(day, time)));
}

Moment momentAt(const OpeningHours &hours, const QDateTime &now, const QTimeZone &zone) {
    const QDateTime local = now.toTimeZone(zone);
    // The clock on the wall, without the jumps of summer time: the hours are those on the door.
    const QDateTime wall(local.date(), QTime(local.time().hour(), local.time().minute()), QTimeZone::UTC);
    const auto isOpenAfter = [&](int minutes) {
        const QDateTime then = wall.addSecs(qint64(minutes) * 60);
        return hours.isOpenAt(then.date().dayOfWeek(), then.time());
    };
    const auto instant = [&](int minutes) {
        const QDateTime then = wall.addSecs(qint64(minutes) * 60);
        return QDateTime(then.date(), then.time(), zone).toUTC();
    };
    Moment moment{.isOpen = isOpenAfter(0)};
    int next = 1;
    while (next < weekMinutes && isOpenAfter(next) == moment.isOpen)
        ++next;
    if (next == weekMinutes)
        return moment;
    moment.until = std::max(instant(next), now);
    int before = 1;
    while (isOpenAfter(-before) == moment.isOpen)
        ++before;
    moment.since = std::min(instant(1 - before), now);
    return moment;
}

QString describe(const Moment &moment, const QTimeZone &zone) {
    const QString state = moment.isOpen ? u"open"_s : u"closed"_s;
    if (!moment.until)
        return state + u" always"_s;
    const QDateTime until = moment.until->toTimeZone(zone);
    return u"%1 until %2"_s.arg(state, QLocale::c().toString(until, u"dddd HH:mm"_s));
}

} // namespace kiosk::hours
