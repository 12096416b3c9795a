// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/alerts/pg_message_repository.h"

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

constexpr Sql selectRecent(uR"(
select count(*), count(*) filter (where rule = $2 and subject = $3)
from alert_messages where channel = $1 and created_at > $4 and kind not in ('summary', 'test')
)");
constexpr Sql insertMessage(uR"(
insert into alert_messages (id, channel, kind, alert_id, rule, subject, told, created_at, due_at)
values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $8)
)");
// A summary that was tried once is not touched any more: a receiver may have it.
constexpr Sql upsertSummary(uR"(
insert into alert_messages as m (id, channel, kind, told, created_at, due_at) values ($1, $2, 'summary', $3::jsonb, $4, $5)
on conflict (channel) where kind = 'summary' and attempts = 0 and given_up_at is null do update
set told = case when jsonb_array_length(m.told) < $6 then m.told || excluded.told else m.told end,
    more = m.more + case when jsonb_array_length(m.told) < $6 then 0 else 1 end
)");
constexpr Sql selectForgotten(uR"(
select a.id, a.rule, a.subject, a.details, a.first_seen, a.last_seen from alerts a
where a.resolved_at is null and a.severity = 'critical' and a.acknowledged_at is null and a.first_seen <= $2
    and not exists (select from alert_messages m where m.alert_id = a.id and m.channel = $1 and m.created_at > $2)
order by a.first_seen, a.id
)");
constexpr Sql
    selectLastTest(u"select max(created_at) from alert_messages where channel = $1 and kind = 'test'");
// Nothing rests for an hour, unless a clock said so that has been set back since.
constexpr Sql takeMessage(uR"(
update alert_messages set attempts = attempts + 1, due_at = $3
where id = (select id from alert_messages
            where delivered_at is null and given_up_at is null and channel = any ($1::text[])
              and (due_at <= $2 or due_at > $2::timestamptz + interval '1 hour')
            order by attempts / 5, created_at, id limit 1 for update skip locked)
returning id, channel, kind, told, more, created_at, attempts
)");
constexpr Sql updateDelivered(uR"(
update alert_messages set delivered_at = $2, last_error = null where id = $1 and given_up_at is null
)");
constexpr Sql updateFailed(
    u"update alert_messages set last_error = $2, due_at = $3 where id = $1 and delivered_at is null");
constexpr Sql updateGivenUp(uR"(
update alert_messages set given_up_at = $3
where delivered_at is null and given_up_at is null and (created_at < $2 or not channel = any ($1::text[]))
)");
constexpr Sql deleteEnded(uR"(
delete from alert_messages where created_at < $1 and (delivered_at < $1 or given_up_at < $1)
)");
constexpr Sql selectUndelivered(uR"(
select channel, count(*), min(created_at), coalesce((array_agg(last_error order by due_at desc))[1], '')
from alert_messages where delivered_at is null and given_up_at is null and last_error is not null
group by channel order by channel
)");

QJsonObject toJson(const alerts::Told &told) {
    QJsonObject json{{u"kind"_s, nameOf(told.kind)},
                     {u"alert"_s, told.alert.toString()},
                     {u"rule"_s, told.rule},
                     {u"subject"_s, told.subject},
                     {u"severity"_s, nameOf(told.severity)},
                     {u"details"_s, told.details},
                     {u"first_seen"_s, told.firstSeen.toUTC().toString(Qt::ISODateWithMs)}};
    if (told.resolvedAt)
        json.insert("resolved_at"_L1, told.resolvedAt->toUTC().toString(Qt::ISODateWithMs));
    return json;
}

alerts::Told toldFromJson(const QJsonObject &json) {
    const auto instant = [&](QLatin1StringView key) {
        return QDateTime::fromString(json.value(key).toString(), Qt::ISODateWithMs);
    };
    return {.kind = valueOf<alerts::MessageKind>(json.value("kind"_L1).toString())
                        .value_or(alerts::MessageKind::Raised),
            .alert = AlertId(QUuid::fromString(json.value("alert"_L1).toString())),
            .rule = json.value("rule"_L1).toString(),
            .subject = json.value("subject"_L1).toString(),
            .severity =
                valueOf<AlertSeverity>(json.value("severity"_L1).toString()).value_or(AlertSeverity::Warning),
            .details = json.value("details"_L1).toObject(),
            .firstSeen = instant("first_seen"_L1),
            .resolvedAt =
                json.contains("resolved_at"_L1) ? std::optional(instant("resolved_at"_L1)) : std::nullopt};
}

