// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/alerts/message_use_cases.h"

#include "daemon/domain/alerts/message_repository.h"

namespace kiosk::alerts {

namespace {

Told toldOf(MessageKind kind, const Alert &alert) {
    return {.kind = kind,
            .alert = alert.id,
            .rule = alert.rule,
            .subject = alert.subject,
            .severity = alert.severity,
            .details = alert.details,
            .firstSeen = alert.firstSeen,
            .resolvedAt = alert.resolvedAt};
}

Message messageOf(Channel channel, const Told &told, const QDateTime &now) {
    return {.id = MessageId::create(now),
            .channel = channel,
            .kind = told.kind,
            .told = {told},
            .createdAt = now};
}

void write(UnitOfWork &unit, Channel channel, const Told &told, const QDateTime &now,
           const MessageLimits &limits) {
    MessageRepository &messages = unit.alertMessages();
    // A reminder comes once a day at most, and must leave a row of its own to be known by.
    if (told.kind == MessageKind::Reminder) {
        messages.insert(messageOf(channel, told, now));
        return;
    }
    const auto recent = messages.countRecent(channel, told, now.addSecs(-3600));
    if (recent.all >= limits.perHour || recent.same >= limits.perHourSame) {
        messages.addToSummary(channel, told, limits.summaryChanges, now,
                              now.addSecs(60 * limits.summaryMinutes));
        return;
    }
    messages.insert(messageOf(channel, told, now));
}

} // namespace

Result<void> announce(UnitOfWork &unit, const Changes &changes, const QList<Channel> &channels,
                      const QDateTime &now, const MessageLimits &limits) {
    for (const Channel channel : channels) {
        for (const Alert &alert : changes.raised)
            write(unit, channel,
                  toldOf(alert.firstSeen < now ? MessageKind::Worse : MessageKind::Raised, alert), now,
                  limits);
        for (const Alert &alert : changes.resolved)
            write(unit, channel, toldOf(MessageKind::Resolved, alert), now, limits);
        for (const Alert &alert :
             unit.alertMessages().findForgotten(channel, now.addSecs(-3600 * qint64(limits.reminderHours))))
            write(unit, channel, toldOf(MessageKind::Reminder, alert), now, limits);
    }
    return {};
}

bool isTestDue(const std::optional<QDateTime> &last, const QDateTime &now, const QTimeZone &zone) {
    const QDate today = now.toTimeZone(zone).date();
    QDateTime turn(today.addDays(1 - today.dayOfWeek()), QTime(8, 0), zone);
    if (turn > now)
        turn = turn.addDays(-7);
    // One that lies ahead was dated by a clock that has been set back since.
    return !last || *last < turn || *last > now.addDays(1);
}

Result<void> announceTest(UnitOfWork &unit, const QList<Channel> &channels, const QDateTime &now,
                          const QTimeZone &zone) {
    for (const Channel channel : channels)
        if (isTestDue(unit.alertMessages().lastTest(channel), now, zone))
            unit.alertMessages().insert(testMessage(channel, now));
    return {};
}

Message testMessage(Channel channel, const QDateTime &now) {
    return {.id = MessageId::create(now), .channel = channel, .kind = MessageKind::Test, .createdAt = now};
}

Result<void> tidyMessages(UnitOfWork &unit, const QList<Channel> &channels, const QDateTime &now,
                          const MessageLimits &limits) {
    unit.alertMessages().giveUp(channels, now.addDays(-limits.giveUpDays), now);
    unit.alertMessages().deleteEndedBefore(now.addDays(-limits.keepDays));
    return {};
}

} // namespace kiosk::alerts
