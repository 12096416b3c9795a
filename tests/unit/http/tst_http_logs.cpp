// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/http/support/raw_client.h"
#include "tests/unit/http/support/test_shop.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::testing;
using namespace std::chrono_literals;

namespace {

logs::LogLine saying(const QString &message) {
    return {.at = QDateTime::currentDateTimeUtc(),
            .level = LogLevel::Info,
            .category = u"kiosk.http"_s,
            .message = message};
}

} // namespace

class TestHttpLogs : public QObject {
    Q_OBJECT
private slots:
    void aSearchTakesEveryFilter();
    void aFilterThatCannotBeIsToldByItsName_data();
    void aFilterThatCannotBeIsToldByItsName();
    void plainLinesHaveAMessageAlone();
    void aStreamDeliversWhatIsLoggedFromNowOn();
    void aFloodIsCountedNotQueued();
    void aClientThatReadsLateGetsWhatWaited();
    void aClientThatDoesNotReadLosesLinesAndIsCut();
    void aStreamEndsWithItsSession();
    void aStreamOfASessionThatEndedJustNowEndsAtOnce();
    void aStreamEndsAfterItsLife();
    void stoppingEndsStreams();
    void streamsAreBoundedForAllAndForEachSession();
    void whatIsSentMakesNoLines();

private:
    [[nodiscard]] static QByteArray follow(const QByteArray &token, const QByteArray &query = {});
};

QByteArray TestHttpLogs::follow(const QByteArray &token, const QByteArray &query) {
    return requestText("GET", "/api/v1/logs/stream" + query, {bearer(token)});
}

void TestHttpLogs::aSearchTakesEveryFilter() {
    TestShop shop;
    logs::LogLine line = saying(u"found"_s);
    line.requestId = u"abc-1"_s;
    shop.logArchive.slice = logs::LogSlice{.lines = {line}, .nextCursor = u"next"_s, .reached = line.at};
    const RawAnswer answer =
        ask(shop.port(), "GET",
            "/api/v1/logs?from=2026-01-31T12:00:00Z&to=2026-02-01T00:00:00.5Z&level=warning&"
            "category=kiosk.http&text=two%20words&requestId=abc-1&cursor=1-2-3&limit=7",
            {bearer(shop.person(Role::Owner))});
    QCOMPARE(answer.status, 200);
    const logs::LogSearch &asked = *shop.logArchive.asked;
    QCOMPARE(asked.filter.from, QDateTime(QDate(2026, 1, 31), QTime(12, 0), QTimeZone::UTC));
    QCOMPARE(asked.filter.to, QDateTime(QDate(2026, 2, 1), QTime(0, 0, 0, 500), QTimeZone::UTC));
    QCOMPARE(asked.filter.level, LogLevel::Warning);
    QCOMPARE(asked.filter.category, u"kiosk.http"_s);
    QCOMPARE(asked.filter.text, u"two words"_s);
    QCOMPARE(asked.filter.requestId, u"abc-1"_s);
    QCOMPARE(asked.cursor, u"1-2-3"_s);
    QCOMPARE(asked.limit, 7);
    const QJsonObject page = QJsonDocument::fromJson(answer.body).object();
    QCOMPARE(page["nextCursor"_L1].toString(), u"next"_s);
    const QJsonObject shown = page["lines"_L1].toArray().first().toObject();
    QCOMPARE(shown["message"_L1].toString(), u"found"_s);
    QCOMPARE(shown["level"_L1].toString(), u"info"_s);
    QCOMPARE(shown["requestId"_L1].toString(), u"abc-1"_s);
}

void TestHttpLogs::aFilterThatCannotBeIsToldByItsName_data() {
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("level") << QByteArray("level=loud") << QByteArray("/level");
    QTest::newRow("time of no zone") << QByteArray("from=2026-01-31T12:00:00") << QByteArray("/from");
    QTest::newRow("no time") << QByteArray("to=noon") << QByteArray("/to");
    QTest::newRow("long text") << "text=" + QByteArray(201, 'x') << QByteArray("/text");
    QTest::newRow("no lines") << QByteArray("limit=0") << QByteArray("/limit");
    QTest::newRow("many lines") << QByteArray("limit=501") << QByteArray("/limit");
    QTest::newRow("unknown") << QByteArray("colour=red") << QByteArray("/colour");
}

void TestHttpLogs::aFilterThatCannotBeIsToldByItsName() {
    QFETCH(const QByteArray, query);
    QFETCH(const QByteArray, path);
    TestShop shop;
    const RawAnswer answer =
        ask(shop.port(), "GET", "/api/v1/logs?" + query, {bearer(shop.person(Role::Owner))});
    QCOMPARE(answer.status, 422);
    QVERIFY2(answer.body.contains("\"path\":\"" + path + '"'), answer.body.constData());
    QVERIFY(!shop.logArchive.asked);
}