alerts::Message readMessage(Rows &row) {
    alerts::Message message;
    message.id = row.take<alerts::MessageId>();
    message.channel = row.take<alerts::Channel>();
    message.kind = row.take<alerts::MessageKind>();
    for (const auto &element : row.take<QJsonArray>())
        message.told.append(toldFromJson(element.toObject()));
    message.more = row.take<int>();
    message.createdAt = row.take<QDateTime>();
    message.attempts = row.take<int>();
    return message;
}

} // namespace

alerts::MessageRepository::Recent
PgMessageRepository::countRecent(alerts::Channel channel, const alerts::Told &told, const QDateTime &since) {
    return m_connection.run(selectRecent, {channel, told.rule, told.subject, since})
        .first([](Rows &row) { return Recent{.all = row.take<qint64>(), .same = row.take<qint64>()}; })
        .value_or(Recent{});
}

void PgMessageRepository::insert(const alerts::Message &message) {
    const alerts::Told about = message.told.value(0);
    QJsonArray told;
    for (const alerts::Told &one : message.told)
        told.append(toJson(one));
    (void)m_connection.run(insertMessage, {message.id, message.channel, message.kind,
                                           message.told.isEmpty() ? std::nullopt : std::optional(about.alert),
                                           about.rule, about.subject, told, message.createdAt});
}

void PgMessageRepository::addToSummary(alerts::Channel channel, const alerts::Told &told, int limit,
                                       const QDateTime &now, const QDateTime &dueAt) {
    (void)m_connection.run(upsertSummary, {alerts::MessageId::create(now), channel, QJsonArray{toJson(told)},
                                           now, dueAt, limit});
}

QList<alerts::Alert> PgMessageRepository::findForgotten(alerts::Channel channel, const QDateTime &since) {
    return m_connection.run(selectForgotten, {channel, since}).all([](Rows &row) {
        return alerts::Alert{.id = row.take<AlertId>(),
                             .rule = row.take<QString>(),
                             .subject = row.take<QString>(),
                             .severity = AlertSeverity::Critical,
                             .details = row.take<QJsonObject>(),
                             .firstSeen = row.take<QDateTime>(),
                             .lastSeen = row.take<QDateTime>(),
                             .acknowledgedBy = {},
                             .acknowledgedAt = {},
                             .resolvedAt = {}};
    });
}

std::optional<QDateTime> PgMessageRepository::lastTest(alerts::Channel channel) {
    return m_connection.run(selectLastTest, {channel})
        .first([](Rows &row) { return row.take<std::optional<QDateTime>>(); })
        .value_or(std::nullopt);
}

std::optional<alerts::Message> PgMessageRepository::takeDue(const QList<alerts::Channel> &channels,
                                                            const QDateTime &now,
                                                            const QDateTime &leaseUntil) {
    return m_connection.run(takeMessage, {arrayLiteral(channels), now, leaseUntil}).first(readMessage);
}

void PgMessageRepository::noteDelivered(const alerts::MessageId &id, const QDateTime &now) {
    (void)m_connection.run(updateDelivered, {id, now});
}

void PgMessageRepository::noteFailed(const alerts::MessageId &id, const QString &error,
                                     const QDateTime &retryAt) {
    (void)m_connection.run(updateFailed, {id, error.left(500), retryAt});
}

qint64 PgMessageRepository::giveUp(const QList<alerts::Channel> &channels, const QDateTime &before,
                                   const QDateTime &now) {
    return m_connection.run(updateGivenUp, {arrayLiteral(channels), before, now}).count();
}

qint64 PgMessageRepository::deleteEndedBefore(const QDateTime &when) {
    return m_connection.run(deleteEnded, {when}).count();
}

QList<alerts::Undelivered> readUndelivered(Connection &connection) {
    return connection.run(selectUndelivered).all([](Rows &row) {
        return alerts::Undelivered{.channel = row.take<alerts::Channel>(),
                                   .waiting = row.take<qint64>(),
                                   .since = row.take<QDateTime>(),
                                   .lastError = row.take<QString>()};
    });
}

} // namespace kiosk::storage
