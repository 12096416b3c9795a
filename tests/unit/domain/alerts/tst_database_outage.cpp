// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/alerts/database_outage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace kiosk;
using namespace kiosk::alerts;

/// Times are those of the requirements, not the program's.
class DatabaseOutages : public QObject {
    Q_OBJECT
    static constexpr DatabaseOutage::Steady m_start{1000s};
    const QDateTime m_noon{QDate(2026, 5, 4), QTime(12, 0), QTimeZone::UTC};

    std::optional<Told> see(DatabaseOutage &outage, bool answers, std::chrono::seconds after) const {
        return outage.see(answers, m_noon.addDuration(after), m_start + after);
    }

private slots:
    void silenceOfMoreThanTwoMinutesIsToldOnce() {
        DatabaseOutage outage(m_noon, m_start);
        QVERIFY(!see(outage, true, 10s));
        QVERIFY(!see(outage, false, 12s));
        QVERIFY(!see(outage, false, 130s));
        const auto told = see(outage, false, 131s);
        QVERIFY(told);
        QCOMPARE(told->kind, MessageKind::Raised);
        QCOMPARE(told->severity, AlertSeverity::Critical);
        QCOMPARE(told->firstSeen, m_noon.addSecs(10));
        QCOMPARE(told->details.value(u"seconds"_s).toInt(), 121);
        QCOMPARE(outage.silence(m_start + 131s), 121s);
        QVERIFY(!see(outage, false, 133s));
        QVERIFY(!see(outage, false, 90000s));
    }

    void aShortRestartIsNotTold() {
        DatabaseOutage outage(m_noon, m_start);
        for (auto after = 0s; after < 1000s; after += 119s) {
            QVERIFY(!see(outage, false, after + 118s));
            QVERIFY(!see(outage, true, after + 119s));
        }
    }

    void theNextAnswerIsToldOnce() {
        DatabaseOutage outage(m_noon, m_start);
        const auto away = see(outage, false, 121s);
        const auto back = see(outage, true, 300s);
        QVERIFY(away && back);
        QCOMPARE(back->kind, MessageKind::Resolved);
        QCOMPARE(back->alert, away->alert);
        QCOMPARE(back->firstSeen, m_noon);
        QCOMPARE(back->resolvedAt, m_noon.addSecs(300));
        QVERIFY(!see(outage, true, 302s));
        QVERIFY(!see(outage, false, 422s));
        QVERIFY(see(outage, false, 423s));
    }

    void whatAnEarlierProcessToldIsNotToldAgain() {
        DatabaseOutage first(m_noon, m_start);
        const auto told = see(first, false, 121s);
        DatabaseOutage second(m_noon.addSecs(200), m_start + 200s);
        second.resume(*told);
        QVERIFY(!see(second, false, 900s));
        const auto back = see(second, true, 1000s);
        QCOMPARE(back.value_or(Told()).kind, MessageKind::Resolved);
        QCOMPARE(back->firstSeen, m_noon);
    }

    void aClockThatIsSetChangesNothing() {
        DatabaseOutage outage(m_noon, m_start);
        QVERIFY(!outage.see(false, m_noon.addDays(1), m_start + 2s));
        QVERIFY(outage.see(false, m_noon.addDays(-1), m_start + 121s));
    }

    void whatComesAndGoesIsToldFourTimesAnHourAndThenAsItIs() {
        DatabaseOutage outage(m_noon, m_start);
        int told = 0;
        for (auto after = 121s; after < 3600s; after += 131s) {
            told += see(outage, false, after).has_value();
            told += see(outage, true, after + 10s).has_value();
        }
        QCOMPARE(told, 4);
        const auto now = see(outage, false, 3721s);
        QCOMPARE(now.value_or(Told()).kind, MessageKind::Raised);
    }
};

QTEST_APPLESS_MAIN(DatabaseOutages)
#include "tst_database_outage.moc"
