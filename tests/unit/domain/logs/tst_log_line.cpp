// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/logs/log_line.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::logs;

class TestLogLine : public QObject {
    Q_OBJECT
private slots:
    void aLineOfOursIsReadField();
    void whatIsNotExactlyALineOfOursIsPlainText_data();
    void whatIsNotExactlyALineOfOursIsPlainText();
    void aLongMessageIsCutBetweenCharacters();
};

void TestLogLine::aLineOfOursIsReadField() {
    const LogLine line = parseLine(
        R"({"at":"2026-01-31T12:00:00.250Z","category":"kiosk.http","level":"warning","message":"a \"b\"\nc","requestId":"abc-1"})");
    QCOMPARE(line.at, QDateTime(QDate(2026, 1, 31), QTime(12, 0, 0, 250), QTimeZone::UTC));
    QCOMPARE(line.level, LogLevel::Warning);
    QCOMPARE(line.category, u"kiosk.http"_s);
    QCOMPARE(line.message, u"a \"b\"\nc"_s);
    QCOMPARE(line.requestId, u"abc-1"_s);
    QVERIFY(!line.cut);
}

void TestLogLine::whatIsNotExactlyALineOfOursIsPlainText_data() {
    QTest::addColumn<QByteArray>("text");
    const QByteArray whole =
        R"({"at":"2026-01-31T12:00:00.250Z","category":"kiosk.http","level":"warning","message":"m"})";
    const auto without = [&](const QByteArray &part, const QByteArray &instead) {
        QByteArray changed = whole;
        return changed.replace(part, instead);
    };
    QTest::newRow("words") << QByteArray("PANIC: no space left");
    QTest::newRow("torn at its end") << whole.chopped(5);
    QTest::newRow("torn at its beginning") << whole.sliced(10);
    QTest::newRow("two in one") << whole + whole;
    QTest::newRow("no time") << without(R"("at":"2026-01-31T12:00:00.250Z",)", "");
    QTest::newRow("a time of no zone") << without(".250Z", ".250");
    QTest::newRow("a level that is none") << without("warning", "loud");
    QTest::newRow("a message that is no text") << without(R"("m")", "1");
    QTest::newRow("a category of words") << without("kiosk.http", "two words");
    QTest::newRow("a request id with a line break") << without(R"("m"})", R"("m","requestId":"a\nb"})");
    QTest::newRow("more than ours") << without(R"("m"})", R"("m","thread":"a"})");
    QTest::newRow("a list") << QByteArray("[1]");
    QTest::newRow("nothing") << QByteArray();
}

void TestLogLine::whatIsNotExactlyALineOfOursIsPlainText() {
    QFETCH(const QByteArray, text);
    LogLine expected;
    expected.message = QString::fromUtf8(text);
    QCOMPARE(parseLine(text), expected);
}

void TestLogLine::aLongMessageIsCutBetweenCharacters() {
    LogLine line;
    line.message = QString(shownMessage, u'x');
    QVERIFY(!shortened(line).cut);
    line.message = QString(shownMessage - 1, u'x') + u"🍟"_s;
    const LogLine cut = shortened(line);
    QVERIFY(cut.cut);
    QCOMPARE(cut.message, QString(shownMessage - 1, u'x'));
}

QTEST_APPLESS_MAIN(TestLogLine)
#include "tst_log_line.moc"
