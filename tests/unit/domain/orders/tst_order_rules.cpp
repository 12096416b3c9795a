// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/orders/combo_split.h"
#include "daemon/domain/orders/numbers.h"
#include "daemon/domain/orders/order_states.h"
#include "daemon/domain/orders/tax.h"
#include "tests/support/machine_check.h"

#include <QTest>
#include <numeric>

using namespace kiosk;
using namespace Qt::StringLiterals;

class OrderRules : public QObject {
    Q_OBJECT

private slots:
    void containedTaxIsRoundedHalfUp_data() {
        QTest::addColumn<qint64>("gross");
        QTest::addColumn<int>("rate");
        QTest::addColumn<qint64>("tax");
        QTest::newRow("nothing") << qint64(0) << 19000 << qint64(0);
        QTest::newRow("19 % of 11.90") << qint64(1190) << 19000 << qint64(190);
        QTest::newRow("7 % of 10.70") << qint64(1070) << 7000 << qint64(70);
        QTest::newRow("down: 19 % of 1.00 is 15.966") << qint64(100) << 19000 << qint64(16);
        QTest::newRow("down: 7 % of 1.00 is 6.542") << qint64(100) << 7000 << qint64(7);
        QTest::newRow("exactly half goes up: 100 % of 0.01") << qint64(1) << 100000 << qint64(1);
        QTest::newRow("exactly half goes up: 25 % of 0.0250") << qint64(2) << 33333 << qint64(0);
        QTest::newRow("just below half: 5.5 %") << qint64(9) << 5500 << qint64(0);
        QTest::newRow("just above half: 5.5 %") << qint64(10) << 5500 << qint64(1);
        QTest::newRow("0 %") << qint64(12345) << 0 << qint64(0);
        QTest::newRow("beyond 64 bits on the way")
            << qint64(9'000'000'000'000'000) << 19000 << qint64(1'436'974'789'915'966);
    }
    void containedTaxIsRoundedHalfUp() {
        QFETCH(qint64, gross);
        QFETCH(int, rate);
        QTEST(orders::containedTax(gross, rate), "tax");
    }

    void aSplitAddsUpAndTheLastTakesTheRemainder_data() {
        QTest::addColumn<qint64>("price");
        QTest::addColumn<QList<qint64>>("listPrices");
        QTest::addColumn<QList<qint64>>("shares");
        QTest::newRow("even") << qint64(900) << QList<qint64>{500, 400} << QList<qint64>{500, 400};
        QTest::newRow("cheaper than alone")
            << qint64(990) << QList<qint64>{690, 290, 320} << QList<qint64>{525, 220, 245};
        QTest::newRow("one cent left") << qint64(100) << QList<qint64>{1, 1, 1} << QList<qint64>{33, 33, 34};
        QTest::newRow("one component") << qint64(799) << QList<qint64>{1000} << QList<qint64>{799};
        QTest::newRow("no list prices") << qint64(100) << QList<qint64>{0, 0, 0} << QList<qint64>{33, 33, 34};
        QTest::newRow("one without price") << qint64(500) << QList<qint64>{400, 0} << QList<qint64>{500, 0};
        QTest::newRow("free") << qint64(0) << QList<qint64>{400, 300} << QList<qint64>{0, 0};
        QTest::newRow("no components") << qint64(500) << QList<qint64>{} << QList<qint64>{};
    }
    void aSplitAddsUpAndTheLastTakesTheRemainder() {
        QFETCH(qint64, price);
        QFETCH(QList<qint64>, listPrices);
        QFETCH(QList<qint64>, shares);
        const QList<qint64> split = orders::splitByListPrice(price, listPrices);
        QCOMPARE(split, shares);
        if (!split.isEmpty())
            QCOMPARE(std::accumulate(split.begin(), split.end(), qint64(0)), price);
    }

    void noPriceLosesACentInASplit() {
        for (qint64 price = 0; price < 2000; price += 7)
            for (const QList<qint64> &list : {QList<qint64>{690, 290, 320}, {1, 999}, {333, 333, 334, 1}}) {
                const QList<qint64> split = orders::splitByListPrice(price, list);
                QCOMPARE(std::accumulate(split.begin(), split.end(), qint64(0)), price);
                for (const qint64 share : split)
                    QVERIFY(share >= 0);
            }
    }

