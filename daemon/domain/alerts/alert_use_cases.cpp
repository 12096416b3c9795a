// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/alerts/alert_use_cases.h"

#include "daemon/domain/alerts/alert_repository.h"
#include "daemon/domain/audit/audit_trail.h"
#include "daemon/domain/events/outbox.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace kiosk::alerts {

namespace {

constexpr int listLimit = 500;
constexpr int recentDays = 7;
constexpr int keepDays = 90;

using Key = std::pair<QString, QString>;

void tell(UnitOfWork &unit, const QString &kind, const AlertId &id) {
    unit.outbox().append(
        {.topic = Topic::Alerts, .kind = kind, .id = id.toString(), .version = 0, .deviceId = {}});
}

std::optional<Alert> raise(UnitOfWork &unit, const Finding &finding, const QDateTime &now) {
    Alert alert;
    alert.id = AlertId::create(now);
    alert.rule = nameOf(finding.rule);
    alert.subject = finding.subject;
    alert.severity = finding.severity;
    alert.details = finding.details;
    alert.firstSeen = now;
    alert.lastSeen = now;
    if (!unit.alerts().insert(alert))
        return std::nullopt;
    tell(unit, u"raised"_s, alert.id);
    return alert;
}

/// What the alert's title names, as the panel needs it to say the title again.
QString nameOfSubject(const Alert &alert) {
    for (const QString &detail : {u"order"_s, u"name"_s})
        if (alert.details.contains(detail))
            return alert.details[detail].toString();
    return alert.subject;
}

void keepAcknowledged(UnitOfWork &unit, const Alert &alert, const Actor &by, const QDateTime &now) {
    unit.audit().append({.id = newUuidV7(now),
                         .at = now,
                         .by = by,
                         .action = u"alert.acknowledged"_s,
                         .subjectType = u"alert"_s,
                         .subjectId = alert.id.uuid(),
                         .subjectName = nameOfSubject(alert),
                         .changes = audit::Changes().compare(u"rule"_s, {}, alert.rule).all()});
}

} // namespace

Result<Changes> record(UnitOfWork &unit, const QList<Finding> &findings, const QDateTime &now) {
    QHash<Key, Alert> open;
    for (const Alert &alert : unit.alerts().lockOpen())
        open.insert({alert.rule, alert.subject}, alert);
    Changes changes;
    for (const Finding &finding : findings) {
        const auto known = open.constFind({nameOf(finding.rule), finding.subject});
        if (known == open.cend()) {
            if (const auto raised = raise(unit, finding, now))
                changes.raised.append(*raised);
            continue;
        }
        Alert alert = *known;
        open.erase(known);
        unit.alerts().seeAgain(alert.id, finding, now);
        if (alert.severity == finding.severity)
            continue;
        tell(unit, u"raised"_s, alert.id);
        const bool isWorse = alert.severity < finding.severity;
        alert.severity = finding.severity;
        alert.details = finding.details;
        if (isWorse)
            changes.raised.append(alert);
    }
    for (Alert &gone : open) {
        unit.alerts().resolve(gone.id, now);
        gone.resolvedAt = now;
        tell(unit, u"resolved"_s, gone.id);
        changes.resolved.append(gone);
    }
    unit.alerts().deleteResolvedBefore(now.addDays(-keepDays));
    return changes;
}

Result<QList<Alert>> list(UnitOfWork &unit, const QDateTime &now) {
    return unit.alerts().list(now.addDays(-recentDays), listLimit);
}

Result<Alert> acknowledge(UnitOfWork &unit, const AlertId &id, const Actor &by, const QDateTime &now) {
    const bool isFirst = unit.alerts().acknowledge(id, UserId(by.id.value_or(QUuid())), now);
    const auto alert = unit.alerts().find(id);
    if (!alert)
        return fail(ErrorCode::NotFound, u"There is no such alert; it may have been resolved long ago."_s);
    tell(unit, u"acknowledged"_s, id);
    if (isFirst)
        keepAcknowledged(unit, *alert, by, now);
    return *alert;
}

} // namespace kiosk::alerts
