// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/core/money.h"

#include <QTest>

using namespace kiosk;
using namespace Qt::StringLiterals;

class MoneyTest : public QObject {
    Q_OBJECT

private slots:
    void aCurrencyIsThreeCapitalLetters_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("valid");
        QTest::newRow("EUR") << u"EUR"_s << true;
        QTest::newRow("lower case") << u"eur"_s << false;
        QTest::newRow("two letters") << u"EU"_s << false;
        QTest::newRow("digit") << u"EU1"_s << false;
        QTest::newRow("empty") << QString() << false;
    }
    void aCurrencyIsThreeCapitalLetters() {
        QFETCH(QString, code);
        QFETCH(bool, valid);
        QCOMPARE(Currency::fromCode(code).has_value(), valid);
    }

    void amountsAreShownWithTheCurrencysDigits_data() {
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("text");
        QTest::newRow("cents") << 1290LL << u"EUR"_s << u"12.90 EUR"_s;
        QTest::newRow("below one") << 5LL << u"EUR"_s << u"0.05 EUR"_s;
        QTest::newRow("negative") << -5LL << u"EUR"_s << u"-0.05 EUR"_s;
        QTest::newRow("no digits") << 500LL << u"JPY"_s << u"500 JPY"_s;
        QTest::newRow("three digits") << 1LL << u"KWD"_s << u"0.001 KWD"_s;
    }
    void amountsAreShownWithTheCurrencysDigits() {
        QFETCH(qint64, amount);
        QFETCH(QString, code);
        QFETCH(QString, text);
        QCOMPARE(toText(Money{amount, *Currency::fromCode(code)}), text);
    }

    void sumsKeepTheCurrency() {
        const Currency euro = *Currency::fromCode(u"EUR");
        QCOMPARE((Money{100, euro} + Money{250, euro}), (Money{350, euro}));
        QCOMPARE((Money{100, euro} - Money{250, euro}), (Money{-150, euro}));
        QCOMPARE((Money{100, euro} * 3), (Money{300, euro}));
    }
};

QTEST_APPLESS_MAIN(MoneyTest)
#include "tst_money.moc"
