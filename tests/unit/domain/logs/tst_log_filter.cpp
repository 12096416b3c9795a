// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/logs/log_filter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::logs;

namespace {

QDateTime at(int hour, int msecs = 0) {
    return {QDate(2026, 1, 31), QTime(hour, 0, 0, msecs), QTimeZone::UTC};
}

const QByteArray bytes =
    R"({"at":"2026-01-31T12:00:00.250Z","category":"kiosk.http","level":"warning","message":"POST submitOrder 503","requestId":"abc-1"})";

LogFilter with(const std::function<void(LogFilter &)> &change) {
    LogFilter filter;
    change(filter);
    return filter;
}

} // namespace

class TestLogFilter : public QObject {
    Q_OBJECT
private slots:
    void aLineMustFitEveryPart_data();
    void aLineMustFitEveryPart();
    void plainTextIsFoundByItsTextOnly();
};

void TestLogFilter::aLineMustFitEveryPart_data() {
    QTest::addColumn<LogFilter>("filter");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *name, bool fits, const std::function<void(LogFilter &)> &change) {
        QTest::newRow(name) << with(change) << fits;
    };
    row("nothing asked", true, [](LogFilter &) {});
    row("from that time", true, [](LogFilter &f) { f.from = at(12, 250); });
    row("from later", false, [](LogFilter &f) { f.from = at(12, 251); });
    row("to later", true, [](LogFilter &f) { f.to = at(12, 251); });
    row("to that time", false, [](LogFilter &f) { f.to = at(12, 250); });
    row("another zone", true,
        [](LogFilter &f) { f.from = at(12).toTimeZone(QTimeZone::fromSecondsAheadOfUtc(7200)); });
    row("its level", true, [](LogFilter &f) { f.level = LogLevel::Warning; });
    row("a lower level", true, [](LogFilter &f) { f.level = LogLevel::Debug; });
    row("a higher level", false, [](LogFilter &f) { f.level = LogLevel::Error; });
    row("its category", true, [](LogFilter &f) { f.category = u"kiosk.http"_s; });
    row("part of its category", false, [](LogFilter &f) { f.category = u"kiosk"_s; });
    row("its request", true, [](LogFilter &f) { f.requestId = u"abc-1"_s; });
    row("part of its request", false, [](LogFilter &f) { f.requestId = u"abc"_s; });
    row("a word in another case", true, [](LogFilter &f) { f.text = u"SUBMITorder"_s; });
    row("another word", false, [](LogFilter &f) { f.text = u"cancel"_s; });
    row("a word of the category", true, [](LogFilter &f) { f.text = u"Kiosk.H"_s; });
    row("a word of the request", true, [](LogFilter &f) { f.text = u"ABC-1"_s; });
    row("not the word that JSON has", false, [](LogFilter &f) { f.text = u"\"message\""_s; });
    row("all but one", false, [](LogFilter &f) {
        f.text = u"submit"_s;
        f.from = at(11);
        f.level = LogLevel::Fatal;
    });
}

void TestLogFilter::aLineMustFitEveryPart() {
    QFETCH(const LogFilter, filter);
    QFETCH(const bool, fits);
    QCOMPARE(filter.matches(parseLine(bytes)), fits);
    // Bytes may be let through that do not fit, never the other way round.
    QVERIFY(filter.mayMatch(bytes) || !fits);
}

void TestLogFilter::plainTextIsFoundByItsTextOnly() {
    const QByteArray torn = bytes.chopped(3);
    const LogLine plain = parseLine(torn);
    for (const LogFilter &filter : {LogFilter(), with([](LogFilter &f) { f.text = u"submitorder"_s; })}) {
        QVERIFY(filter.mayMatch(torn));
        QVERIFY(filter.matches(plain));
    }
    for (const LogFilter &filter :
         {with([](LogFilter &f) { f.level = LogLevel::Debug; }), with([](LogFilter &f) { f.from = at(0); }),
          with([](LogFilter &f) { f.to = at(23); }), with([](LogFilter &f) { f.category = u"kiosk.http"_s; }),
          with([](LogFilter &f) { f.requestId = u"abc-1"_s; })})
        QVERIFY(!filter.matches(plain));
}

QTEST_APPLESS_MAIN(TestLogFilter)
#include "tst_log_filter.moc"