void TestHttpLogs::plainLinesHaveAMessageAlone() {
    TestShop shop;
    logs::LogLine plain;
    plain.message = u"PANIC"_s;
    shop.logArchive.slice = logs::LogSlice{.lines = {plain}, .nextCursor = {}, .reached = {}};
    const RawAnswer answer = ask(shop.port(), "GET", "/api/v1/logs", {bearer(shop.person(Role::Owner))});
    QCOMPARE(answer.body, R"({"lines":[{"message":"PANIC"}]})");
}

void TestHttpLogs::aStreamDeliversWhatIsLoggedFromNowOn() {
    TestShop shop;
    RawClient client(shop.port());
    client.send(follow(shop.person(Role::Owner), "?text=order&level=info"));
    QVERIFY(client.waitFor(R"(data: {"type":"open"})"));
    QVERIFY(client.received().toLower().contains("content-type: text/event-stream"));
    QVERIFY(client.received().toLower().contains("x-accel-buffering: no"));
    shop.logFeed.publish(saying(u"a payment"_s));
    shop.logFeed.publish(saying(u"an order"_s));
    QVERIFY(client.waitFor("an order"));
    QVERIFY(!client.received().contains("a payment"));
    client.socket().abort();
    QTRY_COMPARE(shop.logStreams.count(), 0);
    QVERIFY(!shop.logFeed.isFollowed());
}

void TestHttpLogs::aFloodIsCountedNotQueued() {
    TestShop shop;
    RawClient client(shop.port());
    client.send(follow(shop.person(Role::Owner)));
    QVERIFY(client.waitFor("open"));
    constexpr int all = 5000;
    for (int i = 0; i < all; ++i)
        shop.logFeed.publish(saying(u"number %1"_s.arg(i)));
    constexpr int kept = int(logs::LogTail::waitingAtMost);
    QVERIFY(client.waitFor(R"({"dropped":)" + QByteArray::number(all - kept) + R"(,"type":"dropped"})"));
    // Everything that was kept comes, however long it takes, and nothing else.
    QVERIFY(client.waitFor("number " + QByteArray::number(all - 1) + '"'));
    QCOMPARE(client.received().count("number "), kept);
}

