// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/hours/opening_hours.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::hours;

namespace {

const QTimeZone berlin("Europe/Berlin");

QDateTime inBerlin(int month, int day, int hour, int minute, int second = 0) {
    return QDateTime(QDate(2026, month, day), QTime(hour, minute, second), berlin).toUTC();
}

/// "Fr 23:30", as tests write a moment of a week.
bool isOpenAt(const OpeningHours &hours, const QString &when) {
    static const QStringList days{u"Mo"_s, u"Tu"_s, u"We"_s, u"Th"_s, u"Fr"_s, u"Sa"_s, u"Su"_s};
    return hours.isOpenAt(int(days.indexOf(when.first(2))) + 1,
                          QTime::fromString(when.sliced(3), u"HH:mm"_s));
}

} // namespace

class TestOpeningHours : public QObject {
    Q_OBJECT

private slots:
    void aWeekIsOpenWhenItSaysSo_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("open");
        QTest::addColumn<QStringList>("closed");
        QTest::newRow("days and another kind of day")
            << u"Mo-Fr 08:00-22:00; Sa,Su 10:00-24:00"_s
            << QStringList{u"Mo 08:00"_s, u"We 12:30"_s, u"Fr 21:59"_s,
                           u"Sa 10:00"_s, u"Sa 23:59"_s, u"Su 23:59"_s}
            << QStringList{u"Mo 07:59"_s, u"Mo 22:00"_s, u"Sa 09:59"_s, u"Su 00:00"_s, u"Mo 00:00"_s};
        QTest::newRow("over midnight")
            << u"Fr,Sa 18:00-02:00"_s
            << QStringList{u"Fr 18:00"_s, u"Fr 23:59"_s, u"Sa 00:00"_s, u"Sa 01:59"_s, u"Su 01:59"_s}
            << QStringList{u"Fr 01:00"_s, u"Sa 02:00"_s, u"Su 02:00"_s, u"Su 18:00"_s};
        QTest::newRow("over the week's end")
            << u"Su 22:00-03:00"_s << QStringList{u"Su 22:00"_s, u"Mo 00:00"_s, u"Mo 02:59"_s}
            << QStringList{u"Su 02:00"_s, u"Mo 03:00"_s, u"Mo 22:00"_s};
        QTest::newRow("always") << u"24/7"_s << QStringList{u"Mo 00:00"_s, u"Su 23:59"_s} << QStringList{};
        QTest::newRow("with a break")
            << u"Tu 11:00-14:00,17:00-22:00"_s << QStringList{u"Tu 11:00"_s, u"Tu 13:59"_s, u"Tu 17:00"_s}
            << QStringList{u"Tu 14:00"_s, u"Tu 16:59"_s, u"We 12:00"_s};
        QTest::newRow("days off by word and by absence")
            << u"Tu-Su 09:00-17:00; Mo off"_s << QStringList{u"Tu 09:00"_s, u"Su 16:59"_s}
            << QStringList{u"Mo 12:00"_s};
        QTest::newRow("days over the week's end")
            << u"Sa-Mo 09:00-17:00"_s << QStringList{u"Sa 12:00"_s, u"Su 12:00"_s, u"Mo 12:00"_s}
            << QStringList{u"Tu 12:00"_s, u"Fr 12:00"_s};
        QTest::newRow("a whole day") << u"We 00:00-24:00"_s << QStringList{u"We 00:00"_s, u"We 23:59"_s}
                                     << QStringList{u"Tu 23:59"_s, u"Th 00:00"_s};
        QTest::newRow("spaces") << u"  Mo - We , Fr  08:00 - 12:00 ,  13:00-14:00 ;Sa 10:00-11:00 "_s
                                << QStringList{u"Tu 08:00"_s, u"Fr 13:59"_s, u"Sa 10:59"_s}
                                << QStringList{u"Th 08:00"_s, u"Fr 12:00"_s};
    }
    void aWeekIsOpenWhenItSaysSo() {
        QFETCH(QString, text);
        QFETCH(QStringList, open);
        QFETCH(QStringList, closed);
        const auto hours = OpeningHours::parse(text);
        QVERIFY2(hours, hours ? "" : qUtf8Printable(hours.error().detail));
        for (const QString &when : std::as_const(open))
            QVERIFY2(isOpenAt(*hours, when), qUtf8Printable(when));
        for (const QString &when : std::as_const(closed))
            QVERIFY2(!isOpenAt(*hours, when), qUtf8Printable(when));
        QCOMPARE(hours->text(), text.simplified());
    }

    void whatIsWrongIsNamed_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("named");
        QTest::newRow("nothing") << u""_s << u"\"\" is not days and times"_s;
        QTest::newRow("no such day") << u"Mo-Fri 08:00-22:00"_s << u"\"Fri\" is no day"_s;
        QTest::newRow("another language") << u"Mo 08:00-22:00; So 10:00-12:00"_s << u"\"So\" is no day"_s;
        QTest::newRow("three ends of days") << u"Mo-We-Fr 08:00-22:00"_s << u"\"Mo-We-Fr\" is no range"_s;
        QTest::newRow("no such hour") << u"Mo 08:00-25:00"_s << u"\"25:00\" is no time"_s;
        QTest::newRow("after the day's end") << u"Mo 08:00-24:01"_s << u"\"24:01\" is no time"_s;
        QTest::newRow("no such minute") << u"Mo 08:60-22:00"_s << u"\"08:60\" is no time"_s;
        QTest::newRow("one digit") << u"Mo 8:00-22:00"_s << u"\"8:00\" is no time"_s;
        QTest::newRow("no end") << u"Mo 08:00"_s << u"\"08:00\" is no range of times"_s;
        QTest::newRow("open end") << u"Mo 08:00+"_s << u"\"08:00+\" is no range of times"_s;
        QTest::newRow("no length") << u"Mo 08:00-08:00"_s << u"\"08:00-08:00\" does not last"_s;
        QTest::newRow("begins when the day is over") << u"Mo 24:00-02:00"_s << u"\"24:00-02:00\" does not"_s;
        QTest::newRow("no days") << u"08:00-22:00"_s << u"\"08:00-22:00\" is not days and times"_s;
        QTest::newRow("no times") << u"Mo-Fr"_s << u"\"Mo-Fr\" is not days and times"_s;
        QTest::newRow("more than that")
            << u"Mo 08:00-22:00; PH Su off"_s << u"\"PH Su off\" is not days and times"_s;
        QTest::newRow("an end without a rule") << u"Mo 08:00-22:00;"_s << u"\"\" is not days and times"_s;
        QTest::newRow("a day twice") << u"Mo-Fr 08:00-22:00; We 10:00-12:00"_s << u"We stands twice"_s;
        QTest::newRow("always and more") << u"24/7; Mo off"_s << u"\"24/7\" is not days and times"_s;
        QTest::newRow("never") << u"Mo-Su off"_s << u"never be open"_s;
    }
    void whatIsWrongIsNamed() {
        QFETCH(QString, text);
        QFETCH(QString, named);
        const auto hours = OpeningHours::parse(text);
        QVERIFY(!hours);
        QCOMPARE(hours.error().code, ErrorCode::InvalidFields);
        QVERIFY2(hours.error().detail.contains(named), qUtf8Printable(hours.error().detail));
    }

    // 4 May 2026 is a Monday, and Berlin is two hours ahead of UTC.
    void aMomentSaysSinceWhenAndUntilWhen_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<bool>("isOpen");
        QTest::addColumn<QDateTime>("since");
        QTest::addColumn<QDateTime>("until");
        QTest::addColumn<QString>("words");
        const QString usual = u"Mo-Fr 08:00-22:00; Sa 18:00-02:00"_s;
        QTest::newRow("in the hours") << usual << inBerlin(5, 4, 12, 0, 30) << true << inBerlin(5, 4, 8, 0)
                                      << inBerlin(5, 4, 22, 0) << u"open until Monday 22:00"_s;
        QTest::newRow("their first second") << usual << inBerlin(5, 4, 8, 0) << true << inBerlin(5, 4, 8, 0)
                                            << inBerlin(5, 4, 22, 0) << u"open until Monday 22:00"_s;
        QTest::newRow("the last before")
            << usual << inBerlin(5, 4, 7, 59, 59) << false << inBerlin(5, 3, 2, 0) << inBerlin(5, 4, 8, 0)
            << u"closed until Monday 08:00"_s;
        QTest::newRow("at night") << usual << inBerlin(5, 5, 3, 0) << false << inBerlin(5, 4, 22, 0)
                                  << inBerlin(5, 5, 8, 0) << u"closed until Tuesday 08:00"_s;
        QTest::newRow("after midnight") << usual << inBerlin(5, 3, 1, 0) << true << inBerlin(5, 2, 18, 0)
                                        << inBerlin(5, 3, 2, 0) << u"open until Sunday 02:00"_s;
        QTest::newRow("days that touch")
            << u"Mo 08:00-24:00; Tu 00:00-10:00"_s << inBerlin(5, 5, 9, 0) << true << inBerlin(5, 4, 8, 0)
            << inBerlin(5, 5, 10, 0) << u"open until Tuesday 10:00"_s;
        // The clocks were put forward on 29 March at 02:00 and are put back on 25 October at 03:00.
        QTest::newRow("over the lost hour")
            << u"Sa 18:00-06:00"_s << inBerlin(3, 29, 4, 0) << true << inBerlin(3, 28, 18, 0)
            << inBerlin(3, 29, 6, 0) << u"open until Sunday 06:00"_s;
        QTest::newRow("over the hour won")
            << u"Sa 18:00-06:00"_s << inBerlin(10, 25, 4, 0) << true << inBerlin(10, 24, 18, 0)
            << inBerlin(10, 25, 6, 0) << u"open until Sunday 06:00"_s;
        QTest::newRow("always") << u"24/7"_s << inBerlin(5, 4, 12, 0) << true << QDateTime() << QDateTime()
                                << u"open always"_s;
    }
    void aMomentSaysSinceWhenAndUntilWhen() {
        QFETCH(QString, text);
        QFETCH(QDateTime, now);
        QFETCH(bool, isOpen);
        QFETCH(QDateTime, since);
        QFETCH(QDateTime, until);
        QFETCH(QString, words);
        const Moment moment = momentAt(*OpeningHours::parse(text), now, berlin);
        QCOMPARE(moment.isOpen, isOpen);
        QCOMPARE(moment.since.value_or(QDateTime()), since);
        QCOMPARE(moment.until.value_or(QDateTime()), until);
        QCOMPARE(describe(moment, berlin), words);
    }

    void theHoursAreThoseOfTheShopsTimeZone() {
        const auto hours = OpeningHours::parse(u"Mo 08:00-22:00"_s);
        const QDateTime now(QDate(2026, 5, 4), QTime(7, 0), QTimeZone::UTC);
        QVERIFY(momentAt(*hours, now, berlin).isOpen);
        QVERIFY(!momentAt(*hours, now, QTimeZone::utc()).isOpen);
        QVERIFY(!momentAt(*hours, now, QTimeZone("America/New_York")).isOpen);
    }
};

QTEST_APPLESS_MAIN(TestOpeningHours)
#include "tst_opening_hours.moc"
