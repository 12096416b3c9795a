// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/payments/payment_terminal.h"
#include "daemon/integrations/nexo/nexo_client.h"
#include "daemon/integrations/nexo/nexo_outcome.h"
#include "shared/core/clock.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>

#include <functional>
#include <memory>

namespace kiosk::nexo {

/// Where the terminal is and how long it is waited for.
struct TerminalSettings {
    QString host;
    quint16 port = 0;
    QString saleId;          ///< identifies the till
    QString poiId;           ///< identifies the terminal
    QString softwareVersion; ///< told at login
    Timeouts payment;        ///< Payment and Reversal: the guest takes time
    Timeouts question{.idle = std::chrono::seconds(10),
                      .whole = std::chrono::seconds(30)}; ///< everything else
    /// "Not found" counts only when the terminal says it again so much later: what a terminal that hung has
    /// received before its first answer, it has worked off by then.
    std::chrono::milliseconds notFoundGrace{5'000};
};

/// A card terminal that speaks nexo Retailer 3.1 by HTTP, in client-only mode.
///
/// Logs in when it must, and again when the terminal has forgotten the login. One payment or reversal at a
/// time; Abort, Login and TransactionStatus may run beside it. A payment is sent once: only a terminal that
/// says LoggedOut, and so has refused it, gets it again after login. Lives in one thread with an event loop;
/// call it there.
class NexoTerminal final : public QObject, public payments::PaymentTerminal {
    Q_OBJECT

public:
    NexoTerminal(TerminalSettings settings, const Clock &clock, QObject *parent = nullptr);
    ~NexoTerminal() override;

    /// Ten random letters and digits. May be called from any thread.
    [[nodiscard]] QString nextServiceId() override;
    [[nodiscard]] QFuture<payments::TerminalOutcome> start(const payments::TerminalPayment &payment) override;
    void abort(const payments::TerminalPayment &payment) override;
    [[nodiscard]] QFuture<payments::TerminalOutcome> query(const payments::TerminalPayment &payment) override;
    /// Asks for the state of earlier tries first, so that a reversal whose answer was lost is found, not
    /// repeated.
    [[nodiscard]] QFuture<payments::TerminalOutcome>
    reverse(const payments::TerminalPayment &payment,
            const payments::TerminalTransaction &transaction) override;
    /// True if any readable nexo message comes back.
    [[nodiscard]] QFuture<bool> reachable() override;

private:
    struct Request {
        QString category;
        QString serviceId;
        std::function<QByteArray(const MessageIds &)> xml;
        Timeouts timeouts;
    };
    using Done = std::function<void(const Heard &, const MessageIds &)>;
    struct Reversal;

    void ask(const Request &request, Done done, bool mayLogin = true);
    void login(std::function<void(const Heard &)> done);
    void tryReversal(const std::shared_ptr<Reversal> &reversal);
    void sendReversal(const std::shared_ptr<Reversal> &reversal);
    [[nodiscard]] bool mayStillArrive(const payments::TerminalPayment &payment);

    TerminalSettings m_settings;
    const Clock &m_clock;
    std::unique_ptr<NexoClient> m_client;
    bool m_stopping = false;
    bool m_loggedIn = false;
    QList<std::function<void(const Heard &)>> m_waitingForLogin;
    QString m_charging; ///< ServiceID of the Payment (or payment to reverse) under way; empty if none is
    QHash<QString, QElapsedTimer> m_notFoundSince; ///< by ServiceID
    QHash<PaymentId, int> m_refusedReversals;
};

} // namespace kiosk::nexo
