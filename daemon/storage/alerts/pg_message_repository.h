// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/message_repository.h"
#include "daemon/storage/engine/connection.h"

namespace kiosk::storage {

class PgMessageRepository final : public alerts::MessageRepository {
public:
    explicit PgMessageRepository(Connection &connection)
        : m_connection(connection) {}

    [[nodiscard]] Recent countRecent(alerts::Channel channel, const alerts::Told &told,
                                     const QDateTime &since) override;
    void insert(const alerts::Message &message) override;
    void addToSummary(alerts::Channel channel, const alerts::Told &told, int limit, const QDateTime &now,
                      const QDateTime &dueAt) override;
    [[nodiscard]] QList<alerts::Alert> findForgotten(alerts::Channel channel,
                                                     const QDateTime &since) override;
    [[nodiscard]] std::optional<QDateTime> lastTest(alerts::Channel channel) override;
    [[nodiscard]] std::optional<alerts::Message> takeDue(const QList<alerts::Channel> &channels,
                                                         const QDateTime &now,
                                                         const QDateTime &leaseUntil) override;
    void noteDelivered(const alerts::MessageId &id, const QDateTime &now) override;
    void noteFailed(const alerts::MessageId &id, const QString &error, const QDateTime &retryAt) override;
    qint64 giveUp(const QList<alerts::Channel> &channels, const QDateTime &before,
                  const QDateTime &now) override;
    qint64 deleteEndedBefore(const QDateTime &when) override;

private:
    Connection &m_connection;
};

/// Channels whose messages do not arrive. Throws DbException.
[[nodiscard]] QList<alerts::Undelivered> readUndelivered(Connection &connection);

} // namespace kiosk::storage
