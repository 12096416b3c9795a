// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/alerts/alert_rules.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <functional>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::alerts;

namespace {

const QDateTime now(QDate(2026, 5, 4), QTime(12, 0), QTimeZone::UTC);

/// A shop in which nothing is wrong.
Observations healthy() {
    Observations seen;
    seen.at = now;
    seen.shop.connections = 8;
    seen.shop.connectionLimit = 50;
    seen.shop.installedAt = now.addDays(-400);
    seen.host.watchingSince = now.addDays(-1);
    seen.host.volumes = {{.name = u"data"_s, .freeBytes = 60, .totalBytes = 100}};
    seen.host.certificateEnds = now.addDays(100);
    seen.host.backups = {{.kind = u"full"_s, .failed = false, .detail = {}, .lastGoodAt = now.addSecs(-3600)},
                         {.kind = u"drill"_s, .failed = false, .detail = {}, .lastGoodAt = now.addDays(-5)}};
    return seen;
}

OpenPayment paymentSince(const QDateTime &since) {
    return {.id = PaymentId::create(), .order = u"A-042"_s, .since = since};
}

void setFree(Observations &seen, qint64 percent) {
    seen.host.volumes = {{.name = u"data"_s, .freeBytes = percent, .totalBytes = 100}};
}

void setKiosk(Observations &seen, qint64 silentSeconds) {
    seen.shop.kiosks = {
        {.id = DeviceId::create(), .name = u"Kiosk 1"_s, .lastSeen = now.addSecs(-silentSeconds)}};
}

/// On a database server of somebody else, with only what can be made there: the newest dump is \a dumpAge
/// seconds old.
void setForeignServer(Observations &seen, qint64 dumpAge) {
    seen.host.backupKinds = {u"dump"_s, u"system"_s, u"verify"_s};
    seen.host.backups = {
        {.kind = u"dump"_s, .failed = false, .detail = {}, .lastGoodAt = now.addSecs(-dumpAge)}};
}

constexpr qint64 gibibyte = qint64(1) << 30;

void setFollower(Observations &seen, qint64 bytes, qint64 seconds) {
    seen.shop.followers = {{.name = u"standby"_s, .bytes = bytes, .seconds = seconds}};
}

void setBloated(Observations &seen, qint64 seconds) {
    seen.shop.bloated = BloatedTable{.name = u"public.jobs"_s, .deadRows = 90000, .percent = 90};
    seen.host.bloatedSince = now.addSecs(-seconds);
}

Undelivered undeliveredSince(const QDateTime &since) {
    return {.channel = Channel::Email, .waiting = 3, .since = since, .lastError = u"no answer"_s};
}

using Change = std::function<void(Observations &)>;

/// Just beyond the limit of a rule, and just within it. Times are those of the requirements, not the
/// program's.
struct Sample {
    Rule rule;
    const char *name;
    AlertSeverity severity;
    Change fires;
    Change quiet;
};

using enum AlertSeverity;

const QList<Sample> &samples() {
    using O = Observations &;
    static const QList<Sample> all{
        {Rule::PaymentUnknown, "ten minutes", Critical,
         [](O s) { s.shop.unknownPayments = {paymentSince(now.addSecs(-601))}; },
         [](O s) { s.shop.unknownPayments = {paymentSince(now.addSecs(-600))}; }},
        {Rule::PaymentNotReturned, "at once", Critical,
         [](O s) { s.shop.notReturned = {paymentSince(now.addSecs(-1))}; },
         [](O s) { s.shop.notReturned = {}; }},
        {Rule::PaymentErrors, "above 5 %", Critical,
         [](O s) { s.shop.cardAttempts = 39, s.shop.cardFaults = 2; },
         [](O s) { s.shop.cardAttempts = 40, s.shop.cardFaults = 2; }},
        {Rule::PaymentErrors, "more than one", Critical,
         [](O s) { s.shop.cardAttempts = 2, s.shop.cardFaults = 2; },
         [](O s) { s.shop.cardAttempts = 1, s.shop.cardFaults = 1; }},
        {Rule::TerminalAway, "a minute", Critical, [](O s) { s.host.terminalAwaySince = now.addSecs(-61); },
         [](O s) { s.host.terminalAwaySince = now.addSecs(-60); }},
        {Rule::OutboxStuck, "a minute", Warning, [](O s) { s.shop.outboxHeldSeconds = 61; },
         [](O s) { s.shop.outboxHeldSeconds = 60; }},
        {Rule::StorageLow, "below 20 %", Warning, [](O s) { setFree(s, 19); }, [](O s) { setFree(s, 20); }},
        {Rule::StorageLow, "until it is critical", Warning, [](O s) { setFree(s, 5); },
         [](O s) { setFree(s, 4); }},
        {Rule::StorageLow, "of the log's disk", Warning,
         [](O s) { s.host.volumes.append({.name = u"wal"_s, .freeBytes = 19, .totalBytes = 100}); },
         [](O s) { s.host.volumes.append({.name = u"wal"_s, .freeBytes = 20, .totalBytes = 100}); }},
        {Rule::StorageCritical, "below 5 %", Critical, [](O s) { setFree(s, 4); },
         [](O s) { setFree(s, 5); }},
        {Rule::DatabaseConnections, "above 80 %", Critical, [](O s) { s.shop.connections = 41; },
         [](O s) { s.shop.connections = 40; }},
        {Rule::DatabaseBlocked, "20 seconds", Critical,
         [](O s) { s.shop.blocker = Blocker{.pid = 7, .query = u"update x"_s, .seconds = 21, .waiting = 1}; },
         [](O s) {
             s.shop.blocker = Blocker{.pid = 7, .query = u"update x"_s, .seconds = 20, .waiting = 1};
         }},
        {Rule::DatabaseLongTransaction, "five minutes", Warning,
         [](O s) { s.shop.longTransaction = Blocker{.pid = 7, .query = u"select 1"_s, .seconds = 301}; },
         [](O s) { s.shop.longTransaction = Blocker{.pid = 7, .query = u"select 1"_s, .seconds = 300}; }},
        {Rule::DatabaseDeadlocks, "one", Warning, [](O s) { s.host.recentDeadlocks = 1; },
         [](O s) { s.shop.deadlocks = 12; }},
        {Rule::DatabaseNotDurable, "off", Critical, [](O s) { s.shop.durable = false; },
         [](O s) { s.shop.durable = true; }},
        {Rule::DatabaseNoChecksums, "off", Warning, [](O s) { s.shop.checksums = false; },
         [](O s) { s.shop.checksums = true; }},
        {Rule::CollationChanged, "changed", Critical, [](O s) { s.shop.collationFits = false; },
         [](O s) { s.shop.collationFits = true; }},
        {Rule::ArchiverFailing, "five minutes", Critical,
         [](O s) { s.host.archiverFailingSince = now.addSecs(-301); },
         [](O s) { s.host.archiverFailingSince = now.addSecs(-300); }},
        {Rule::ReplicationBehind, "1 GiB", Warning, [](O s) { setFollower(s, gibibyte + 1, 0); },
         [](O s) { setFollower(s, gibibyte, 0); }},
        {Rule::ReplicationBehind, "half of what is kept for it", Warning,
         [](O s) {
             setFollower(s, 501, 0);
             s.shop.slotLogLimit = 1000;
         },
         [](O s) {
             setFollower(s, 500, 0);
             s.shop.slotLogLimit = 1000;
         }},
        {Rule::ReplicationBehind, "five minutes", Warning, [](O s) { setFollower(s, 0, 301); },
         [](O s) { setFollower(s, 0, 300); }},
        {Rule::ReplicationBehind, "none, and nothing is kept for one", Warning,
         [](O s) { setFollower(s, gibibyte + 1, 301); }, [](O s) { s.shop.slotLogLimit = 0; }},
        {Rule::ReplicationBehind, "not when it is lost", Warning,
         [](O s) { setFollower(s, 2 * gibibyte, 0); },
         [](O s) {
             setFollower(s, 2 * gibibyte, 0);
             s.shop.followers[0].isLost = true;
         }},
        {Rule::ReplicationLost, "its log is gone", Critical,
         [](O s) { s.shop.followers = {{.name = u"standby"_s, .isLost = true}}; },
         [](O s) { s.shop.followers = {{.name = u"standby"_s}}; }},
        {Rule::AutovacuumOff, "off", Warning, [](O s) { s.shop.autovacuum = false; },
         [](O s) { s.shop.autovacuum = true; }},
        {Rule::FreezeOverdue, "half as old again as it must be", Warning,
         [](O s) { s.shop.freezePercent = 151, s.shop.wraparoundPercent = 14; },
         [](O s) { s.shop.freezePercent = 150, s.shop.wraparoundPercent = 14; }},
        {Rule::FreezeOverdue, "near the end", Critical,
         [](O s) { s.shop.freezePercent = 760, s.shop.wraparoundPercent = 71; },
         [](O s) { s.shop.wraparoundPercent = 70; }},
        {Rule::VacuumOverdue, "two hours", Warning, [](O s) { setBloated(s, 7201); },
         [](O s) { setBloated(s, 7200); }},
        {Rule::VacuumOverdue, "as long as there is one", Warning, [](O s) { setBloated(s, 9000); },
         [](O s) {
             setBloated(s, 9000);
             s.shop.bloated.reset();
         }},
        {Rule::BackupOld, "26 hours", Critical,
         [](O s) { s.host.backups[0].lastGoodAt = now.addSecs(-26 * 3600 - 1); },
         [](O s) { s.host.backups[0].lastGoodAt = now.addSecs(-26 * 3600); }},
        {Rule::BackupOld, "never, after a day", Critical,
         [](O s) {
             s.host.backups.clear();
             s.shop.installedAt = now.addSecs(-86401);
         },
         [](O s) {
             s.host.backups.clear();
             s.shop.installedAt = now.addSecs(-86400);
         }},
        {Rule::BackupOld, "an incremental one counts", Critical,
         [](O s) { s.host.backups[0].kind = u"dump"_s; },
         [](O s) { s.host.backups[0].kind = u"incremental"_s; }},
        {Rule::BackupOld, "on a foreign server a dump counts", Critical,
         [](O s) { setForeignServer(s, 26 * 3600 + 1); }, [](O s) { setForeignServer(s, 26 * 3600); }},
        {Rule::BackupOld, "on a foreign server nothing else counts", Critical,
         [](O s) { s.host.backupKinds = {u"dump"_s}; },
         [](O s) { s.host.backupKinds = {u"full"_s, u"incremental"_s, u"dump"_s}; }},
        {Rule::BackupFailed, "of a kind that the shop can have", Warning,
         [](O s) { s.host.backups[0].failed = true, s.host.backupKinds = {u"full"_s}; },
         [](O s) { s.host.backups[0].failed = true, s.host.backupKinds = {u"dump"_s}; }},
        {Rule::BackupFailed, "the last run", Warning, [](O s) { s.host.backups[0].failed = true; },
         [](O s) { s.host.backups[0].detail = u"all is well"_s; }},
        {Rule::DrillOld, "35 days", Warning,
         [](O s) { s.host.backups[1].lastGoodAt = now.addDays(-35).addSecs(-1); },
         [](O s) { s.host.backups[1].lastGoodAt = now.addDays(-35); }},
        {Rule::DrillOld, "where one can be made", Warning,
         [](O s) { s.host.backups.remove(1), s.host.backupKinds = {u"full"_s, u"drill"_s}; },
         [](O s) { setForeignServer(s, 3600); }},
        {Rule::CertificateEnds, "21 days", Warning,
         [](O s) { s.host.certificateEnds = now.addDays(21).addSecs(-1); },
         [](O s) { s.host.certificateEnds = now.addDays(21); }},
        {Rule::CertificateEnds, "has ended", Critical, [](O s) { s.host.certificateEnds = now; },
         [](O s) { s.host.certificateEnds.reset(); }},
        {Rule::KioskSilent, "a minute", Warning, [](O s) { setKiosk(s, 61); }, [](O s) { setKiosk(s, 60); }},
        {Rule::KioskSilent, "from the opening on", Warning,
         [](O s) {
             setKiosk(s, 36000);
             s.host.hours = {.isOpen = true, .since = now.addSecs(-61), .until = now.addSecs(3600)};
         },
         [](O s) {
             setKiosk(s, 36000);
             s.host.hours = {.isOpen = true, .since = now.addSecs(-60), .until = now.addSecs(3600)};
         }},
        {Rule::KioskSilent, "since it was last heard in the hours", Warning,
         [](O s) {
             setKiosk(s, 61);
             s.host.hours = {.isOpen = true, .since = now.addSecs(-7200), .until = now.addSecs(3600)};
         },
         [](O s) {
             setKiosk(s, 60);
             s.host.hours = {.isOpen = true, .since = now.addSecs(-7200), .until = now.addSecs(3600)};
         }},
        {Rule::KioskSilent, "always open, but not where it is always closed", Warning,
         [](O s) {
             setKiosk(s, 36000);
             s.host.hours = {.isOpen = true};
         },
         [](O s) {
             setKiosk(s, 36000);
             s.host.hours = {.isOpen = false};
         }},
        {Rule::KioskSilent, "when it was silent as the shop closed", Warning,
         [](O s) {
             setKiosk(s, 7261);
             s.host.hours = {.isOpen = false, .since = now.addSecs(-7200), .until = now.addSecs(3600)};
         },
         [](O s) {
             setKiosk(s, 7260);
             s.host.hours = {.isOpen = false, .since = now.addSecs(-7200), .until = now.addSecs(3600)};
         }},
        {Rule::KioskSilent, "not when it was switched off after that", Warning,
         [](O s) {
             setKiosk(s, 7000);
             s.host.hours = {.isOpen = true, .since = now.addSecs(-7200), .until = now.addSecs(3600)};
         },
         [](O s) {
             setKiosk(s, 7000);
             s.host.hours = {.isOpen = false, .since = now.addSecs(-7200), .until = now.addSecs(3600)};
         }},
        {Rule::KioskSilent, "not before somebody listened", Warning,
         [](O s) {
             setKiosk(s, 9000);
             s.host.watchingSince = now.addSecs(-61);
         },
         [](O s) {
             setKiosk(s, 9000);
             s.host.watchingSince = now.addSecs(-60);
         }},
        {Rule::JobsDead, "one", Warning, [](O s) { s.shop.deadJobs = 1; }, [](O s) { s.shop.deadJobs = 0; }},
        {Rule::OldOrdersStuck, "three attempts", Warning,
         [](O s) { s.shop.oldOrders = FailingJob{.attempts = 3, .error = u"no room"_s}; },
         [](O s) { s.shop.oldOrders = FailingJob{.attempts = 2, .error = u"no room"_s}; }},
        {Rule::MonthsUnprepared, "two weeks", Warning,
         [](O s) { s.shop.unpreparedInSeconds = 14 * 86400 - 1; },
         [](O s) { s.shop.unpreparedInSeconds = 14 * 86400; }},
        {Rule::MonthsUnprepared, "now", Critical, [](O s) { s.shop.unpreparedInSeconds = 0; },
         [](O s) { s.shop.unpreparedInSeconds.reset(); }},
        {Rule::ClockOffset, "two seconds", Warning, [](O s) { s.shop.clockAheadMs = -2001; },
         [](O s) { s.shop.clockAheadMs = -2000; }},
        {Rule::ClockSetBack, "a minute", Warning, [](O s) { s.shop.storedAheadSeconds = 61; },
         [](O s) { s.shop.storedAheadSeconds = 60; }},
        {Rule::ClockSetBack, "behind a backup", Warning,
         [](O s) { s.host.backups[0].lastGoodAt = now.addSecs(61); },
         [](O s) { s.host.backups[0].lastGoodAt = now.addSecs(60); }},
        {Rule::ClockUnkept, "an hour", Warning, [](O s) { s.host.clockUnkeptSince = now.addSecs(-3601); },
         [](O s) { s.host.clockUnkeptSince = now.addSecs(-3600); }},
        {Rule::AlertsUndelivered, "half an hour", Critical,
         [](O s) { s.shop.undelivered = {undeliveredSince(now.addSecs(-1801))}; },
         [](O s) { s.shop.undelivered = {undeliveredSince(now.addSecs(-1800))}; }}};
    return all;
}

QList<Finding> of(Rule rule, const Change &change) {
    Observations seen = healthy();
    change(seen);
    QList<Finding> found = evaluate(seen);
    found.removeIf([&](const Finding &finding) { return finding.rule != rule; });
    return found;
}

} // namespace

