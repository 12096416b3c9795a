// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/alerts.h"

#include <QList>

/// Alerts on their way out of the house.
namespace kiosk::alerts {

using MessageId = Id<struct MessageTag>;

/// Where messages go.
enum class Channel { Email, Webhook };

/// What a message says about an alert, or why it was written.
enum class MessageKind {
    Raised,
    Worse,    ///< Was a warning and is critical now.
    Reminder, ///< Critical, and nobody took note of it for a day.
    Resolved,
    Summary, ///< Changes that were too many for a message each.
    Test,    ///< Of every week: silence is the fault that nobody reports.
};

/// One change of one alert, as it was then.
struct Told {
    MessageKind kind = MessageKind::Raised;
    AlertId alert;
    QString rule;
    QString subject;
    AlertSeverity severity = AlertSeverity::Warning;
    QJsonObject details;
    QDateTime firstSeen;
    std::optional<QDateTime> resolvedAt;
    bool operator==(const Told &) const = default;
};

/// One message to one channel. Its id stays the same however often it is sent, so that a receiver can drop a
/// repeat.
struct Message {
    MessageId id;
    Channel channel = Channel::Email;
    MessageKind kind = MessageKind::Raised;
    QList<Told> told; ///< One; several in a summary; none in a test.
    int more = 0;     ///< Changes for which a summary had no room.
    QDateTime createdAt;
    int attempts = 0; ///< The one that runs included.
};

/// A channel whose messages do not arrive.
struct Undelivered {
    Channel channel = Channel::Email;
    qint64 waiting = 0; ///< Messages that were tried and not delivered.
    QDateTime since;    ///< When the oldest of them was written.
    QString lastError;
};

} // namespace kiosk::alerts

template <>
struct kiosk::Names<kiosk::alerts::Channel> {
    using enum alerts::Channel;
    static constexpr auto type = "AlertChannel";
    static constexpr std::array all{Named{Email, "email"}, Named{Webhook, "webhook"}};
};
template <>
struct kiosk::Names<kiosk::alerts::MessageKind> {
    using enum alerts::MessageKind;
    static constexpr auto type = "AlertMessageKind";
    static constexpr std::array all{Named{Raised, "raised"},     Named{Worse, "worse"},
                                    Named{Reminder, "reminder"}, Named{Resolved, "resolved"},
                                    Named{Summary, "summary"},   Named{Test, "test"}};
};
