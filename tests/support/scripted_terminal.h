// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/payments/payment_terminal.h"

#include <QHash>
#include <QPromise>
#include <functional>
#include <memory>

namespace kiosk::test {

[[nodiscard]] inline payments::TerminalOutcome terminalSaid(payments::TerminalOutcome::Kind kind,
                                                            const QString &reason = {}) {
    payments::TerminalOutcome outcome;
    outcome.kind = kind;
    outcome.reason = reason;
    outcome.transaction = {QStringLiteral("T-1"), QStringLiteral("2026-05-01T14:00:00+02:00")};
    outcome.card = {QStringLiteral("VISA"), QStringLiteral("411111******1234"), QStringLiteral("A1")};
    return outcome;
}

/// A terminal that answers what the test wrote down, in order; a call without an answer stays open until
/// answer().
class ScriptedTerminal final : public payments::PaymentTerminal {
public:
    using Kind = payments::TerminalOutcome::Kind;

    QList<Kind> starts, queries, reversals; ///< The next answers.
    QString reversalReason;                 ///< Why the terminal says so of a reversal.
    QStringList calls;                      ///< E.g. "start", "query", in order.
    QHash<PaymentId, int> charges;          ///< How often each payment was started.
    std::function<void(const payments::TerminalPayment &)> onStart;

    [[nodiscard]] QString nextServiceId() override { return QStringLiteral("S%1").arg(++m_serviceIds); }
    [[nodiscard]] QFuture<payments::TerminalOutcome>
    start(const payments::TerminalPayment &payment) override {
        ++charges[payment.id];
        if (onStart)
            onStart(payment);
        return say(QStringLiteral("start"), starts);
    }
    void abort(const payments::TerminalPayment &) override { calls << QStringLiteral("abort"); }
    [[nodiscard]] QFuture<payments::TerminalOutcome> query(const payments::TerminalPayment &) override {
        return say(QStringLiteral("query"), queries);
    }
    [[nodiscard]] QFuture<payments::TerminalOutcome> reverse(const payments::TerminalPayment &,
                                                             const payments::TerminalTransaction &) override {
        return say(QStringLiteral("reverse"), reversals, reversalReason);
    }
    [[nodiscard]] QFuture<bool> reachable() override { return QtFuture::makeReadyValueFuture(true); }

    /// Answers the oldest call that is still open.
    void answer(Kind kind) {
        const auto promise = m_open.takeFirst();
        promise->addResult(terminalSaid(kind));
        promise->finish();
    }
    [[nodiscard]] qsizetype openCalls() const { return m_open.size(); }

private:
    QFuture<payments::TerminalOutcome> say(const QString &call, QList<Kind> &script,
                                           const QString &reason = {}) {
        calls << call;
        if (!script.isEmpty())
            return QtFuture::makeReadyValueFuture(terminalSaid(script.takeFirst(), reason));
        const auto promise = std::make_shared<QPromise<payments::TerminalOutcome>>();
        promise->start();
        m_open.append(promise);
        return promise->future();
    }

    QList<std::shared_ptr<QPromise<payments::TerminalOutcome>>> m_open;
    int m_serviceIds = 0;
};

} // namespace kiosk::test
