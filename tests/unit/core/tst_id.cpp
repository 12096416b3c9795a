// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/core/id.h"

#include <QSet>
#include <QTest>

using namespace kiosk;
using namespace Qt::StringLiterals;

class IdTest : public QObject {
    Q_OBJECT

private slots:
    void idsAreUuidsOfVersionSevenWithTheirTime() {
        const QDateTime when = QDateTime::fromString(u"2026-01-31T12:00:00.123Z", Qt::ISODateWithMs);
        const QByteArray bytes = newUuidV7(when).toRfc4122();
        qint64 milliseconds = 0;
        for (int i = 0; i < 6; ++i)
            milliseconds = milliseconds << 8 | quint8(bytes[i]);
        QCOMPARE(milliseconds, when.toMSecsSinceEpoch());
        QCOMPARE(quint8(bytes[6]) >> 4, 7);
        QCOMPARE(quint8(bytes[8]) >> 6, 2);
    }
    void laterIdsSortAfterEarlierOnes() {
        const QDateTime when = QDateTime::currentDateTimeUtc();
        QVERIFY(OrderId::create(when).toString() < OrderId::create(when.addMSecs(1)).toString());
    }
    void idsOfOneMomentDiffer() {
        const QDateTime when = QDateTime::currentDateTimeUtc();
        QSet<QString> seen;
        for (int i = 0; i < 1000; ++i)
            seen.insert(OrderId::create(when).toString());
        QCOMPARE(seen.size(), 1000);
    }
    void onlyTheFullFormIsRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("full") << u"01890a5d-ac96-774b-bcce-b302099a8057"_s << true;
        QTest::newRow("braces") << u"{01890a5d-ac96-774b-bcce-b302099a8057}"_s << false;
        QTest::newRow("no dashes") << u"01890a5dac96774bbcceb302099a8057"_s << false;
        QTest::newRow("null") << u"00000000-0000-0000-0000-000000000000"_s << false;
        QTest::newRow("words") << u"'; drop table orders; -- 0123456789ab"_s.left(36) << false;
    }
    void onlyTheFullFormIsRead() {
        QFETCH(QString, text);
        QFETCH(bool, valid);
        QCOMPARE(OrderId::fromString(text).has_value(), valid);
    }
};

QTEST_APPLESS_MAIN(IdTest)
#include "tst_id.moc"
