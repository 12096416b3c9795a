// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/devices/devices.h"
#include "daemon/domain/events/outbox.h"
#include "daemon/domain/unit_of_work.h"
#include "daemon/http/support/principal.h"
#include "daemon/http/support/rate_limiter.h"
#include "shared/core/clock.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace kiosk::http {

/// What is known in memory of devices and ended sessions, so that a request asks no database. Kept current by
/// the outbox: call apply() with every event, soon after its commit.
class PrincipalCache final : public QObject {
    Q_OBJECT
public:
    PrincipalCache(Transactor &transactor, const Clock &clock, QObject *parent = nullptr);

    /// Reads all devices; the future carries the error when the database does not answer. Call it at start
    /// and whenever events may have been missed.
    QFuture<Result<void>> reload();
    void apply(const QList<StoredEvent> &events);
    /// A device that was paired here just now.
    void add(const devices::Device &device);

    enum class Certainty { Known, Unknown, CannotTell };
    struct Lookup {
        Certainty certainty = Certainty::CannotTell;
        std::optional<devices::Device> device; ///< Set when Known; may be revoked.
    };
    /// From memory alone; CannotTell while the table may be incomplete.
    [[nodiscard]] Lookup find(const QByteArray &keyHash);
    /// Asks the database as well.
    [[nodiscard]] QFuture<Result<Principal>> ask(const QByteArray &keyHash);

    [[nodiscard]] bool hasEnded(const SessionId &session) const { return m_ended.contains(session); }
    [[nodiscard]] bool isRevoked(const DeviceId &device) const { return m_revoked.contains(device); }
    /// A session ended; everything that it opened must close.
    void endSession(const SessionId &session);

    /// The principal of a device, or device_revoked.
    [[nodiscard]] static Result<Principal> principalOf(const devices::Device &device);

signals:
    void sessionEnded(const kiosk::SessionId &session);
    void deviceRevoked(const kiosk::DeviceId &device);

private:
    void take(const devices::Device &device);
    void revoke(const DeviceId &device);

    Transactor &m_transactor;
    const Clock &m_clock;
    QHash<QByteArray, devices::Device> m_byKey;
    QSet<DeviceId> m_revoked;
    QHash<SessionId, QDateTime> m_ended; ///< Kept for as long as an access token may live.
    RateLimiter m_asking{{.burst = 20, .interval = std::chrono::milliseconds(50)}};
    bool m_complete = false;
    quint64 m_generation = 0;
};

} // namespace kiosk::http
