// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/checkout/checkout.h"
#include "daemon/jobs/payments/back_off.h"
#include "shared/core/clock.h"

#include <QObject>
#include <QTimer>

namespace kiosk::jobs {

/// An attempt that was claimed, with what its order says.
struct OpenPayment {
    payments::Payment payment;
    OrderState orderState = OrderState::Submitted;
    QString displayNumber;
};

/// Brings one attempt to its end: sends it once, asks until the answer is known, gives money back, and keeps
/// every answer until it is saved. Lives in the runner's thread.
class PaymentTask final : public QObject {
    Q_OBJECT

public:
    /// Without \a terminal (its name is not set up) nothing is ever sent.
    PaymentTask(Transactor &transactor, const Clock &clock, const Pace &pace,
                payments::PaymentTerminal *terminal, OpenPayment open, const QDateTime &leaseUntil,
                QObject *parent);

    /// The runner holds the attempt on. Aborts a running payment when its order was cancelled meanwhile.
    void renew(const OpenPayment &open, const QDateTime &leaseUntil);
    /// Begins, once the terminal is free; told again when it becomes so.
    void begin();
    /// Asks the terminal to stop what runs.
    void abort();
    [[nodiscard]] QString terminalName() const { return m_open.payment.terminal; }
    /// Not yet at the terminal: it may still end without it.
    [[nodiscard]] bool isWaiting() const { return !m_begun; }
    /// Ends an attempt that waited for the terminal too long.
    void expireIfOld();

signals:
    /// The terminal may serve another one; this task goes on without it.
    void terminalFree();
    /// Nothing is left to do, or somebody else holds the attempt now.
    void finished();

private:
    using Change = std::function<Result<payments::Payment>(UnitOfWork &)>;
    using Then = std::function<void()>;

    void proceed();
    void send();
    void afterMarkSent(const Result<payments::Payment> &saved, const QString &serviceId);
    void charge();
    void giveUpUnsent(const QString &reason);
    void ask();
    void reverse();
    void onReversed(const payments::TerminalOutcome &answer);
    void apply(const payments::TerminalOutcome &outcome);
    void later();
    /// Saves, as often as it takes, and goes on from what was saved.
    void save(const Change &change, const Then &then);
    [[nodiscard]] payments::TerminalPayment asTerminalPayment() const;

    Transactor &m_transactor;
    const Clock &m_clock;
    const Pace &m_pace;
    payments::PaymentTerminal *m_terminal;
    OpenPayment m_open;
    QDateTime m_leaseUntil;
    QTimer m_timer;
    bool m_begun = false;
    bool m_charging = false;
    bool m_aborted = false;
    int m_fruitless = 0;
    int m_refusals = 0;
    int m_saveFailures = 0;
};

} // namespace kiosk::jobs