class AlertRules : public QObject {
    Q_OBJECT

private slots:
    void nothingIsWrongWithAHealthyShop() { QCOMPARE(evaluate(healthy()), QList<Finding>()); }

    void everyRuleFiresBeyondItsLimitAndIsQuietWithin_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < samples().size(); ++i)
            QTest::addRow("%s: %s", nameOf(samples()[i].rule).data(), samples()[i].name) << i;
    }
    void everyRuleFiresBeyondItsLimitAndIsQuietWithin() {
        QFETCH(const int, index);
        const Sample &sample = samples()[index];
        const QList<Finding> fired = of(sample.rule, sample.fires);
        QCOMPARE(fired.size(), 1);
        QCOMPARE(fired.first().severity, sample.severity);
        QCOMPARE(of(sample.rule, sample.quiet), QList<Finding>());
    }

    void everyRuleHasATest() {
        for (const auto &rule : Names<Rule>::all)
            QVERIFY2(std::ranges::any_of(samples(), [&](const Sample &s) { return s.rule == rule.value; }),
                     rule.name);
    }

    void everyRuleHasWordsForPeople_data() {
        QTest::addColumn<QString>("file");
        QTest::newRow("English") << u"en.json"_s;
        QTest::newRow("German") << u"de.json"_s;
    }
    void everyRuleHasWordsForPeople() {
        QFETCH(const QString, file);
        QFile words(QStringLiteral(KIOSK_WORDS_FOLDER "/") + file);
        QVERIFY2(words.open(QIODevice::ReadOnly), qPrintable(words.fileName()));
        const QByteArray text = words.readAll();
        for (const auto &rule : Names<Rule>::all)
            for (const QByteArray kind : {"title", "text"})
                QVERIFY2(text.contains("\"alert." + QByteArray(rule.name) + '.' + kind + '"'), rule.name);
    }

    void eachThingIsToldByItself() {
        Observations seen = healthy();
        seen.shop.unknownPayments = {paymentSince(now.addSecs(-700)), paymentSince(now.addSecs(-900))};
        const QList<Finding> found = evaluate(seen);
        QCOMPARE(found.size(), 2);
        QVERIFY(found[0].subject != found[1].subject);
        QCOMPARE(found[1].details.value(u"seconds"_s).toInt(), 900);
        QCOMPARE(found[0].details.value(u"order"_s).toString(), u"A-042"_s);
    }

    void anAgeCountsFromInstallationWhenThereWasNoBackup() {
        Observations seen = healthy();
        QCOMPARE(backupAge(seen), 3600);
        seen.host.backups.clear();
        QCOMPARE(backupAge(seen), 400 * 86400);
        seen.shop.installedAt = {};
        QCOMPARE(drillAge(seen), std::nullopt);
    }

    void onAForeignServerTheAgeIsThatOfTheDumpAndNoDrillHasOne() {
        Observations seen = healthy();
        setForeignServer(seen, 7200);
        QCOMPARE(backupAge(seen), 7200);
        QVERIFY(hasBackup(seen));
        QCOMPARE(drillAge(seen), std::nullopt);
    }
};

QTEST_APPLESS_MAIN(AlertRules)
#include "tst_alert_rules.moc"
