// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/engine/transaction.h"
#include "shared/core/vocabulary.h"
#include "tests/support/test_database.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::storage;

namespace {

constexpr Sql echoTexts(u"select $1::text, $1::text");
constexpr Sql insertSample(uR"(
insert into sample (id, name, amount, at, note, data, raw, day, state, texts)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
)");
constexpr Sql selectSample(uR"(
select id, name, amount, at, note, data, raw, day, state, texts from sample where id = $1
)");
constexpr Sql countSamples(u"select count(*) from sample");
constexpr Sql insertId(u"insert into sample (id, name) values ($1, $2)");
constexpr Sql twoRows(u"select generate_series(1, 2)");

int countOf(Connection &connection) {
    return connection.run(countSamples).first([](Rows &row) { return row.take<int>(); }).value();
}

DbException::Kind kindOf(const std::function<void()> &work) {
    try {
        work();
    } catch (const DbException &failure) {
        return failure.kind();
    }
    qFatal("nothing was thrown");
}

} // namespace

class TestConnection : public QObject {
    Q_OBJECT
    test::TestDatabase m_database{test::TestDatabase::Schema::Empty};

private slots:
    void initTestCase() {
        m_database.execute(
            u"create table sample (id uuid, name text, amount bigint, at timestamptz, note text, data jsonb, "
            u"raw bytea, "
            "day date, state text, texts jsonb, constraint sample_pkey primary key (id), "
            "constraint sample_name_check check (name <> 'bad'));"
            "create function end_backend() returns trigger language plpgsql as "
            "$$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;"
            "create table fatal (id integer);"
            "create constraint trigger fatal_trigger after insert on fatal deferrable initially deferred "
            "for each row execute function end_backend();"
            "create table parent (id integer, constraint parent_pkey primary key (id));"
            "create table child (parent_id integer, constraint child_parent_id_fkey foreign key (parent_id) "
            "references parent (id) deferrable initially deferred)"_s);
    }
    void cleanup() { m_database.execute(u"truncate sample"_s); }

    void everyKindOfValueComesBackAsItWent() {
        Connection connection(m_database.target());
        connection.ensureOpen();
        const OrderId id = OrderId::create();
        const QString name = u"O'Neil \\ \"Größe\" 🍔 {a,b} $1 :x ?"_s;
        const QDateTime at(QDate(2026, 3, 29), QTime(2, 30, 15, 123), QTimeZone("Europe/Berlin"));
        QByteArray raw;
        for (int byte = 0; byte < 256; ++byte)
            raw.append(char(byte));
        const QMap<QString, QString> texts{{u"de"_s, u"Käse \"extra\""_s}, {u"en"_s, u"cheese"_s}};
        const QJsonObject data{{u"a"_s, QJsonArray{1, u"zwei"_s}}};
        QCOMPARE(connection
                     .run(insertSample, {id, name, std::numeric_limits<qint64>::max(), at, std::nullopt, data,
                                         raw, QDate(2026, 2, 28), OrderState::Accepted, texts})
                     .count(),
                 1);
        Rows row = connection.run(selectSample, {id});
        QVERIFY(row.next());
        QCOMPARE(row.take<OrderId>(), id);
        QCOMPARE(row.take<QString>(), name);
        QCOMPARE(row.take<qint64>(), std::numeric_limits<qint64>::max());
        QCOMPARE(row.take<QDateTime>(), at.toUTC());
        QVERIFY(!row.take<std::optional<QString>>());
        QCOMPARE(row.take<QJsonObject>(), data);
        QCOMPARE(row.take<QByteArray>(), raw);
        QCOMPARE(row.take<QDate>(), QDate(2026, 2, 28));
        QCOMPARE(row.take<OrderState>(), OrderState::Accepted);
        QCOMPARE((row.take<QMap<QString, QString>>()), texts);
    }

