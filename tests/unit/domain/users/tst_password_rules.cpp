// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/users/session_rules.h"
#include "daemon/domain/users/user_use_cases.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::users;

class TestPasswordRules : public QObject {
    Q_OBJECT
private slots:
    void weakPasswordIsRefusedWithAdvice_data() {
        QTest::addColumn<QString>("password");
        QTest::newRow("too short") << u"k4$!xQz"_s;
        QTest::newRow("too long") << QString(128, u'x') + u"y"_s;
        QTest::newRow("most used") << u"sunshine"_s;
        QTest::newRow("most used in capitals") << u"Trustno1"_s;
        QTest::newRow("near the top of the list") << u"12345678"_s;
        QTest::newRow("one character") << QString(20, u'z');
        QTest::newRow("contains the name") << u"my-Bella-2026"_s;
    }
    void weakPasswordIsRefusedWithAdvice() {
        QFETCH(QString, password);
        const auto checked = checkPassword(password, u"bella"_s);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::PasswordTooWeak);
        QVERIFY(checked.error().detail.contains(u"Please"_s));
    }

    void longPhraseNeedsNoSpecialCharacters_data() {
        QTest::addColumn<QString>("password");
        QTest::newRow("phrase") << u"four quiet lemons dancing"_s;
        QTest::newRow("letters only") << u"wqgthlmv"_s;
        QTest::newRow("other alphabets") << u"пирожок-на-завтрак"_s;
        QTest::newRow("128 characters") << QString(64, u'a') + QString(64, u'b');
    }
    void longPhraseNeedsNoSpecialCharacters() {
        QFETCH(QString, password);
        QVERIFY(checkPassword(password, u"bella"_s));
    }

    void pauseDoublesFromTheTenthFailureUpToFiveMinutes() {
        QCOMPARE(waitSeconds(0), 0);
        QCOMPARE(waitSeconds(9), 0);
        QCOMPARE(waitSeconds(10), 1);
        QCOMPARE(waitSeconds(11), 2);
        QCOMPARE(waitSeconds(18), 256);
        QCOMPARE(waitSeconds(19), 300);
        QCOMPARE(waitSeconds(1000000), 300);
    }

    void aThousandGuessesInAnHourAreImpossible() {
        qint64 seconds = 0;
        for (int failures = 1; failures < 1000; ++failures)
            seconds += waitSeconds(failures);
        QCOMPARE_GT(seconds, 3600);
    }
};

QTEST_APPLESS_MAIN(TestPasswordRules)
#include "tst_password_rules.moc"
