// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/integrations/nexo/nexo_terminal.h"
#include "tests/support/terminal_simulator.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QTest>
#include <QTimer>

namespace kiosk::test {

using Outcome = payments::TerminalOutcome;
using Kind = Outcome::Kind;

/// The driver against the real simulator, with time-outs short enough for a test.
struct TerminalRig {
    TerminalRig() {
        settings.host = QStringLiteral("127.0.0.1");
        settings.saleId = QStringLiteral("till");
        settings.poiId = QStringLiteral("terminal");
        settings.softwareVersion = QStringLiteral("test");
        settings.notFoundGrace = std::chrono::milliseconds(0);
    }

    [[nodiscard]] bool start(const QStringList &arguments = {}) {
        if (!simulator.start(arguments))
            return false;
        settings.port = simulator.port();
        connectDriver();
        return true;
    }

    /// A new driver that remembers nothing, as after a restart of the daemon.
    void connectDriver() { driver = std::make_unique<nexo::NexoTerminal>(settings, clock); }

    [[nodiscard]] payments::TerminalPayment newPayment(qint64 cents = 1290) {
        return {.id = PaymentId::create(),
                .startedAt = clock.now(),
                .serviceId = driver->nextServiceId(),
                .amount = Money{cents, *Currency::fromCode(u"EUR")},
                .orderNumber = QStringLiteral("A-001")};
    }

    /// Turns the event loop until the future has finished; an outcome named "test timed out" after 20 s.
    [[nodiscard]] static Outcome wait(const QFuture<Outcome> &future) {
        // QTest::qWaitFor() looks only every 10 ms, too slow for thousands of payments.
        QFutureWatcher<Outcome> watcher;
        QEventLoop loop;
        QObject::connect(&watcher, &QFutureWatcher<Outcome>::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(std::chrono::seconds(20), &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        if (!future.isFinished())
            loop.exec();
        if (!future.isFinished() || future.resultCount() != 1)
            return {.kind = Kind::Unknown,
                    .reason = QStringLiteral("test timed out"),
                    .transaction = {},
                    .card = {}};
        return future.result();
    }

    [[nodiscard]] Outcome pay(const payments::TerminalPayment &payment) {
        return wait(driver->start(payment));
    }
    [[nodiscard]] Outcome ask(const payments::TerminalPayment &payment) {
        return wait(driver->query(payment));
    }
    [[nodiscard]] Outcome giveBack(const payments::TerminalPayment &payment, const Outcome &captured) {
        return wait(driver->reverse(payment, captured.transaction));
    }

    /// How many records of this category the terminal has.
    [[nodiscard]] int count(QLatin1StringView category) {
        int n = 0;
        for (const QJsonValue &t : simulator.ledger()[QLatin1StringView("transactions")].toArray())
            n += t[QLatin1StringView("category")].toString() == category ? 1 : 0;
        return n;
    }

    /// How often the terminal has booked this payment as approved.
    [[nodiscard]] int bookings(const payments::TerminalPayment &payment) {
        int n = 0;
        for (const QJsonValue &t : simulator.ledger()[QLatin1StringView("transactions")].toArray())
            n += t[QLatin1StringView("saleTransactionId")].toString() == payment.id.toString() &&
                 t[QLatin1StringView("state")].toString() == QLatin1StringView("approved");
        return n;
    }

    SystemClock clock;
    TerminalSimulator simulator;
    nexo::TerminalSettings settings;
    std::unique_ptr<nexo::NexoTerminal> driver;
};

} // namespace kiosk::test

/// Compares kind and reason of an outcome, and tells both when they differ.
#define COMPARE_OUTCOME(outcome, expectedKind, expectedReason)                                               \
    do {                                                                                                     \
        const kiosk::test::Outcome got = outcome;                                                            \
        QCOMPARE(got.reason, QString(expectedReason));                                                       \
        QCOMPARE(got.kind, expectedKind);                                                                    \
    } while (false)
