// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/kitchen/release_policy.h"
#include "daemon/domain/kitchen/ticket_states.h"
#include "tests/support/machine_check.h"

using namespace kiosk;

class KitchenRules : public QObject {
    Q_OBJECT

private slots:
    void aTicketMovesOnlyByItsMachine_data() {
        test::addPairs<TicketState>("queued>preparing queued>cancelled preparing>ready preparing>queued "
                                    "preparing>cancelled ready>handed_over ready>preparing ready>cancelled "
                                    "handed_over>ready");
    }
    void aTicketMovesOnlyByItsMachine() { test::checkPair(kitchen::ticketTransitions()); }

    void theKitchenBeginsOnlyWhenThePolicySaysSo_data() {
        QTest::addColumn<int>("method");
        QTest::addColumn<int>("payment");
        QTest::addColumn<bool>("zero");
        QTest::addColumn<bool>("counterAtOnce");
        QTest::addColumn<bool>("release");
        using enum OrderPayment;
        for (const auto &method : Names<PaymentMethod>::all)
            for (const auto &payment : Names<OrderPayment>::all)
                for (const bool zero : {false, true})
                    for (const bool counterAtOnce : {false, true}) {
                        const bool paid = payment.value == Paid || payment.value == NothingDue;
                        const bool promised = counterAtOnce && payment.value == AtCounter &&
                                              method.value == PaymentMethod::Counter;
                        QTest::addRow("%s %s%s%s", method.name, payment.name, zero ? " zero" : "",
                                      counterAtOnce ? " at once" : "")
                            << int(method.value) << int(payment.value) << zero << counterAtOnce
                            << (zero || paid || promised);
                    }
    }
    void theKitchenBeginsOnlyWhenThePolicySaysSo() {
        QFETCH(int, method);
        QFETCH(int, payment);
        QFETCH(bool, zero);
        QFETCH(bool, counterAtOnce);
        QTEST(kitchen::mayRelease(PaymentMethod(method), OrderPayment(payment), zero, {counterAtOnce}),
              "release");
    }
    void anUnpaidCardNeverReachesTheKitchen() {
        using enum OrderPayment;
        for (const OrderPayment payment : {Unpaid, Pending, Unknown, Refunded})
            QVERIFY(!kitchen::mayRelease(PaymentMethod::CardTerminal, payment, false, {}));
    }
};

QTEST_APPLESS_MAIN(KitchenRules)
#include "tst_kitchen_rules.moc"
