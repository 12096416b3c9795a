// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/engine/migrator.h"
#include "tests/support/test_database.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <thread>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::storage;
using kiosk::test::TestDatabase;

namespace {

Migration migration(int version, const QString &sql) {
    return {version, u"test"_s, sql,
            QCryptographicHash::hash(sql.toUtf8(), QCryptographicHash::Sha256).toHex(), statedRunsWith(sql)};
}

/// The schema as pg_dump prints it, without what changes by the clock (monthly partitions) or the version of
/// pg_dump.
QString dump(const TestDatabase &database) {
    QProcess process;
    process.start(u"/usr/lib/postgresql/17/bin/pg_dump"_s,
                  {u"--schema-only"_s, u"--no-owner"_s, u"--no-privileges"_s,
                   u"--exclude-table=*_20[0-9][0-9]_[0-9][0-9]"_s, u"--host"_s, database.target().host,
                   u"--username"_s, database.target().user, database.target().database});
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("pg_dump failed: %s", process.readAllStandardError().constData());
    QStringList lines;
    const QString output = QString::fromUtf8(process.readAllStandardOutput());
    for (const QString &line : output.split(u'\n')) {
        const bool isNoise = line.startsWith(u"-- Dumped"_s) || line.startsWith(u"\\restrict"_s) ||
                             line.startsWith(u"\\unrestrict"_s) ||
                             line.startsWith(u"SET transaction_timeout"_s);
        if (!isNoise)
            lines << line;
    }
    return lines.join(u'\n').trimmed() + u'\n';
}

const QString licence = u"-- SPDX-FileCopyrightText: 2026 The Kiosk authors\n"
                        "-- SPDX-License-Identifier: GPL-3.0-or-later\n"_s;

QString committedSchema() {
    QFile file(QStringLiteral(KIOSK_DB_FOLDER "/schema.sql"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    return text.startsWith(licence) ? text.sliced(licence.size()) : text;
}

} // namespace

class TestMigrations : public QObject {
    Q_OBJECT

    QString history(TestDatabase &database) {
        return database.value(
            u"select string_agg(version::text, ',' order by version) from schema_migrations"_s);
    }

private slots:
    void shippedMigrationsHaveNoGapAndAName() {
        int expected = 1;
        for (const Migration &shipped : shippedMigrations()) {
            QCOMPARE(shipped.version, expected++);
            QVERIFY(!shipped.name.isEmpty());
            QVERIFY(!shipped.sql.isEmpty());
            QCOMPARE(shipped.sha256.size(), 64);
        }
        QCOMPARE_GE(expected, 2);
    }

    void eachMigrationWorksOnTheDatabaseBeforeIt() {
        TestDatabase database(TestDatabase::Schema::Empty);
        const QList<Migration> all = shippedMigrations();
        for (qsizetype count = 1; count <= all.size(); ++count) {
            const auto report = Migrator(database.connection(), all.first(count)).run();
            QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
            QCOMPARE(report->from, int(count) - 1);
            QCOMPARE(report->to, int(count));
        }
    }

    // Orders of a shop that was closed for long are all in the archive; only the registry knows everywhere.
    void whoeverHasOrdersAcceptsNoShorterTimeByBeingUpdated() {
        for (const bool hasOrders : {false, true}) {
            TestDatabase database(TestDatabase::Schema::Empty);
            const QList<Migration> all = shippedMigrations();
            QVERIFY(Migrator(database.connection(), all.first(5)).run());
            if (hasOrders)
                database.execute(
                    u"insert into request_registry (key, kind, body_hash, order_id, order_created_at, "
                    "created_at) select id, 'order', sha256('body'), id, now() - interval '1 year', now() "
                    "from gen_random_uuid() as id"_s);
            QVERIFY(Migrator(database.connection(), all).run());
            QCOMPARE(database.value(u"select periods ->> 'completed_orders' from retention_policies"_s),
                     hasOrders ? u"100_years"_s : u"5_years"_s);
            QCOMPARE(database.value(u"select periods ->> 'personal_data' from retention_policies"_s),
                     hasOrders ? u"5_years"_s : u"30_days"_s);
        }
    }

    void runningAgainChangesNothing() {
        TestDatabase database;
        const QString before = dump(database);
        const auto report = Migrator(database.connection(), shippedMigrations()).run();
        QVERIFY(report);
        QCOMPARE(report->from, report->to);
        QCOMPARE(dump(database), before);
    }

    void migratedSchemaIsTheCommittedOneAndTheFreshOne() {
        TestDatabase migrated;
        const QString schema = dump(migrated);
        if (qEnvironmentVariableIsSet("KIOSK_WRITE_SCHEMA")) {
            QFile file(QStringLiteral(KIOSK_DB_FOLDER "/schema.sql"));
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write((licence + schema).toUtf8());
        }
        QVERIFY2(schema == committedSchema(), "db/schema.sql is not what the migrations make; run "
                                              "tests/db/update-schema.sh and read the difference");
        TestDatabase fresh(TestDatabase::Schema::Empty);
        QString script = committedSchema();
        // pg_dump empties the search path, which would stay with the connection.
        script.replace(u"SELECT pg_catalog.set_config('search_path', '', false);"_s, QString());
        fresh.execute(script);
        fresh.connection().close();
        fresh.connection().ensureOpen();
        QCOMPARE(dump(fresh), schema);
    }

    // A step that says nothing of it runs with nobody else.
    void schemaNewerThanTheProgramIsRefusedAndLeftAlone() {
        TestDatabase database;
        const int next = int(shippedMigrations().size()) + 1;
        database.execute(
            u"insert into schema_migrations (version, name, sha256) values (%1, 'future', '00')"_s.arg(next));
        const QString before = dump(database);
        const auto report = Migrator(database.connection(), shippedMigrations()).run();
        QVERIFY(!report);
        QVERIFY(report.error().detail.contains(u"version %1"_s.arg(next)));
        QVERIFY2(report.error().detail.contains(u"step %1 (future) does not run with it"_s.arg(next)),
                 qUtf8Printable(report.error().detail));
        QCOMPARE(dump(database), before);
    }

    void everyStepSinceTheEighthSaysWhichProgramsItLeavesAtWork() {
        for (const Migration &shipped : shippedMigrations()) {
            QCOMPARE(shipped.runsWith.has_value(), shipped.version > 8);
            QCOMPARE_LE(shipped.runsWith.value_or(1), shipped.version);
        }
        QCOMPARE(statedRunsWith(u"-- Licence\n-- Runs with: 12\nselect 1"_s), 12);
        for (const auto &other : {u"-- runs with: 12"_s, u"-- Runs with: 0"_s, u"-- Runs with: 12 or 13"_s,
                                  u"select '-- Runs with: 12'"_s, u""_s})
            QCOMPARE(statedRunsWith(other), std::nullopt);
    }

    void aProgramRunsOnTheStepsAfterItThatSayThatItDoes_data() {
        QTest::addColumn<QString>("third");
        QTest::addColumn<QString>("fourth");
        QTest::addColumn<int>("oldest"); // program that may go on
        QTest::newRow("expand, then expand") << u"-- Runs with: 1"_s << u"-- Runs with: 2"_s << 2;
        QTest::newRow("expand, then contract") << u"-- Runs with: 2"_s << u"-- Runs with: 3"_s << 3;
        QTest::newRow("contract, then expand") << u"-- Runs with: 3"_s << u"-- Runs with: 1"_s << 3;
        QTest::newRow("nothing said, then expand") << u"-- Nothing"_s << u"-- Runs with: 1"_s << 3;
        QTest::newRow("expand, then nothing said") << u"-- Runs with: 1"_s << u"-- Nothing"_s << 4;
    }
    void aProgramRunsOnTheStepsAfterItThatSayThatItDoes() {
        QFETCH(QString, third);
        QFETCH(QString, fourth);
        QFETCH(int, oldest);
        const QList<Migration> steps{migration(1, u"create table one (id integer)"_s),
                                     migration(2, u"create table two (id integer)"_s),
                                     migration(3, third + u"\n;alter table one add column note text"_s),
                                     migration(4, fourth + u"\n;create table four (id integer)"_s)};
        TestDatabase database(TestDatabase::Schema::Empty);
        QVERIFY(Migrator(database.connection(), steps).run());
        const QString before = dump(database);
        for (int known = 1; known <= 4; ++known) {
            const auto fit = compare(readHistory(database.connection()), steps.first(known));
            const auto report = Migrator(database.connection(), steps.first(known)).run();
            QCOMPARE(fit.has_value(), known >= oldest);
            QCOMPARE(report.has_value(), known >= oldest);
            if (!report) {
                QVERIFY2(report.error().detail.contains(u"does not run with it"_s),
                         qUtf8Printable(report.error().detail));
                continue;
            }
            QCOMPARE(*fit, (SchemaFit{4, known}));
            QCOMPARE(fit->isNewer(), known < 4);
            QCOMPARE(report->from, 4);
            QCOMPARE(report->to, 4);
            QCOMPARE(report->known, known);
        }
        QCOMPARE(dump(database), before);
        QCOMPARE(history(database), u"1,2,3,4"_s);
    }

    // What it knows must be what it ships, whatever the steps after that say.
    void aNewerSchemaOverAnotherFormOfAKnownStepIsRefused() {
        TestDatabase database(TestDatabase::Schema::Empty);
        const QList<Migration> steps{migration(1, u"create table one (id integer)"_s),
                                     migration(2, u"-- Runs with: 1\n;create table two (id integer)"_s)};
        QVERIFY(Migrator(database.connection(), steps).run());
        const auto report =
            Migrator(database.connection(), {migration(1, u"create table one (id bigint)"_s)}).run();
        QVERIFY(!report);
        QVERIFY2(report.error().detail.contains(u"another form of migration 1"_s),
                 qUtf8Printable(report.error().detail));
    }

    void aHistoryWithAGapIsRefused() {
        TestDatabase database;
        database.execute(u"delete from schema_migrations where version = 3"_s);
        const auto report = Migrator(database.connection(), shippedMigrations()).run();
        QVERIFY(!report);
        QVERIFY2(report.error().detail.contains(u"lacks step 3"_s), qUtf8Printable(report.error().detail));
    }

    // A database of before this column, and a program of before it that comes back to the newer one.
    void aHistoryOfOlderProgramsGetsTheColumnAndTheyStillReadAndWriteIt() {
        const QList<Migration> steps{migration(1, u"create table one (id integer)"_s),
                                     migration(2, u"-- Runs with: 1\n;create table two (id integer)"_s)};
        TestDatabase database(TestDatabase::Schema::Empty);
        database.execute(
            u"create table schema_migrations (version integer not null, name text not null, "
            "sha256 text not null, at timestamptz not null default now(), "
            "constraint schema_migrations_pkey primary key (version));"
            "create table one (id integer);"
            "insert into schema_migrations (version, name, sha256) values (1, 'test', '%1')"_s.arg(
                QString::fromLatin1(steps[0].sha256)));
        QCOMPARE(readHistory(database.connection()).size(), 1);
        QCOMPARE(readHistory(database.connection()).first().runsWith, std::nullopt);
        // Nothing is added for a program that only finds out that it is too old.
        QVERIFY(!Migrator(database.connection(), {}).run());
        const QString column = u"select count(*) from pg_attribute where attname = 'runs_with' "
                               "and attrelid = 'schema_migrations'::regclass"_s;
        QCOMPARE(database.value(column), u"0"_s);

        QVERIFY(Migrator(database.connection(), steps).run());
        QCOMPARE(database.value(column), u"1"_s);
        QCOMPARE(readHistory(database.connection()).first().runsWith, std::nullopt);
        QCOMPARE(readHistory(database.connection()).last().runsWith, 1);
        // Word for word what the programs up to 0008 say.
        database.execute(u"insert into schema_migrations (version, name, sha256) values (3, 'old', '00')"_s);
        QCOMPARE(database.value(u"select string_agg(version || name, ',' order by version) from "
                                "(select version, name, sha256 from schema_migrations order by version)"_s),
                 u"1test,2test,3old"_s);
        QCOMPARE(readHistory(database.connection()).last().runsWith, std::nullopt);
    }

    void changedMigrationIsRefused() {
        TestDatabase database;
        database.execute(u"update schema_migrations set sha256 = 'other' where version = 1"_s);
        const auto report = Migrator(database.connection(), shippedMigrations()).run();
        QVERIFY(!report);
        QVERIFY(report.error().detail.contains(u"another form of migration 1"_s));
    }

    void failedMigrationLeavesNothingOfItselfAndAllBeforeIt() {
        TestDatabase database(TestDatabase::Schema::Empty);
        const QList<Migration> steps{migration(1, u"create table one (id integer)"_s),
                                     migration(2, u"create table two (id integer); select 1 / 0"_s),
                                     migration(3, u"create table three (id integer)"_s)};
        const auto report = Migrator(database.connection(), steps).run();
        QVERIFY(!report);
        QVERIFY2(report.error().detail.contains(u"22012"_s), qUtf8Printable(report.error().detail));
        QCOMPARE(history(database), u"1"_s);
        QCOMPARE(database.value(u"select to_regclass('one') is not null and to_regclass('two') is null "
                                "and to_regclass('three') is null"_s),
                 u"true"_s);
    }

    void ofTwoRunnersAtOnceOneWorksAndTheOtherWaits() {
        TestDatabase database(TestDatabase::Schema::Empty);
        const QList<Migration> steps{migration(1, u"create table one (id integer); select pg_sleep(0.2)"_s),
                                     migration(2, u"create table two (id integer); select pg_sleep(0.2)"_s)};
        ConnectionTarget patient = database.target();
        patient.lockTimeout = {};
        std::array<Result<MigrationReport>, 2> reports;
        {
            std::array<std::jthread, 2> runners;
            for (std::size_t i = 0; i < runners.size(); ++i)
                runners[i] = std::jthread([&, i] {
                    Connection connection(patient);
                    reports[i] = Migrator(connection, steps).run();
                });
        }
        QVERIFY(reports[0] && reports[1]);
        QCOMPARE(reports[0]->from + reports[1]->from, 2);
        QCOMPARE(history(database), u"1,2"_s);
    }

    void everyConstraintHasAChosenName() {
        TestDatabase database;
        // Names that PostgreSQL made up end in a number, or stand for a check of a column without one.
        QCOMPARE(
            database.value(u"select string_agg(conname, ', ') from pg_constraint where connamespace = "
                           u"'public'::regnamespace "
                           "and contype in ('c', 'u', 'f') and conparentid = 0 and conname ~ '[0-9]$'"_s),
            QString());
        QCOMPARE(database.value(
                     u"select string_agg(conrelid::regclass || '.' || conname, ', ') from pg_constraint "
                     "where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f', 'c') and "
                     "conparentid = 0 "
                     "and conislocal and position(conrelid::regclass::text in conname) <> 1"_s),
                 QString());
    }

    void partitionsAreMadeForThisMonthAndThreeMore() {
        TestDatabase database;
        database.execute(u"create table sample (at timestamptz not null) partition by range (at);"
                         "insert into partitioned_tables values ('sample')"_s);
        (void)database.value(u"select ensure_month_partitions('2026-11-30 23:30:00+00')"_s);
        const QString names =
            database.value(u"select string_agg(inhrelid::regclass::text, ',' order by 1) from pg_inherits "
                           "where inhparent = 'sample'::regclass"_s);
        QCOMPARE(names, u"sample_2026_11,sample_2026_12,sample_2027_01,sample_2027_02"_s);
        QCOMPARE(database.value(u"select ensure_month_partitions('2026-11-30 23:30:00+00')"_s), u"0"_s);
        database.execute(
            u"insert into sample values ('2026-11-01 00:00:00+00'), ('2027-02-28 23:59:59+00')"_s);
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
