// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/alerts/pg_alert_repository.h"

#include "daemon/storage/alerts/pg_shop_facts.h"

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

// Two evaluations at once would each raise what the other one raises.
constexpr Sql lockAlerts(u"select pg_advisory_xact_lock(hashtextextended('alerts', 0))");
constexpr Sql selectOpen(uR"(
select a.id, rule, subject, severity, details, first_seen, last_seen, count, coalesce(u.display_name, ''), acknowledged_at,
    resolved_at
from alerts a left join users u on u.id = a.acknowledged_by where resolved_at is null order by first_seen, a.id
)");
constexpr Sql insertAlert(uR"(
insert into alerts (id, rule, subject, severity, details, first_seen, last_seen) values ($1, $2, $3, $4, $5, $6, $6)
on conflict (rule, subject) where resolved_at is null do nothing
)");
// The clock may be set back between two looks.
constexpr Sql updateSeen(uR"(
update alerts set last_seen = greatest(last_seen, $4), count = count + 1, severity = $2, details = $3 where id = $1
)");
constexpr Sql resolveAlert(u"update alerts set resolved_at = greatest(last_seen, $2) where id = $1");
constexpr Sql acknowledgeAlert(uR"(
update alerts set acknowledged_by = $2, acknowledged_at = $3 where id = $1 and acknowledged_at is null
)");
constexpr Sql selectOne(uR"(
select a.id, rule, subject, severity, details, first_seen, last_seen, count, coalesce(u.display_name, ''), acknowledged_at,
    resolved_at
from alerts a left join users u on u.id = a.acknowledged_by where a.id = $1
)");
constexpr Sql selectList(uR"(
select a.id, rule, subject, severity, details, first_seen, last_seen, count, coalesce(u.display_name, ''), acknowledged_at,
    resolved_at
from alerts a left join users u on u.id = a.acknowledged_by
where resolved_at is null or resolved_at > $1
order by resolved_at is not null, (resolved_at is null and severity = 'critical') desc, coalesce(resolved_at, first_seen) desc, a.id
limit $2
)");
constexpr Sql deleteOld(u"delete from alerts where resolved_at < $1");

alerts::Alert readAlert(Rows &row) {
    return {.id = row.take<AlertId>(),
            .rule = row.take<QString>(),
            .subject = row.take<QString>(),
            .severity = row.take<AlertSeverity>(),
            .details = row.take<QJsonObject>(),
            .firstSeen = row.take<QDateTime>(),
            .lastSeen = row.take<QDateTime>(),
            .count = row.take<qint64>(),
            .acknowledgedBy = row.take<QString>(),
            .acknowledgedAt = row.take<std::optional<QDateTime>>(),
            .resolvedAt = row.take<std::optional<QDateTime>>()};
}

} // namespace

alerts::ShopFacts PgAlertRepository::observe(const QDateTime &now) {
    return readShopFacts(m_connection, now);
}

QList<alerts::Alert> PgAlertRepository::lockOpen() {
    (void)m_connection.run(lockAlerts);
    return m_connection.run(selectOpen).all(readAlert);
}

bool PgAlertRepository::insert(const alerts::Alert &alert) {
    return m_connection
               .run(insertAlert,
                    {alert.id, alert.rule, alert.subject, alert.severity, alert.details, alert.firstSeen})
               .count() == 1;
}

void PgAlertRepository::seeAgain(const AlertId &id, const alerts::Finding &finding, const QDateTime &now) {
    (void)m_connection.run(updateSeen, {id, finding.severity, finding.details, now});
}

void PgAlertRepository::resolve(const AlertId &id, const QDateTime &now) {
    (void)m_connection.run(resolveAlert, {id, now});
}

bool PgAlertRepository::acknowledge(const AlertId &id, const UserId &by, const QDateTime &now) {
    return m_connection.run(acknowledgeAlert, {id, by, now}).count() == 1;
}

std::optional<alerts::Alert> PgAlertRepository::find(const AlertId &id) {
    return m_connection.run(selectOne, {id}).first(readAlert);
}

QList<alerts::Alert> PgAlertRepository::list(const QDateTime &since, int limit) {
    return m_connection.run(selectList, {since, limit}).all(readAlert);
}

qint64 PgAlertRepository::deleteResolvedBefore(const QDateTime &when) {
    return m_connection.run(deleteOld, {when}).count();
}

} // namespace kiosk::storage
