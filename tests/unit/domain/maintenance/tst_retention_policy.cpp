// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/maintenance/retention.h"

#include <QTest>
#include <QTimeZone>

using namespace kiosk;
using namespace kiosk::maintenance;
using namespace Qt::StringLiterals;

class RetentionPolicyTest : public QObject {
    Q_OBJECT

    static QDateTime at(int year, int month, int day) {
        return {QDate(year, month, day), QTime(12, 30), QTimeZone::UTC};
    }

private slots:
    void aLengthIsANumberWithItsUnit_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        for (const QString &good :
             {u"90_days"_s, u"1_day"_s, u"2_weeks"_s, u"18_months"_s, u"1_year"_s, u"36500_days"_s})
            QTest::newRow(qPrintable(good)) << good << good;
        QTest::newRow("plural of one") << u"1_years"_s << u"1_year"_s;
        for (const QString &bad : {u""_s, u"90"_s, u"days"_s, u"90 days"_s, u"90days"_s, u"-1_days"_s,
                                   u"0_days"_s, u"01_days"_s, u"1.5_years"_s, u"90_Days"_s, u"5_decades"_s,
                                   u"1_day "_s, u"1_day\n"_s, u"36501_days"_s, u"99999999999_days"_s})
            QTest::newRow(qPrintable(u"not '%1'"_s.arg(bad))) << bad << QString();
    }
    void aLengthIsANumberWithItsUnit() {
        QFETCH(QString, text);
        QFETCH(QString, read);
        const auto period = Period::parse(text);
        QCOMPARE(period ? period->text() : QString(), read);
    }

    void lengthsAreCountedByTheCalendar_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QDateTime>("before");
        QTest::newRow("days") << u"90_days"_s << at(2026, 3, 31) << at(2025, 12, 31);
        QTest::newRow("weeks") << u"2_weeks"_s << at(2026, 3, 31) << at(2026, 3, 17);
        QTest::newRow("a month, cut short") << u"1_month"_s << at(2026, 3, 31) << at(2026, 2, 28);
        QTest::newRow("a month of a leap year") << u"1_month"_s << at(2028, 3, 31) << at(2028, 2, 29);
        QTest::newRow("a year before a leap day") << u"1_year"_s << at(2028, 2, 29) << at(2027, 2, 28);
        QTest::newRow("five years") << u"5_years"_s << at(2026, 11, 28) << at(2021, 11, 28);
    }
    void lengthsAreCountedByTheCalendar() {
        QFETCH(QString, text);
        QFETCH(QDateTime, now);
        QFETCH(QDateTime, before);
        QCOMPARE(Period::parse(text)->before(now), before);
    }

    void aFileThatSaysNothingMeansTheDefaults() {
        const auto policy = readPolicy({}, u"f"_s);
        QVERIFY(policy.has_value());
        QCOMPARE(toJson(*policy), (QJsonObject{{u"active_orders"_s, u"90_days"_s},
                                               {u"completed_orders"_s, u"5_years"_s},
                                               {u"payment_logs"_s, u"5_years"_s},
                                               {u"application_logs"_s, u"1_year"_s},
                                               {u"user_sessions"_s, u"7_days"_s},
                                               {u"personal_data"_s, u"30_days"_s}}));
    }

    void whatIsSaidIsRead() {
        const auto policy = readPolicy(
            {{u"completed_orders"_s, u"10_years"_s, 2}, {u"personal_data"_s, u"2_weeks"_s, 3}}, u"f"_s);
        QVERIFY(policy.has_value());
        QCOMPARE(policy->completedOrders.text(), u"10_years"_s);
        QCOMPARE(policy->personalData.text(), u"2_weeks"_s);
        QCOMPARE(policy->activeOrders.text(), u"90_days"_s);
    }

    void whatCannotBeRightIsNamedWithItsPlaceAndWhatIsAccepted_data() {
        QTest::addColumn<QList<std::pair<QString, QString>>>("entries");
        QTest::addColumn<QStringList>("told");
        using Entries = QList<std::pair<QString, QString>>;
        QTest::newRow("unknown key") << Entries{{u"active_order"_s, u"90_days"_s}}
                                     << QStringList{u"f.yaml:1"_s, u"active_order"_s, u"active_orders"_s,
                                                    u"personal_data"_s};
        QTest::newRow("repeated key")
            << Entries{{u"user_sessions"_s, u"7_days"_s}, {u"user_sessions"_s, u"7_days"_s}}
            << QStringList{u"f.yaml:2"_s, u"user_sessions"_s, u"second time"_s};
        QTest::newRow("bad unit") << Entries{{u"payment_logs"_s, u"5_decades"_s}}
                                  << QStringList{u"f.yaml:1"_s, u"payment_logs"_s, u"5_decades"_s,
                                                 u"_years"_s};
        QTest::newRow("no length") << Entries{{u"payment_logs"_s, QString()}}
                                   << QStringList{u"payment_logs"_s, u"_years"_s};
        QTest::newRow("too short") << Entries{{u"completed_orders"_s, u"29_days"_s}}
                                   << QStringList{u"f.yaml:1"_s, u"completed_orders"_s, u"1_month"_s,
                                                  u"100_years"_s};
        QTest::newRow("too long") << Entries{{u"user_sessions"_s, u"53_weeks"_s}}
                                  << QStringList{u"user_sessions"_s, u"1_year"_s};
        QTest::newRow("completed before active")
            << Entries{{u"completed_orders"_s, u"2_months"_s}, {u"active_orders"_s, u"90_days"_s}}
            << QStringList{u"f.yaml"_s, u"completed_orders (2_months)"_s, u"active_orders (90_days)"_s};
        QTest::newRow("payments before active")
            << Entries{{u"payment_logs"_s, u"2_months"_s}}
            << QStringList{u"payment_logs (2_months)"_s, u"active_orders"_s};
        QTest::newRow("books before what guests wrote")
            << Entries{{u"completed_orders"_s, u"1_year"_s}, {u"personal_data"_s, u"13_months"_s}}
            << QStringList{u"completed_orders (1_year)"_s, u"personal_data (13_months)"_s};
    }
    void whatCannotBeRightIsNamedWithItsPlaceAndWhatIsAccepted() {
        using Entries = QList<std::pair<QString, QString>>;
        QFETCH(Entries, entries);
        QFETCH(QStringList, told);
        QList<RetentionEntry> given;
        for (const auto &[key, value] : std::as_const(entries))
            given.append({key, value, int(given.size()) + 1});
        const auto policy = readPolicy(given, u"f.yaml"_s);
        QVERIFY(!policy.has_value());
        QCOMPARE(policy.error().code, ErrorCode::InvalidFields);
        for (const QString &word : std::as_const(told))
            QVERIFY2(policy.error().detail.contains(word), qPrintable(policy.error().detail));
    }

    void aMonthLeavesByTheLongerOfBothLengths() {
        RetentionPolicy policy;
        policy.completedOrders = {2, Period::Unit::Years};
        policy.paymentLogs = {6, Period::Unit::Years};
        QCOMPARE(policy.exportedBefore(at(2026, 5, 1)), at(2020, 5, 1));
        policy.completedOrders = {10, Period::Unit::Years};
        QCOMPARE(policy.exportedBefore(at(2026, 5, 1)), at(2016, 5, 1));
    }

    void aKeptPolicyIsReadBackAndNothingIsAssumed() {
        RetentionPolicy policy;
        policy.userSessions = {3, Period::Unit::Weeks};
        QCOMPARE(policyFromJson(toJson(policy)).value(), policy);
        for (const QString &key : toJson(policy).keys()) {
            QJsonObject partial = toJson(policy);
            partial.remove(key);
            QVERIFY2(!policyFromJson(partial), qPrintable(key));
            partial.insert(key, 5);
            QVERIFY2(!policyFromJson(partial), qPrintable(key));
        }
        QJsonObject more = toJson(policy);
        more.insert(u"receipts"_s, u"5_years"_s);
        QVERIFY(!policyFromJson(more));
    }

    void aDifferenceIsShownKeyByKey() {
        RetentionPolicy wanted;
        wanted.activeOrders = {60, Period::Unit::Days};
        QStringList different;
        for (const RetentionLine &line : compare({}, wanted))
            if (line.differs())
                different.append(u"%1 %2 %3"_s.arg(line.key, line.inForce, line.wanted));
        QCOMPARE(different, QStringList{u"active_orders 90_days 60_days"_s});
    }
};

QTEST_APPLESS_MAIN(RetentionPolicyTest)
#include "tst_retention_policy.moc"
