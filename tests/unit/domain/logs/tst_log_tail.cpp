// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/logs/log_tail.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::logs;
using namespace std::chrono_literals;

namespace {

LogLine numbered(int number) {
    LogLine line;
    line.message = QString::number(number);
    return line;
}

int takeAll(LogTail &tail, LogTail::Time now) {
    int taken = 0;
    while (tail.take(now))
        ++taken;
    return taken;
}

} // namespace

class TestLogTail : public QObject {
    Q_OBJECT
private slots:
    void linesComeInTheirOrder();
    void noSecondHasMoreThanItMay();
    void theOldestAreDroppedAndCounted();

private:
    const LogTail::Time m_start = LogTail::Time() + 1h;
};

void TestLogTail::linesComeInTheirOrder() {
    LogTail tail;
    QVERIFY(!tail.take(m_start));
    tail.offer(numbered(1));
    tail.offer(numbered(2));
    QCOMPARE(tail.take(m_start)->message, u"1"_s);
    QCOMPARE(tail.take(m_start)->message, u"2"_s);
    QVERIFY(!tail.take(m_start));
    QCOMPARE(tail.dropped(), 0);
}

void TestLogTail::noSecondHasMoreThanItMay() {
    LogTail tail;
    std::deque<LogTail::Time> given;
    for (int i = 0; i < 100; ++i) { // ten seconds of a flood, looked at ten times a second
        const LogTail::Time now = m_start + i * 100ms;
        for (int n = 0; n < 100; ++n)
            tail.offer(numbered(n));
        for (int n = takeAll(tail, now); n > 0; --n)
            given.push_back(now);
        while (now - given.front() >= 1s)
            given.pop_front();
        QVERIFY2(given.size() <= LogTail::perSecond, qPrintable(QString::number(given.size())));
    }
    QCOMPARE(given.size(), LogTail::perSecond); // and not less either
}

void TestLogTail::theOldestAreDroppedAndCounted() {
    LogTail tail;
    const int all = int(LogTail::waitingAtMost) + 7;
    for (int i = 0; i < all; ++i)
        tail.offer(numbered(i));
    QCOMPARE(tail.dropped(), 7);
    QCOMPARE(tail.take(m_start)->message, u"7"_s);
    QCOMPARE(takeAll(tail, m_start), int(LogTail::perSecond) - 1);
    QCOMPARE(takeAll(tail, m_start + 999ms), 0);
    QCOMPARE(takeAll(tail, m_start + 1s), int(LogTail::waitingAtMost - LogTail::perSecond));
    QCOMPARE(tail.dropped(), 7);
}

QTEST_APPLESS_MAIN(TestLogTail)
#include "tst_log_tail.moc"
