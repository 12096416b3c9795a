// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace kiosk::maintenance {

/// A length of time as people say it: "90_days", "1_year".
struct Period {
    enum class Unit { Days, Weeks, Months, Years };
    int count = 0;
    Unit unit = Unit::Days;

    /// Nothing when \a text is not "N_days", "N_weeks", "N_months" or "N_years" (or "1_day" …) with N from 1
    /// to 36500.
    [[nodiscard]] static std::optional<Period> parse(const QString &text);
    [[nodiscard]] QString text() const;
    /// The moment that lies so far before \a now, by the calendar and in UTC: a month before 31 March is the
    /// last day of February.
    [[nodiscard]] QDateTime before(const QDateTime &now) const;
    bool operator==(const Period &) const = default;
};

/// How long each kind of data is kept. packaging/retention.yaml says what each means.
struct RetentionPolicy {
    Period activeOrders{90, Period::Unit::Days};
    Period completedOrders{5, Period::Unit::Years};
    Period paymentLogs{5, Period::Unit::Years};
    Period applicationLogs{1, Period::Unit::Years};
    Period userSessions{7, Period::Unit::Days};
    Period personalData{30, Period::Unit::Days};

    /// Months that ended at this moment or earlier leave the archive: orders and payments together, by the
    /// longer of both periods.
    [[nodiscard]] QDateTime exportedBefore(const QDateTime &now) const;
    bool operator==(const RetentionPolicy &) const = default;
};

/// "key: value" as it stands in a file; \a line counts from one.
struct RetentionEntry {
    QString key;
    QString value;
    int line = 0;
};

/// The policy that \a entries of \a file say; what they leave out has its default. Invalid_fields names the
/// file, the line and the key, and says what is accepted: unknown and repeated keys, lengths that cannot be
/// read or lie outside of their bounds, and lengths that contradict each other.
[[nodiscard]] Result<RetentionPolicy> readPolicy(const QList<RetentionEntry> &entries, const QString &file);

/// {"active_orders": "90_days", …}: the form that is kept.
[[nodiscard]] QJsonObject toJson(const RetentionPolicy &policy);
/// Reads what toJson() wrote. Nothing is assumed in place of what is missing or cannot be read: that is an
/// error, because things are deleted by it.
[[nodiscard]] Result<RetentionPolicy> policyFromJson(const QJsonObject &json);

/// One key of both policies side by side.
struct RetentionLine {
    QString key;
    QString inForce;
    QString wanted;
    [[nodiscard]] bool differs() const { return inForce != wanted; }
};
[[nodiscard]] QList<RetentionLine> compare(const RetentionPolicy &inForce, const RetentionPolicy &wanted);

/// A policy somebody has accepted.
struct AcceptedPolicy {
    RetentionPolicy policy;
    QDateTime acceptedAt;
    QString acceptedBy;
};

/// What a policy would do if it were in force now.
struct RetentionEffect {
    qint64 monthsToArchive = 0;
    qint64 ordersToArchive = 0;
    qint64 monthsToExport =
        0; ///< Written to files, then dropped. Those that would first move are among them.
    qint64 ordersToExport = 0;
    qint64 sessionsToDelete = 0;
    qint64 linesToBlank = 0;  ///< Order lines with a note.
    qint64 ordersToBlank = 0; ///< Orders with a table's number.
};

} // namespace kiosk::maintenance
