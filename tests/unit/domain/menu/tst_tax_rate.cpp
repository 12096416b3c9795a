// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/menu/menu.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk::menu;

class TestTaxRate : public QObject {
    Q_OBJECT
private slots:
    void rateIsWrittenAndReadExactly_data() {
        QTest::addColumn<int>("thousandths");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << 0 << u"0.00"_s;
        QTest::newRow("whole") << 19000 << u"19.00"_s;
        QTest::newRow("half") << 5500 << u"5.50"_s;
        QTest::newRow("three digits") << 5125 << u"5.125"_s;
        QTest::newRow("small") << 7 << u"0.007"_s;
    }
    void rateIsWrittenAndReadExactly() {
        QFETCH(int, thousandths);
        QFETCH(QString, text);
        QCOMPARE(toText(TaxRate{thousandths}), text);
        QCOMPARE(taxRateFromText(text), std::optional(TaxRate{thousandths}));
    }

    void shortFormsAreRead() {
        QCOMPARE(taxRateFromText(u"7"), std::optional(TaxRate{7000}));
        QCOMPARE(taxRateFromText(u"7.5"), std::optional(TaxRate{7500}));
    }

    void anythingElseIsNoRate_data() {
        QTest::addColumn<QString>("text");
        for (const auto text : {"", ".", "7.", ".5", "-1", "100", "1.0000", "7,5", "1e1", " 7", "7 %"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void anythingElseIsNoRate() {
        QFETCH(QString, text);
        QVERIFY(!taxRateFromText(text));
    }
};

QTEST_APPLESS_MAIN(TestTaxRate)
#include "tst_tax_rate.moc"
