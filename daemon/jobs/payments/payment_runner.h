// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/jobs/payments/payment_task.h"
#include "daemon/jobs/payments/terminal_line.h"

#include <QHash>
#include <QSet>

namespace kiosk::jobs {

/// Terminals by the names that attempts carry. They outlive the runner.
using Terminals = QHash<QString, payments::PaymentTerminal *>;

/// Brings every open card attempt to its end, whoever began it: those just saved, and those that a daemon
/// left behind when it stopped. Works in the thread it lives in, which needs an event loop.
class PaymentRunner final : public QObject {
    Q_OBJECT

public:
    struct Settings {
        /// Names this daemon among several, and stays the same over its restarts: then it goes on at once
        /// with what it left, instead of waiting for its old lease to end.
        QString owner;
        std::chrono::milliseconds lease{15'000};
        /// How often leases are renewed and attempts looked for that nobody told of.
        std::chrono::milliseconds poll{5'000};
        Pace pace;
    };
    PaymentRunner(Transactor &transactor, const Clock &clock, Terminals terminals, Settings settings,
                  QObject *parent = nullptr);
    ~PaymentRunner() override;

    void start();
    /// Something was committed that may concern open attempts. From any thread.
    void kick();
    /// Asks the terminal to stop a payment; one that was not sent yet ends at once. From any thread.
    void abort(const PaymentId &payment);
    /// Begins nothing new. What runs at the terminal is resolved by whoever comes next.
    void stop();

signals:
    /// Attempts this daemon is busy with.
    void openCountChanged(qsizetype count);

private:
    void claim();
    void onClaimed(const Result<QList<OpenPayment>> &claimed, const QDateTime &leaseUntil);
    void add(const OpenPayment &open, const QDateTime &leaseUntil);
    void enterLine(PaymentTask *task);
    void leaveLine(PaymentTask *task);
    void remove(const PaymentId &id, PaymentTask *task);
    void abortHere(const PaymentId &id);

    Transactor &m_transactor;
    const Clock &m_clock;
    const Terminals m_terminals;
    const Settings m_settings;
    TerminalLine m_line;
    QHash<PaymentId, PaymentTask *> m_tasks;
    QSet<PaymentId> m_endedWhileClaiming; ///< What was claimed may be older than their end.
    QTimer m_poll;
    bool m_claiming = false;
    bool m_kicked = false;
    bool m_stopped = true;
};

} // namespace kiosk::jobs
