// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/maintenance/retention.h"

#include <QRegularExpression>
#include <QTimeZone>
#include <array>

using namespace Qt::StringLiterals;

namespace kiosk::maintenance {

namespace {

using enum Period::Unit;

constexpr std::array<const char *, 4> unitNames{"day", "week", "month", "year"};

struct Key {
    const char *name;
    Period RetentionPolicy::*period;
    Period shortest;
    Period longest;
};

constexpr std::array keys{
    Key{"active_orders", &RetentionPolicy::activeOrders, {1, Days}, {5, Years}},
    Key{"completed_orders", &RetentionPolicy::completedOrders, {1, Months}, {100, Years}},
    Key{"payment_logs", &RetentionPolicy::paymentLogs, {1, Months}, {100, Years}},
    Key{"application_logs", &RetentionPolicy::applicationLogs, {1, Days}, {10, Years}},
    Key{"user_sessions", &RetentionPolicy::userSessions, {1, Days}, {1, Years}},
    Key{"personal_data", &RetentionPolicy::personalData, {1, Days}, {5, Years}},
};

/// Lengths of different units are compared at a moment at which no month is cut short.
bool isShorter(const Period &one, const Period &other) {
    const QDateTime now(QDate(2025, 7, 1), QTime(0, 0), QTimeZone::UTC);
    return one.before(now) > other.before(now);
}

std::unexpected<Error> wrong(const QString &where, const QString &what) {
    return fail(ErrorCode::InvalidFields, u"%1: %2"_s.arg(where, what));
}

const Key *findKey(const QString &name) {
    for (const Key &key : keys)
        if (name == QLatin1StringView(key.name))
            return &key;
    return nullptr;
}

QString allKeys() {
    QStringList names;
    for (const Key &key : keys)
        names.append(QString::fromLatin1(key.name));
    return names.join(u", "_s);
}

Result<void> checkTogether(const RetentionPolicy &policy, const QString &where) {
    const auto mustNotBeShorter = [&](const char *longer, const char *shorter) -> Result<void> {
        const Period a = policy.*findKey(QString::fromLatin1(longer))->period;
        const Period b = policy.*findKey(QString::fromLatin1(shorter))->period;
        if (!isShorter(a, b))
            return {};
        return wrong(where,
                     u"%1 (%2) must not be shorter than %3 (%4)."_s.arg(
                         QString::fromLatin1(longer), a.text(), QString::fromLatin1(shorter), b.text()));
    };
    for (const auto &[longer, shorter] :
         {std::pair{"completed_orders", "active_orders"}, std::pair{"payment_logs", "active_orders"},
          std::pair{"completed_orders", "personal_data"}})
        if (auto checked = mustNotBeShorter(longer, shorter); !checked)
            return checked;
    return {};
}

} // namespace

std::optional<Period> Period::parse(const QString &text) {
    static const QRegularExpression form(u"^([1-9][0-9]{0,4})_(day|week|month|year)s?$"_s);
    const auto match = form.match(text);
    // A `$` matches before a line break at the end, too.
    if (!match.hasMatch() || match.capturedLength() != text.size())
        return std::nullopt;
    const int count = match.capturedView(1).toInt();
    if (count > 36500)
        return std::nullopt;
    for (size_t unit = 0; unit < unitNames.size(); ++unit)
        if (match.capturedView(2) == QLatin1StringView(unitNames[unit]))
            return Period{count, Unit(unit)};
    return std::nullopt;
}

QString Period::text() const {
    return u"%1_%2%3"_s.arg(count).arg(QLatin1StringView(unitNames[size_t(unit)]),
                                       count == 1 ? QString() : u"s"_s);
}

QDateTime Period::before(const QDateTime &now) const {
    const QDateTime from = now.toUTC();
    switch (unit) {
    case Unit::Days:
        return from.addDays(-count);
    case Unit::Weeks:
        return from.addDays(-7 * qint64(count));
    case Unit::Months:
        return from.addMonths(-count);
    case Unit::Years:
        return from.addYears(-count);
    }
    Q_UNREACHABLE_RETURN(from);
}

QDateTime RetentionPolicy::exportedBefore(const QDateTime &now) const {
    return std::min(completedOrders.before(now), paymentLogs.before(now));
}

Result<RetentionPolicy> readPolicy(const QList<RetentionEntry> &entries, const QString &file) {
    RetentionPolicy policy;
    QStringList seen;
    for (const RetentionEntry &entry : entries) {
        const QString where = entry.line > 0 ? u"%1:%2"_s.arg(file).arg(entry.line) : file;
        const Key *key = findKey(entry.key);
        if (!key)
            return wrong(where, u"there is no key %1; the keys are %2."_s.arg(entry.key, allKeys()));
        if (seen.contains(entry.key))
            return wrong(where, u"%1 is set a second time."_s.arg(entry.key));
        seen.append(entry.key);
        const auto period = Period::parse(entry.value);
        if (!period)
            return wrong(where,
                         u"%1 is \"%2\"; it must be a whole number with _days, _weeks, _months or _years, "
                         "for example %3."_s.arg(entry.key, entry.value, (policy.*key->period).text()));
        if (isShorter(*period, key->shortest) || isShorter(key->longest, *period))
            return wrong(where, u"%1 is %2; it must be from %3 to %4."_s.arg(
                                    entry.key, period->text(), key->shortest.text(), key->longest.text()));
        policy.*key->period = *period;
    }
    if (auto checked = checkTogether(policy, file); !checked)
        return std::unexpected(checked.error());
    return policy;
}

QJsonObject toJson(const RetentionPolicy &policy) {
    QJsonObject json;
    for (const Key &key : keys)
        json.insert(QLatin1StringView(key.name), (policy.*key.period).text());
    return json;
}

Result<RetentionPolicy> policyFromJson(const QJsonObject &json) {
    QList<RetentionEntry> entries;
    for (const Key &key : keys)
        if (!json.contains(QLatin1StringView(key.name)))
            return wrong(u"retention_policies"_s, u"%1 is missing."_s.arg(QLatin1StringView(key.name)));
    for (auto it = json.begin(); it != json.end(); ++it)
        entries.append({it.key(), it.value().toString(), 0});
    return readPolicy(entries, u"retention_policies"_s);
}

QList<RetentionLine> compare(const RetentionPolicy &inForce, const RetentionPolicy &wanted) {
    QList<RetentionLine> lines;
    for (const Key &key : keys)
        lines.append(
            {QString::fromLatin1(key.name), (inForce.*key.period).text(), (wanted.*key.period).text()});
    return lines;
}

} // namespace kiosk::maintenance