    void nullTextIsEmptyAndAbsentIsNull() {
        Connection connection(m_database.target());
        connection.ensureOpen();
        Rows row = connection.run(echoTexts, {QString()});
        QVERIFY(row.next());
        QCOMPARE(row.take<std::optional<QString>>(), std::optional(u""_s));
    }

    void arrayLiteralsSurviveQuotesAndCommas() {
        const QStringList values{u"a"_s, u"b,c"_s, u"d\"e"_s, u"f\\g"_s, u"{h}"_s, u"NULL"_s, u""_s};
        const QString printed = m_database.value(u"select '%1'::text[]::text"_s.arg(arrayLiteral(values)));
        QCOMPARE(arrayElements(printed), values);
        QCOMPARE(arrayElements(u"{}"_s), QStringList());
    }

    void statementIsPreparedOncePerConnection() {
        Connection connection(m_database.target());
        connection.ensureOpen();
        for (int i = 0; i < 5; ++i)
            QVERIFY(connection.run(echoTexts, {u"x"_s}).next());
        static constexpr Sql countPrepared(u"select count(*) from pg_prepared_statements where statement "
                                           u"like '%' || 'select $1' || '::text, %'");
        QCOMPARE(connection.run(countPrepared).first([](Rows &row) { return row.take<int>(); }), 1);
    }

    void statementCannotRunWhileItsRowsAreRead() {
        Connection connection(m_database.target());
        connection.ensureOpen();
        Rows rows = connection.run(twoRows);
        QVERIFY(rows.next());
        QVERIFY_THROWS_EXCEPTION(std::logic_error, (void)connection.run(twoRows));
        QVERIFY(rows.next());
    }

    void textWithNulCharacterIsRefused() {
        Connection connection(m_database.target());
        connection.ensureOpen();
        QCOMPARE(kindOf([&] { (void)connection.run(echoTexts, {u"a\0b"_s}); }),
                 DbException::Kind::Unstorable);
    }

    void violatedConstraintIsToldByItsName() {
        Connection connection(m_database.target());
        connection.ensureOpen();
        const OrderId id = OrderId::create();
        (void)connection.run(insertId, {id, u"good"_s});
        try {
            (void)connection.run(insertId, {id, u"good"_s});
            QFAIL("a second row with the same key was accepted");
        } catch (const DbException &failure) {
            QVERIFY(failure.violates("sample_pkey"));
            QCOMPARE(failure.sqlState(), "23505");
        }
        try {
            (void)connection.run(insertId, {OrderId::create(), u"bad"_s});
            QFAIL("a value against the check was accepted");
        } catch (const DbException &failure) {
            QVERIFY(failure.violates("sample_name_check"));
        }
    }

    void fullDiskIsToldAsNoRoom() {
        Connection connection(m_database.target());
        connection.ensureOpen();
        for (const QString &state : {u"53100"_s, u"58030"_s}) {
            try {
                connection.runScript(u"do $$ begin raise sqlstate '%1'; end $$"_s.arg(state));
                QFAIL("the statement succeeded");
            } catch (const DbException &failure) {
                QCOMPARE(failure.kind(), DbException::Kind::NoRoom);
                QCOMPARE(failure.toError().code, ErrorCode::NoRoom);
            }
        }
    }

    void constraintThatFailsAtCommitIsToldByItsName() {
        Connection connection(m_database.target());
        connection.ensureOpen();
        Transaction transaction(connection);
        connection.runScript(u"insert into child values (7)"_s);
        try {
            transaction.commit();
            QFAIL("the commit succeeded");
        } catch (const DbException &failure) {
            QCOMPARE(failure.kind(), DbException::Kind::Constraint);
            QVERIFY(failure.violates("child_parent_id_fkey"));
        }
    }

    void transactionIsRolledBackUnlessCommitted() {
        Connection connection(m_database.target());
        connection.ensureOpen();
        {
            const Transaction transaction(connection);
            (void)connection.run(insertId, {OrderId::create(), u"lost"_s});
        }
        QCOMPARE(countOf(connection), 0);
        Transaction transaction(connection);
        (void)connection.run(insertId, {OrderId::create(), u"kept"_s});
        transaction.commit();
        QCOMPARE(countOf(connection), 1);
    }