void TestHttpLogs::aClientThatReadsLateGetsWhatWaited() {
    TestShop shop({}, TestShop::defaultGate(), 25s, {.look = 10ms});
    QTcpSocket late;
    late.setReadBufferSize(1);
    late.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
    late.connectToHost(QHostAddress::LocalHost, shop.port());
    QTRY_COMPARE(late.state(), QAbstractSocket::ConnectedState);
    late.write(follow(shop.person(Role::Owner)));
    QTRY_COMPARE(shop.logStreams.count(), 1);
    // More than the sockets take.
    constexpr int all = int(logs::LogTail::waitingAtMost);
    for (int i = 0; i < all; ++i)
        shop.logFeed.publish(saying(u"number %1 "_s.arg(i) + QString(3900, QChar(0x20ac))));
    QTest::qWait(1500); // longer than the rate holds anything back
    QCOMPARE(shop.logStreams.count(), 1);
    QByteArray received;
    late.setReadBufferSize(0);
    QTRY_VERIFY_WITH_TIMEOUT(
        (received += late.readAll()).contains("number " + QByteArray::number(all - 1) + ' '), 20'000);
    QCOMPARE(received.count("number "), all);
    QVERIFY(!received.contains("dropped"));
}

void TestHttpLogs::aClientThatDoesNotReadLosesLinesAndIsCut() {
    TestShop shop({}, TestShop::defaultGate(), 25s, {.look = 10ms, .heartbeat = 200ms});
    QTcpSocket stuck;
    stuck.setReadBufferSize(1);
    stuck.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
    stuck.connectToHost(QHostAddress::LocalHost, shop.port());
    QTRY_COMPARE(stuck.state(), QAbstractSocket::ConnectedState);
    stuck.write(follow(shop.person(Role::Owner)));
    QTRY_COMPARE(shop.logStreams.count(), 1);
    QElapsedTimer waited;
    waited.start();
    while (shop.logStreams.count() == 1 && waited.elapsed() < 60'000) {
        shop.logFeed.publish(saying(QString(3900, QChar(0x20ac))));
        QTest::qWait(1);
    }
    QCOMPARE(shop.logStreams.count(), 0);
}

void TestHttpLogs::aStreamEndsWithItsSession() {
    TestShop shop;
    const SessionId session = SessionId::create();
    RawClient leaving(shop.port());
    leaving.send(follow(shop.person(Role::Owner, session)));
    RawClient staying(shop.port());
    staying.send(follow(shop.person(Role::Owner)));
    QVERIFY(leaving.waitFor("open") && staying.waitFor("open"));
    shop.principals.apply({{1, {{}, u"session_ended"_s, session.toString(), 1, {}}, shop.clock.now()}});
    QVERIFY(leaving.waitFor("session_ended"));
    QVERIFY(leaving.waitClosed());
    QCOMPARE(shop.logStreams.count(), 1);
    shop.logFeed.publish(saying(u"still here"_s));
    QVERIFY(staying.waitFor("still here"));
    QVERIFY(!leaving.received().contains("still here"));
}

void TestHttpLogs::aStreamOfASessionThatEndedJustNowEndsAtOnce() {
    TestShop shop;
    const SessionId session = SessionId::create();
    RawClient client(shop.port());
    client.send(follow(shop.person(Role::Owner, session)));
    // Between the request and the moment when its stream is opened.
    QTRY_COMPARE(shop.server.running(), 1);
    shop.principals.apply({{1, {{}, u"session_ended"_s, session.toString(), 1, {}}, shop.clock.now()}});
    QVERIFY(client.waitFor("session_ended"));
    QVERIFY(client.waitClosed());
    QCOMPARE(shop.logStreams.count(), 0);
}

void TestHttpLogs::aStreamEndsAfterItsLife() {
    TestShop shop({}, TestShop::defaultGate(), 25s, {.life = 300ms});
    RawClient client(shop.port());
    client.send(follow(shop.person(Role::Owner)));
    QVERIFY(client.waitFor("expired"));
    QVERIFY(client.waitClosed());
    QTRY_COMPARE(shop.server.guard().connections(), 0);
}

void TestHttpLogs::stoppingEndsStreams() {
    TestShop shop;
    RawClient client(shop.port());
    client.send(follow(shop.person(Role::Owner)));
    QVERIFY(client.waitFor("open"));
    QSignalSpy drained(&shop.server, &http::HttpServer::drained);
    shop.server.drain();
    QVERIFY(client.waitFor("stopping"));
    QVERIFY(client.waitClosed());
    QVERIFY(drained.count() == 1 || drained.wait(3000));
}

void TestHttpLogs::streamsAreBoundedForAllAndForEachSession() {
    TestShop shop({}, TestShop::defaultGate(), 25s, {.streams = 3, .perSession = 2});
    const QByteArray first = shop.person(Role::Owner);
    std::vector<std::unique_ptr<RawClient>> clients;
    const auto opens = [&](const QByteArray &token) {
        clients.push_back(std::make_unique<RawClient>(shop.port()));
        clients.back()->send(follow(token));
        return clients.back()->waitFor("\"open\"", 1000);
    };
    const auto refused = [&](const QByteArray &token) {
        const RawAnswer answer = ask(shop.port(), "GET", "/api/v1/logs/stream", {bearer(token)});
        return answer.status == 429 && problemCode(answer) == "too_many_attempts";
    };
    QVERIFY(opens(first) && opens(first));
    QVERIFY(refused(first));
    QVERIFY(opens(shop.person(Role::Owner)));
    QVERIFY(refused(shop.person(Role::Owner)));
    clients.front()->socket().abort();
    QTRY_COMPARE(shop.logStreams.count(), 2);
    QVERIFY(opens(first));
}

void TestHttpLogs::whatIsSentMakesNoLines() {
    TestShop shop;
    // Everything that sending logs, Qt's own words included, would be a line again.
    static logs::LogFeed *feed = nullptr;
    feed = &shop.logFeed;
    static int logged = 0;
    const auto before =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
            ++logged;
            feed->publish(saying(text));
        });
    QLoggingCategory::setFilterRules(u"*.debug=true"_s);
    RawClient client(shop.port());
    client.send(follow(shop.person(Role::Owner)));
    const bool opened = client.waitFor("open");
    QTest::qWait(300);
    const int quiet = logged;
    shop.logFeed.publish(saying(u"the only line"_s));
    const bool delivered = client.waitFor("the only line");
    QTest::qWait(500);
    const int afterwards = logged;
    QLoggingCategory::setFilterRules({});
    qInstallMessageHandler(before);
    QVERIFY(opened && delivered);
    QVERIFY2(afterwards - quiet < 50, qPrintable(QString::number(afterwards - quiet)));
}

QTEST_GUILESS_MAIN(TestHttpLogs)
#include "tst_http_logs.moc"
