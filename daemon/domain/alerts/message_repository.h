// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/messages.h"

namespace kiosk::alerts {

/// Messages to those outside, from the commit that made them necessary until they were delivered or given up.
class MessageRepository {
public:
    virtual ~MessageRepository() = default;

    /// Messages of a channel that told a change of an alert.
    struct Recent {
        qint64 all = 0;
        qint64 same = 0; ///< Of the same rule and subject.
    };
    [[nodiscard]] virtual Recent countRecent(Channel channel, const Told &told, const QDateTime &since) = 0;
    virtual void insert(const Message &message) = 0;
    /// Adds to the channel's summary that waits, or begins one that is due at \a dueAt. A summary holds at
    /// most \a limit changes and counts the others.
    virtual void addToSummary(Channel channel, const Told &told, int limit, const QDateTime &now,
                              const QDateTime &dueAt) = 0;
    /// Open critical alerts of which nobody took note and nothing was told to \a channel since \a since.
    [[nodiscard]] virtual QList<Alert> findForgotten(Channel channel, const QDateTime &since) = 0;
    /// When the last test was written.
    [[nodiscard]] virtual std::optional<QDateTime> lastTest(Channel channel) = 0;

    /// The oldest due message of these channels, counted as one more attempt; nobody else gets it before
    /// \a leaseUntil. One that failed five times lets younger ones pass.
    [[nodiscard]] virtual std::optional<Message> takeDue(const QList<Channel> &channels, const QDateTime &now,
                                                         const QDateTime &leaseUntil) = 0;
    virtual void noteDelivered(const MessageId &id, const QDateTime &now) = 0;
    virtual void noteFailed(const MessageId &id, const QString &error, const QDateTime &retryAt) = 0;
    /// Gives up what was written before \a before, and what goes to none of \a channels.
    virtual qint64 giveUp(const QList<Channel> &channels, const QDateTime &before, const QDateTime &now) = 0;
    /// Removes what ended before \a when.
    virtual qint64 deleteEndedBefore(const QDateTime &when) = 0;
};

} // namespace kiosk::alerts
