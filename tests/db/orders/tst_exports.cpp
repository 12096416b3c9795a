// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/maintenance/pg_exports.h"
#include "tests/db/orders/old_shop.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::test;
using Step = storage::PgExports::Step;

/// Months of 2020 that leave the archive for files.
class Exports : public QObject {
    Q_OBJECT
    std::unique_ptr<OldShop> m_shop;
    std::unique_ptr<QTemporaryDir> m_data;

    static QDateTime at(int year, int month, int day) { return OldShop::at(year, month, day); }
    [[nodiscard]] QString folder() const { return m_data->filePath(u"exports"_s); }
    [[nodiscard]] QString file(const QString &name) const { return folder() + u'/' + name; }
    [[nodiscard]] storage::PgExports exports() const { return {m_shop->database.target(), folder()}; }
    /// Nothing a guest wrote before is left, as far as the exports know.
    void blankedBefore(const QDateTime &when) const {
        m_shop->database.execute(
            u"update archive_boundary set blanked_before = '%1'"_s.arg(when.toString(Qt::ISODate)));
    }
    Result<Step> step(const QDateTime &before = at(2020, 2, 1)) const {
        maintenance::ExportReport report;
        return exports().step(before, report);
    }
    [[nodiscard]] QString january() const {
        return m_shop->database.value(u"select to_regclass('archive.orders_2020_01')::text"_s);
    }
    /// What everybody who reads sees of the archive, whichever steps were done.
    [[nodiscard]] QString archived() const {
        return m_shop->database.value(
            u"select md5(coalesce(string_agg(o::text, ',' order by id), '')) from archive.orders o"_s);
    }
    static void overwrite(const QString &path, const QByteArray &content) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(path));
    }
    static QByteArray contentOf(const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void init() {
        m_shop = std::make_unique<OldShop>();
        m_data = std::make_unique<QTemporaryDir>();
        m_shop->sold(at(2020, 1, 20), u"no \"salt\", please;\nßöü 🍟"_s, u"7"_s);
        m_shop->sold(at(2020, 1, 21));
        m_shop->sold(at(2020, 2, 10));
        m_shop->moved(at(2020, 3, 1));
        blankedBefore(at(2030, 1, 1));
    }
    void cleanup() {
        m_shop.reset();
        m_data.reset();
    }

    void aMonthIsInItsFilesAndLeavesTheArchive() {
        const auto report = exports().exportMonthsBefore(at(2020, 2, 1));
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->months, 1);
        QCOMPARE(report->orders, 2);
        QVERIFY(january().isEmpty());
        for (const QString &table : {u"order_lines"_s, u"order_events"_s, u"payments"_s, u"payment_events"_s,
                                     u"tickets"_s, u"ticket_events"_s})
            QVERIFY(m_shop->database.value(u"select to_regclass('archive.%1_2020_01')::text"_s.arg(table))
                        .isEmpty());
        QCOMPARE(m_shop->count(u"archive.orders"_s), 1);
        const QJsonObject manifest =
            QJsonDocument::fromJson(contentOf(file(u"orders-2020-01/manifest.json"_s))).object();
        QCOMPARE(manifest[u"month"_s].toString(), u"2020-01"_s);
        QCOMPARE(manifest[u"files"_s].toArray().size(), 8);
        QCOMPARE(manifest[u"sums"_s].toObject(),
                 (QJsonObject{{u"orders"_s, 640},
                              {u"order_lines"_s, 640},
                              {u"tax"_s, manifest[u"sums"_s][u"tax"_s].toInt()},
                              {u"payments"_s, 640},
                              {u"captured"_s, 640}}));
        QVERIFY(manifest[u"sums"_s][u"tax"_s].toInt() > 0);
        QCOMPARE(m_shop->database.value(u"select month || ' ' || folder || ' ' || (row_counts ->> 'orders') "
                                        u"|| ' ' || (sums ->> 'captured') "
                                        "from exported_months where dropped_at is not null"_s),
                 u"2020-01-01 orders-2020-01 2 640"_s);
        // Only the shop's own user can read them.
        QVERIFY(!(QFile::permissions(file(u"orders-2020-01/orders.csv.gz"_s)) &
                  (QFile::ReadOther | QFile::ReadGroup)));
        QVERIFY(!(QFile::permissions(folder()) & (QFile::ExeOther | QFile::ExeGroup)));
    }

    void onlyWholeMonthsThatAreDueLeave() {
        QCOMPARE(exports().exportMonthsBefore(at(2020, 1, 31)).value().months, 0);
        QVERIFY(!QDir(folder()).exists());
        QCOMPARE(exports().exportMonthsBefore(at(2030, 1, 1)).value().months, 2);
        QCOMPARE(exports().exportMonthsBefore(at(2030, 1, 1)).value().months, 0);
        QCOMPARE(m_shop->count(u"archive.orders"_s), 0);
    }

    void withoutRoomNoMonthIsWrittenOrComparedAndOneThatWasComparedLeaves() {
        bool hasRoom = false;
        storage::PgExports tight(m_shop->database.target(), folder(), [&] { return hasRoom; });
        QCOMPARE(tight.exportMonthsBefore(at(2030, 1, 1)).value().months, 0);
        QVERIFY(!QDir(folder()).exists());
        QCOMPARE(step().value(), Step::Wrote);
        QCOMPARE(tight.exportMonthsBefore(at(2030, 1, 1)).value().months, 0);
        QCOMPARE(step().value(), Step::Checked);
        QCOMPARE(tight.exportMonthsBefore(at(2030, 1, 1)).value().months, 1);
        QVERIFY(january().isEmpty());
        QVERIFY(!QDir(file(u"orders-2020-02"_s)).exists());
        hasRoom = true;
        QCOMPARE(tight.exportMonthsBefore(at(2030, 1, 1)).value().months, 1);
    }

    void nothingIsExportedThatWasNotBlanked() {
        blankedBefore(at(2020, 1, 31));
        QCOMPARE(exports().exportMonthsBefore(at(2030, 1, 1)).value().months, 0);
        QVERIFY(!QDir(folder()).exists());
        blankedBefore(at(2020, 2, 1));
        QCOMPARE(exports().exportMonthsBefore(at(2030, 1, 1)).value().months, 1);
    }

    void anExportThatIsNotOfTheseOrdersIsPutAsideAndStaysWhole() {
        QVERIFY(QDir().mkpath(file(u"orders-2020-01"_s)));
        overwrite(file(u"orders-2020-01/manifest.json"_s), "of another shop");
        QVERIFY(!exports().exportMonthsBefore(at(2020, 2, 1)));
        QCOMPARE(exports().exportMonthsBefore(at(2020, 2, 1)).value().months, 1);
        const QStringList aside = QDir(folder()).entryList({u"orders-2020-01.aside-*"_s}, QDir::Dirs);
        QCOMPARE(aside.size(), 1);
        QCOMPARE(contentOf(file(aside.first() + u"/manifest.json"_s)), "of another shop");
    }

    void aRunnerKilledAfterAnyStepIsFollowedByOneThatGoesOn() {
        const QString before = archived();
        QCOMPARE(step().value(), Step::Wrote);
        QCOMPARE(archived(), before);
        QCOMPARE(m_shop->count(u"exported_months"_s), 0);
        QCOMPARE(step().value(), Step::Checked);
        QCOMPARE(archived(), before);
        QCOMPARE(m_shop->count(u"exported_months where dropped_at is null"_s), 1);
        QCOMPARE(step().value(), Step::Dropped);
        QVERIFY(january().isEmpty());
        QCOMPARE(step().value(), Step::Done);
    }

    void whatOneThatDiedLeftHalfWrittenIsWrittenAnew() {
        QVERIFY(QDir().mkpath(file(u"orders-2020-01.part"_s)));
        overwrite(file(u"orders-2020-01.part/orders.csv.gz"_s), "half");
        QCOMPARE(exports().exportMonthsBefore(at(2020, 2, 1)).value().months, 1);
        QCOMPARE(QDir(folder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList{u"orders-2020-01"_s});
    }

    void filesThatAreNotWhatWasWrittenKeepTheMonth_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("afterTheCheck");
        for (const bool after : {false, true})
            for (const QString &name : {u"payments.csv.gz"_s, u"manifest.json"_s})
                QTest::addRow("%s %s", qPrintable(name), after ? "after the check" : "before")
                    << name << after;
    }
    void filesThatAreNotWhatWasWrittenKeepTheMonth() {
        QFETCH(QString, name);
        QFETCH(bool, afterTheCheck);
        const QString before = archived();
        for (const bool gone : {false, true}) {
            QCOMPARE(step().value(), Step::Wrote);
            if (afterTheCheck)
                QCOMPARE(step().value(), Step::Checked);
            const QString path = file(u"orders-2020-01/"_s + name);
            QByteArray content = contentOf(path);
            content[content.size() / 2] = char(content[content.size() / 2] ^ 1);
            if (gone)
                QVERIFY(QFile::remove(path));
            else
                overwrite(path, content);
            const auto refused = step();
            QCOMPARE(codeOf(refused), u"internal"_s);
            QVERIFY2(refused.error().detail.contains(u"2020-01 stays in the archive"_s),
                     qPrintable(refused.error().detail));
            QCOMPARE(archived(), before);
            QCOMPARE(m_shop->count(u"exported_months"_s), 0);
        }
        // It heals by itself.
        QCOMPARE(exports().exportMonthsBefore(at(2020, 2, 1)).value().months, 1);
    }

    void aFolderThatIsGoneAfterTheCheckKeepsTheMonth() {
        QCOMPARE(step().value(), Step::Wrote);
        QCOMPARE(step().value(), Step::Checked);
        QVERIFY(QDir(file(u"orders-2020-01"_s)).removeRecursively());
        QVERIFY(!step());
        QVERIFY(!january().isEmpty());
        QCOMPARE(exports().exportMonthsBefore(at(2020, 2, 1)).value().months, 1);
    }

    // A whole export with valid checksums, but of rows that are not those of the archive.
    void whatTheFilesHoldIsComparedWithTheArchiveRowByRow() {
        QCOMPARE(step().value(), Step::Wrote);
        m_shop->database.execute(
            u"alter table archive.payments disable trigger all; "
            "update archive.payments set card_authorisation_code = 'A2' "
            "where order_created_at < '2020-01-21'; alter table archive.payments enable trigger all"_s);
        const auto refused = step();
        QCOMPARE(codeOf(refused), u"internal"_s);
        QVERIFY2(refused.error().detail.contains(u"1 rows of payments are not the same"_s),
                 qPrintable(refused.error().detail));
        QVERIFY(!january().isEmpty());
        QCOMPARE(exports().exportMonthsBefore(at(2020, 2, 1)).value().months, 1);
    }

    void aFullDiskLeavesTheMonthInTheArchive() {
        const QString before = archived();
        rlimit unlimited{};
        getrlimit(RLIMIT_FSIZE, &unlimited);
        const rlimit full{.rlim_cur = 300, .rlim_max = unlimited.rlim_max};
        std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &full);
        const auto refused = exports().exportMonthsBefore(at(2020, 2, 1));
        setrlimit(RLIMIT_FSIZE, &unlimited);
        QCOMPARE(codeOf(refused), u"internal"_s);
        QVERIFY2(refused.error().detail.contains(u"2020-01 stays in the archive"_s),
                 qPrintable(refused.error().detail));
        QCOMPARE(archived(), before);
        QCOMPARE(QDir(folder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
        QCOMPARE(exports().exportMonthsBefore(at(2020, 2, 1)).value().months, 1);
    }

    void aLongerPolicyKeepsWhatWasCheckedButNotDropped() {
        QCOMPARE(step().value(), Step::Wrote);
        QCOMPARE(step().value(), Step::Checked);
        QCOMPARE(step(at(2019, 1, 1)).value(), Step::Done);
        QVERIFY(!january().isEmpty());
    }

    void aMonthThatWasNeverCheckedCannotBeDropped() {
        QVERIFY(m_shop->isRefused(u"select drop_archive_month('2020-01-01')"_s));
        QVERIFY(!january().isEmpty());
        QCOMPARE(exports().exportMonthsBefore(at(2020, 2, 1)).value().months, 1);
        // What was exported is on record for good.
        QVERIFY(m_shop->isRefused(u"delete from exported_months"_s));
        QVERIFY(m_shop->isRefused(u"update exported_months set sums = '{}'"_s));
    }

    void oneRunnerExportsAtATime() {
        storage::PgExports first = exports();
        storage::PgExports second = exports();
        maintenance::ExportReport report;
        QVERIFY(first.step(at(2020, 2, 1), report));
        QCOMPARE(second.step(at(2020, 2, 1), report).value(), Step::Elsewhere);
    }

    void anExportIsLoadedAgainToLookIntoIt() {
        const QString before = m_shop->database.value(
            u"select md5(string_agg(l::text, ',' order by l.order_id)) from archive.order_lines_2020_01 l"_s);
        QVERIFY(exports().exportMonthsBefore(at(2020, 2, 1)));
        const auto schema = exports().import(file(u"orders-2020-01"_s));
        QVERIFY2(schema.has_value(), schema ? "" : qPrintable(schema.error().detail));
        QCOMPARE(*schema, u"export_2020_01"_s);
        QCOMPARE(
            m_shop->database.value(
                u"select md5(string_agg(l::text, ',' order by l.order_id)) from export_2020_01.order_lines l"_s),
            before);
        const auto again = exports().import(file(u"orders-2020-01"_s));
        QVERIFY(!again);
        QVERIFY2(again.error().detail.contains(u"drop schema export_2020_01"_s),
                 qPrintable(again.error().detail));
    }

    void aDamagedExportIsNotLoaded() {
        QVERIFY(exports().exportMonthsBefore(at(2020, 2, 1)));
        const QString path = file(u"orders-2020-01/orders.csv.gz"_s);
        const QByteArray whole = contentOf(path);
        overwrite(path, whole.first(whole.size() - 9));
        const auto refused = exports().import(file(u"orders-2020-01"_s));
        QVERIFY(!refused);
        QVERIFY2(refused.error().detail.contains(u"orders.csv.gz"_s), qPrintable(refused.error().detail));
        QCOMPARE(m_shop->database.value(u"select to_regnamespace('export_2020_01')::text"_s), QString());
    }

    // A kiosk that comes back with an order of long ago: the registry outlives the order.
    void aReplayOfAnExportedOrderMakesNoSecondOne() {
        m_shop->partitionsFrom(at(2026, 5, 1));
        const auto request = m_shop->sold(at(2020, 3, 11));
        m_shop->moved(at(2020, 5, 1));
        QVERIFY(exports().exportMonthsBefore(at(2020, 5, 1)));
        const auto again = m_shop->submit(request, at(2026, 5, 2));
        QVERIFY(!again);
        QCOMPARE(m_shop->count(u"orders"_s) + m_shop->count(u"archive.orders"_s), 0);
        QCOMPARE(m_shop->count(
                     u"request_registry where kind = 'order' and key = '%1'"_s.arg(request.id.toString())),
                 1);
        // Who asks for it learns where it is.
        const auto asked =
            m_shop->cases.run([&](UnitOfWork &unit) { return checkout::getOrder(unit, request.id, {}); });
        QCOMPARE(codeOf(asked), u"not_found"_s);
        QVERIFY2(asked.error().detail.contains(u"exports/orders-2020-03"_s),
                 qPrintable(asked.error().detail));
    }

    void whoReadsMeanwhileNeverSeesAnOrderWithoutItsPayments() {
        std::atomic<bool> isOver = false;
        std::atomic<int> wrong = 0;
        std::atomic<int> reads = 0;
        std::jthread reader([&] {
            while (!isOver) {
                const auto page = m_shop->cases.transactor()
                                      .read([](UnitOfWork &unit) { return checkout::listOrders(unit, {}); })
                                      .result();
                if (page)
                    for (const auto &view : page->orders)
                        wrong += view.payments.size() != 1 || view.order.lines.size() != 1;
                ++reads;
            }
        });
        while (reads < 5)
            std::this_thread::yield();
        Result<maintenance::ExportReport> report = fail(ErrorCode::Overloaded, {});
        for (int round = 0; round < 20 && codeOf(report) == u"overloaded"_s; ++round)
            report = exports().exportMonthsBefore(at(2020, 3, 1));
        const int during = reads;
        while (reads < during + 5)
            std::this_thread::yield();
        isOver = true;
        reader.join();
        QCOMPARE(codeOf(report), u"ok"_s);
        QCOMPARE(m_shop->count(u"archive.orders"_s), 0);
        QCOMPARE(wrong.load(), 0);
    }
};

QTEST_GUILESS_MAIN(Exports)
#include "tst_exports.moc"