    void taxIsSummedPerRateAndACombosComponentsCountByTheirOwn() {
        const orders::Line burger{.total = 1190, .taxRate = 19000, .tax = 190};
        const orders::Line cola{.total = 595, .taxRate = 19000, .tax = 95};
        const orders::Line menu{.total = 1000,
                                .tax = 111,
                                .components = {{.total = 600, .taxRate = 7000, .tax = 39},
                                               {.total = 400, .taxRate = 19000, .tax = 64}}};
        const auto sums = orders::taxSums({burger, menu, cola});
        QCOMPARE(sums.size(), 2);
        QCOMPARE(sums[0].rate, 7000);
        QCOMPARE(sums[0].gross, 600);
        QCOMPARE(sums[0].tax, 39);
        QCOMPARE(sums[0].net, 561);
        QCOMPARE(sums[1].rate, 19000);
        QCOMPARE(sums[1].gross, 1190 + 595 + 400);
        QCOMPARE(sums[1].tax, 190 + 95 + 64);
    }

    void theBusinessDateEndsAtTheCutoffOfTheShopsClock_data() {
        QTest::addColumn<QString>("utc");
        QTest::addColumn<int>("cutoff");
        QTest::addColumn<QDate>("date");
        QTest::newRow("evening") << u"2026-01-10T19:00:00Z"_s << 240 << QDate(2026, 1, 10);
        QTest::newRow("after local midnight") << u"2026-01-10T23:30:00Z"_s << 240 << QDate(2026, 1, 10);
        QTest::newRow("a minute before the cutoff") << u"2026-01-11T02:59:59Z"_s << 240 << QDate(2026, 1, 10);
        QTest::newRow("at the cutoff") << u"2026-01-11T03:00:00Z"_s << 240 << QDate(2026, 1, 11);
        QTest::newRow("cutoff at midnight") << u"2026-01-10T23:00:00Z"_s << 0 << QDate(2026, 1, 11);
        QTest::newRow("spring forward, 3:59 summer time")
            << u"2026-03-29T01:59:00Z"_s << 240 << QDate(2026, 3, 28);
        QTest::newRow("spring forward, 4:00 summer time")
            << u"2026-03-29T02:00:00Z"_s << 240 << QDate(2026, 3, 29);
        QTest::newRow("fall back, 3:59 winter time")
            << u"2026-10-25T02:59:00Z"_s << 240 << QDate(2026, 10, 24);
        QTest::newRow("new year") << u"2025-12-31T23:30:00Z"_s << 240 << QDate(2025, 12, 31);
    }
    void theBusinessDateEndsAtTheCutoffOfTheShopsClock() {
        QFETCH(QString, utc);
        QFETCH(int, cutoff);
        const QDateTime now = QDateTime::fromString(utc, Qt::ISODate);
        QTEST(orders::businessDate(now, QTimeZone("Europe/Berlin"), cutoff), "date");
    }

    void aDisplayNumberHasALetterAndAtLeastThreeDigits() {
        QCOMPARE(orders::displayNumber(orders::Channel::Kiosk, 1), u"A-001"_s);
        QCOMPARE(orders::displayNumber(orders::Channel::Kiosk, 42), u"A-042"_s);
        QCOMPARE(orders::displayNumber(orders::Channel::Counter, 999), u"C-999"_s);
        QCOMPARE(orders::displayNumber(orders::Channel::Kiosk, 1234), u"A-1234"_s);
    }

    void anOrderMovesOnlyByItsMachine_data() {
        test::addPairs<OrderState>(
            "submitted>accepted submitted>cancelled accepted>closed accepted>cancelled "
            "closed>accepted");
    }
    void anOrderMovesOnlyByItsMachine() { test::checkPair(orders::orderTransitions()); }

    void anOrdersPaymentMovesOnlyByItsMachine_data() {
        test::addPairs<OrderPayment>(
            "unpaid>pending unpaid>at_counter unpaid>paid at_counter>pending at_counter>paid "
            "at_counter>unpaid pending>paid pending>unpaid pending>unknown unknown>paid "
            "pending>at_counter unknown>at_counter unknown>unpaid unknown>pending paid>refunded "
            "refunded>paid "
            "unpaid>refunded at_counter>refunded pending>refunded unknown>refunded");
    }
    void anOrdersPaymentMovesOnlyByItsMachine() { test::checkPair(orders::orderPaymentTransitions()); }
};

QTEST_APPLESS_MAIN(OrderRules)
#include "tst_order_rules.moc"