    void committingAfterAFailedStatementIsAnError() {
        Connection connection(m_database.target());
        connection.ensureOpen();
        Transaction transaction(connection);
        (void)connection.run(insertId, {OrderId::create(), u"good"_s});
        QCOMPARE(kindOf([&] { (void)connection.run(insertId, {OrderId::create(), u"bad"_s}); }),
                 DbException::Kind::Constraint);
        // PostgreSQL answers this COMMIT with success, and ROLLBACK as its tag.
        QCOMPARE(kindOf([&] { transaction.commit(); }), DbException::Kind::Other);
        QCOMPARE(countOf(connection), 0);
    }

    void lostConnectionIsSeenAndOpensAgainWithItsStatements() {
        Connection connection(m_database.target());
        connection.ensureOpen();
        QCOMPARE(countOf(connection), 0);
        m_database.cutConnections();
        QCOMPARE(kindOf([&] { (void)countOf(connection); }), DbException::Kind::Lost);
        connection.ensureOpen();
        QCOMPARE(countOf(connection), 0);
    }

    void commitWithoutAnAnswerIsUnknown() {
        Connection connection(m_database.target());
        connection.ensureOpen();
        Transaction transaction(connection);
        connection.runScript(u"insert into fatal values (1)"_s);
        QCOMPARE(kindOf([&] { transaction.commit(); }), DbException::Kind::OutcomeUnknown);
    }

    void laterStatementOfAScriptThatFailsIsSeen() {
        Connection connection(m_database.target());
        connection.ensureOpen();
        try {
            connection.runScript(
                u"select 1; select 2; insert into sample (id, name) values (gen_random_uuid(), 'bad'); select 3"_s);
            QFAIL("the script succeeded");
        } catch (const DbException &failure) {
            QVERIFY(failure.violates("sample_name_check"));
        }
    }

    void waitingForALockEndsAfterTheTimeout() {
        ConnectionTarget target = m_database.target();
        target.lockTimeout = std::chrono::milliseconds(100);
        Connection connection(target);
        connection.ensureOpen();
        Transaction holder(m_database.connection());
        m_database.execute(u"lock table sample"_s);
        QCOMPARE(kindOf([&] { (void)countOf(connection); }), DbException::Kind::Timeout);
    }

    void addressIsReadInBothForms() {
        const auto socket = ConnectionTarget::fromUrl(u"postgresql:///kiosk?host=/run/pg%20x&user=kiosk"_s);
        QVERIFY(socket);
        QCOMPARE(socket->host, u"/run/pg x"_s);
        QCOMPARE(socket->database, u"kiosk"_s);
        QCOMPARE(socket->user, u"kiosk"_s);
        const auto network =
            ConnectionTarget::fromUrl(u"postgresql://me:s%40cret@db.example:5433/shop?sslmode=verify-full"_s);
        QVERIFY(network);
        QCOMPARE(network->host, u"db.example"_s);
        QCOMPARE(network->port, 5433);
        QCOMPARE(network->password, u"s@cret"_s);
        QCOMPARE(network->sslMode, u"verify-full"_s);
        QVERIFY(!network->describe().contains(u"s@cret"_s));
    }

    void addressThatCannotBeUsedSaysWhy_data() {
        QTest::addColumn<QString>("url");
        QTest::newRow("another kind of database") << u"mysql://host/db"_s;
        QTest::newRow("no database") << u"postgresql://host"_s;
        QTest::newRow("unknown parameter") << u"postgresql:///db?colour=red"_s;
        QTest::newRow("no address at all") << u"kiosk"_s;
    }
    void addressThatCannotBeUsedSaysWhy() {
        QFETCH(QString, url);
        const auto target = ConnectionTarget::fromUrl(url);
        QVERIFY(!target);
        QCOMPARE(target.error().code, ErrorCode::InvalidFields);
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
