// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/audit/audit_use_cases.h"
#include "daemon/storage/maintenance/pg_exports.h"
#include "tests/db/orders/old_shop.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::test;

/// What was changed leaves with the orders of its month.
class AuditArchive : public QObject {
    Q_OBJECT
    std::unique_ptr<OldShop> m_shop;

    static QDateTime at(int year, int month, int day) { return OldShop::at(year, month, day); }
    Result<void> append(const QDateTime &when) {
        return m_shop->cases.run([&](UnitOfWork &unit) -> Result<void> {
            unit.audit().append({.id = newUuidV7(when),
                                 .at = when,
                                 .by = cook,
                                 .action = u"item.sold_out"_s,
                                 .subjectType = u"item"_s,
                                 .subjectId = m_shop->s.fries.uuid(),
                                 .subjectName = u"Fries"_s,
                                 .changes = {{u"available"_s, true, false}}});
            return {};
        });
    }
    audit::Page page(const audit::Query &query) {
        const auto found = m_shop->cases.transactor()
                               .read([&](UnitOfWork &unit) { return audit::list(unit, query); })
                               .result();
        if (!found)
            qFatal("no list: %s", qPrintable(found.error().detail));
        return *found;
    }
    /// The days of everything that is listed, read in small pages.
    QStringList days(audit::Query query = {}) {
        QStringList days;
        query.limit = 2;
        do {
            const auto found = page(query);
            for (const audit::Event &event : found.events)
                days << event.at.toString(u"MM-dd"_s);
            query.cursor = found.nextCursor;
        } while (!query.cursor.isEmpty());
        return days;
    }

private slots:
    void init() {
        m_shop = std::make_unique<OldShop>();
        m_shop->sold(at(2020, 1, 20));
        for (const QDateTime &when : {at(2020, 1, 5), at(2020, 1, 6), at(2020, 1, 7), at(2020, 2, 5)})
            QVERIFY(append(when).has_value());
    }
    void cleanup() { m_shop.reset(); }

    void everyStepOfAMoveShowsEachChangeOnce() {
        const QStringList all{u"02-05"_s, u"01-07"_s, u"01-06"_s, u"01-05"_s};
        QCOMPARE(days(), all);
        storage::PgArchive archive(m_shop->database.target(), std::chrono::seconds(60));
        maintenance::ArchiveReport report;
        for (auto step = storage::PgArchive::Step::Froze; step != storage::PgArchive::Step::Done;) {
            step = archive.step(at(2020, 2, 2), report).value();
            QCOMPARE(days(), all);
        }
        QCOMPARE(report.months, 1);
        QCOMPARE(m_shop->count(u"archive.audit_events"_s), 3);
        QCOMPARE(m_shop->count(u"public.audit_events"_s), 1);
        QCOMPARE(days({.subjectId = m_shop->s.fries.uuid(), .to = at(2020, 1, 7)}),
                 (QStringList{u"01-06"_s, u"01-05"_s}));
        QVERIFY(m_shop->isRefused(u"delete from archive.audit_events"_s));
    }

    void aMonthThatIsBeingMovedTakesNothingMore() {
        storage::PgArchive archive(m_shop->database.target(), std::chrono::seconds(60));
        maintenance::ArchiveReport report;
        QCOMPARE(archive.step(at(2020, 2, 2), report).value(), storage::PgArchive::Step::Froze);
        QVERIFY(!append(at(2020, 1, 8)));
        QVERIFY(append(at(2020, 2, 8)).has_value());
    }

    void theFilesOfAMonthHoldItsChanges() {
        m_shop->moved(at(2020, 2, 2));
        m_shop->database.execute(u"update archive_boundary set blanked_before = '2030-01-01'"_s);
        const QTemporaryDir data;
        storage::PgExports exports(m_shop->database.target(), data.filePath(u"exports"_s));
        QCOMPARE(exports.exportMonthsBefore(at(2020, 2, 1)).value().months, 1);
        QCOMPARE(days(), QStringList{u"02-05"_s});
        QVERIFY(exports.import(data.filePath(u"exports/orders-2020-01"_s)).has_value());
        QCOMPARE(m_shop->database.value(
                     u"select string_agg(actor_name || to_char(occurred_at, ' DD ') || (changes -> 0 "
                     "->> 'field'), ',' order by occurred_at) from export_2020_01.audit_events"_s),
                 u"cook 05 available,cook 06 available,cook 07 available"_s);
    }
};

QTEST_GUILESS_MAIN(AuditArchive)
#include "tst_audit_archive.moc"
