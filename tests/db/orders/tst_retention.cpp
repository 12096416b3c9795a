// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/maintenance/clean_up.h"
#include "daemon/domain/maintenance/maintenance_repository.h"
#include "daemon/jobs/maintenance/archive_job.h"
#include "daemon/storage/maintenance/pg_exports.h"
#include "daemon/storage/maintenance/pg_personal_data.h"
#include "tests/db/orders/old_shop.h"
#include "tests/support/manual_clock.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::test;
using maintenance::Period;

/// What the accepted policy makes of a shop's orders, whatever the clock says.
class Retention : public QObject {
    Q_OBJECT
    std::unique_ptr<OldShop> m_shop;
    std::unique_ptr<QTemporaryDir> m_data;
    ManualClock m_clock;
    bool m_hasRoom = true;

    static QDateTime at(int year, int month, int day) { return OldShop::at(year, month, day); }
    Result<maintenance::AcceptedPolicy> inForce() {
        return m_shop->cases.run([](UnitOfWork &unit) { return unit.maintenance().policyInForce(); });
    }
    void accept(const maintenance::RetentionPolicy &policy, const QString &by = u"anna"_s) {
        QVERIFY(m_shop->cases.run([&](UnitOfWork &unit) -> Result<void> {
            unit.maintenance().accept({policy, m_clock.now(), by});
            return {};
        }));
    }
    maintenance::RetentionEffect effect(const maintenance::RetentionPolicy &policy) {
        return *m_shop->cases.run([&](UnitOfWork &unit) -> Result<maintenance::RetentionEffect> {
            return unit.maintenance().effectOf(policy, m_clock.now());
        });
    }
    /// The job as the daemon runs it.
    Result<void> runJob() {
        const auto hasRoom = [this] { return m_hasRoom; };
        storage::PgArchive archive(m_shop->database.target(), std::chrono::seconds(60), hasRoom);
        storage::PgPersonalData personalData(m_shop->database.target());
        storage::PgExports exports(m_shop->database.target(), m_data->filePath(u"exports"_s), hasRoom);
        jobs::ArchiveJob job(m_shop->cases.transactor(), m_clock, {archive, personalData, exports});
        return job.run({}).result();
    }
    QStringList exported() {
        return QDir(m_data->filePath(u"exports"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    }

private slots:
    void init() {
        m_shop = std::make_unique<OldShop>();
        m_data = std::make_unique<QTemporaryDir>();
        m_clock.time = at(2026, 5, 1);
        m_hasRoom = true;
    }
    void cleanup() {
        m_shop.reset();
        m_data.reset();
    }

    void aShopBeginsWithTheDocumentedDefaults() {
        const auto accepted = inForce();
        QVERIFY2(accepted.has_value(), accepted ? "" : qPrintable(accepted.error().detail));
        QCOMPARE(accepted->policy, maintenance::RetentionPolicy());
        QCOMPARE(accepted->acceptedBy, u"installation"_s);
    }

    void whatIsAcceptedIsInForceAndItsPredecessorsStayOnRecord() {
        maintenance::RetentionPolicy policy;
        policy.userSessions = {2, Period::Unit::Weeks};
        accept(policy);
        QCOMPARE(inForce()->policy, policy);
        QCOMPARE(inForce()->acceptedBy, u"anna"_s);
        QCOMPARE(inForce()->acceptedAt, m_clock.now());
        QCOMPARE(m_shop->count(u"retention_policies"_s), 2);
        QVERIFY(m_shop->isRefused(u"update retention_policies set accepted_by = 'bert'"_s));
        QVERIFY(m_shop->isRefused(u"delete from retention_policies"_s));
    }

    void aPolicyThatCannotBeReadMovesAndDeletesNothing() {
        m_shop->sold(at(2020, 1, 20), u"a note"_s);
        m_shop->database.execute(u"insert into outbox (kind, entity_id, at) values ('x', 'x', '2020-01-01'); "
                                 "insert into retention_policies (accepted_at, accepted_by, periods) "
                                 "values (now(), 'somebody', '{\"active_orders\": \"90_days\"}')"_s);
        const qint64 events = m_shop->count(u"outbox"_s);
        const auto refused = runJob();
        QVERIFY(!refused);
        QVERIFY2(refused.error().detail.contains(u"nothing is moved or deleted"_s),
                 qPrintable(refused.error().detail));
        QVERIFY(
            !m_shop->cases.run([&](UnitOfWork &unit) { return maintenance::cleanUp(unit, m_clock.now()); }));
        QCOMPARE(m_shop->count(u"outbox"_s), events);
        QCOMPARE(m_shop->count(u"orders"_s), 1);
        QCOMPARE(m_shop->count(u"order_lines where note = 'a note'"_s), 1);
    }

    void theEffectToldIsTheEffectDone() {
        m_clock.time = at(2026, 5, 5);
        m_shop->partitionsFrom(at(2026, 1, 1));
        m_shop->sold(at(2020, 1, 20), u"a"_s, u"1"_s);
        m_shop->sold(at(2020, 2, 20), u"b"_s);
        m_shop->sold(at(2026, 1, 20), u"c"_s, u"2"_s);
        m_shop->sold(at(2026, 4, 20), u"d"_s, u"3"_s);
        m_shop->moved(at(2020, 2, 1));
        const auto told = effect({});
        QCOMPARE(told.monthsToArchive, 2);
        QCOMPARE(told.ordersToArchive, 2);
        QCOMPARE(told.monthsToExport, 2);
        QCOMPARE(told.ordersToExport, 2);
        QCOMPARE(told.linesToBlank, 3);
        QCOMPARE(told.ordersToBlank, 2);
        // Looking changed nothing.
        QCOMPARE(m_shop->count(u"archive.orders"_s), 1);
        QVERIFY(runJob());
        QCOMPARE(m_shop->count(u"orders"_s), 1);
        QCOMPARE(m_shop->count(u"archive.orders"_s), 1);
        // Months in which nothing was sold leave like all others.
        QCOMPARE(exported(), (QStringList{u"orders-2020-01"_s, u"orders-2020-02"_s, u"orders-2020-03"_s,
                                          u"orders-2020-04"_s}));
        QCOMPARE(m_shop->count(u"order_lines where note <> ''"_s), 1);
        const auto rest = effect({});
        QCOMPARE(rest.monthsToArchive + rest.monthsToExport + rest.linesToBlank + rest.ordersToBlank, 0);
    }

    void theJobActsByWhatWasAcceptedOnly() {
        m_shop->sold(at(2020, 1, 20), u"a note"_s);
        maintenance::RetentionPolicy longer;
        longer.activeOrders = {5, Period::Unit::Years};
        longer.completedOrders = longer.paymentLogs = {10, Period::Unit::Years};
        longer.personalData = {5, Period::Unit::Years};
        m_clock.time = at(2024, 12, 31);
        accept(longer);
        QVERIFY(runJob());
        QCOMPARE(m_shop->count(u"orders"_s), 1);
        QCOMPARE(m_shop->count(u"order_lines where note = 'a note'"_s), 1);
        m_clock.time = at(2026, 5, 1);
        QVERIFY(runJob());
        QCOMPARE(m_shop->count(u"archive.orders"_s), 1);
        QCOMPARE(exported(), QStringList());
        accept({});
        QVERIFY(runJob());
        QCOMPARE(exported().constFirst(), u"orders-2020-01"_s);
        QCOMPARE(m_shop->count(u"archive.orders"_s), 0);
    }

    void whatTheExportHoldsWasBlankedBefore() {
        m_shop->sold(at(2020, 1, 20), u"for Erika"_s);
        QVERIFY(runJob());
        const auto schema = storage::PgExports(m_shop->database.target(), {})
                                .import(m_data->filePath(u"exports/orders-2020-01"_s));
        QVERIFY2(schema.has_value(), schema ? "" : qPrintable(schema.error().detail));
        QCOMPARE(m_shop->count(u"export_2020_01.order_lines where note = ''"_s), 1);
        QCOMPARE(m_shop->count(u"export_2020_01.tickets r where r::text like '%Erika%'"_s), 0);
    }

    void onATightDiskMonthsStayWhereTheyAreUntilThereIsRoom() {
        m_shop->sold(at(2020, 1, 20), u"for Erika"_s);
        m_shop->moved(at(2020, 2, 1));
        m_shop->sold(at(2020, 2, 20), u"for Erika"_s);
        m_hasRoom = false;
        QVERIFY(runJob());
        QCOMPARE(exported(), QStringList());
        QCOMPARE(m_shop->count(u"orders"_s), 1);
        QCOMPARE(m_shop->count(u"archive.orders"_s), 1);
        // What guests wrote leaves in time all the same.
        QCOMPARE(m_shop->count(u"order_lines where note <> ''"_s), 0);
        m_hasRoom = true;
        QVERIFY(runJob());
        QCOMPARE(m_shop->count(u"orders"_s) + m_shop->count(u"archive.orders"_s), 0);
        QVERIFY(exported().contains(u"orders-2020-02"_s));
    }

    void sessionsGoByThePolicyNotByAConstant() {
        m_shop->database.execute(
            u"insert into users (id, username, display_name, role, password_hash, created_at) values "
            "('00000000-0000-4000-8000-000000000001', 'anna', 'Anna', 'owner', '$argon2id$x', '2026-01-01'); "
            "insert into sessions (id, user_id, created_at, expires_at) values "
            "('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001', '2026-04-01', '2026-04-20')"_s);
        const auto clean = [this] {
            return m_shop->cases.run(
                [&](UnitOfWork &unit) { return maintenance::cleanUp(unit, m_clock.now()); });
        };
        maintenance::RetentionPolicy longer;
        longer.userSessions = {2, Period::Unit::Weeks};
        accept(longer);
        QCOMPARE(effect(longer).sessionsToDelete, 0);
        QVERIFY(clean());
        QCOMPARE(m_shop->count(u"sessions"_s), 1);
        QCOMPARE(effect({}).sessionsToDelete, 1);
        accept({});
        QVERIFY(clean());
        QCOMPARE(m_shop->count(u"sessions"_s), 0);
    }

    void sevenYearsKeepFiveAndLoseNothing() {
        QDateTime now = at(2020, 1, 15);
        for (int month = 0; month < 84; ++month, now = now.addMonths(1)) {
            m_clock.time = now;
            QVERIFY(m_shop->cases.run(
                [&](UnitOfWork &unit) { return maintenance::ensurePartitions(unit, m_clock.now()); }));
            m_shop->sold(now, u"note"_s);
            if (month % 6 == 5) {
                const auto done = runJob();
                QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().detail));
            }
        }
        const qint64 kept = m_shop->count(u"orders"_s) + m_shop->count(u"archive.orders"_s);
        QCOMPARE(kept + exported().size(), 84);
        // Until 15 December 2026: November 2021 is the last month that is five years old.
        QCOMPARE(exported().constLast(), u"orders-2021-11"_s);
        QCOMPARE(m_shop->database.value(
                     u"select sum((sums ->> 'captured')::bigint) + %1 * 320 from exported_months "
                     "where dropped_at is not null"_s.arg(kept)),
                 QString::number(84 * 320));
        QCOMPARE(m_shop->count(u"request_registry where kind = 'order'"_s), 84);
        QCOMPARE(m_shop->count(u"orders where created_at < '2026-09-01'"_s), 0);
    }
};

QTEST_GUILESS_MAIN(Retention)
#include "tst_retention.moc"
