// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/http/support/raw_client.h"
#include "tests/unit/http/support/test_shop.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::testing;
using namespace std::chrono_literals;

namespace {
StoredEvent order(const QString &id) {
    return {1, {Topic::Orders, u"submitted"_s, id, 1, {}}, QDateTime::currentDateTimeUtc()};
}
} // namespace

class TestRealtimeStreams : public QObject {
    Q_OBJECT
private slots:
    void aStreamCarriesTheSameEvents();
    void aStreamOutlivesTheDeadlineAndBeats();
    void streamsOfThoseWhoLeaveAreForgotten();
    void aStreamThatIsNotReadIsCut();
    void stoppingEndsStreams();
    void thereIsALimitOfStreams();
};

void TestRealtimeStreams::aStreamCarriesTheSameEvents() {
    TestShop shop;
    RawClient client(shop.port());
    client.send(requestText("GET", "/api/v1/events", {bearer(shop.person(Role::Owner))}));
    QVERIFY(client.waitFor("\"type\":\"hello\""));
    QVERIFY(client.received().toLower().contains("content-type: text/event-stream"));
    QVERIFY(client.received().toLower().contains("x-accel-buffering: no"));
    shop.hub.publish({order(u"first"_s), order(u"second"_s)});
    QVERIFY(client.waitFor("\"id\":\"second\""));
    QVERIFY(client.received().contains("data: {\"seq\":2,"));
}

void TestRealtimeStreams::aStreamOutlivesTheDeadlineAndBeats() {
    http::ServerSettings settings;
    settings.guard.deadline = 200ms;
    TestShop shop(settings, TestShop::defaultGate(), 150ms);
    RawClient client(shop.port());
    client.send(requestText("GET", "/api/v1/events", {bearer(shop.person(Role::Owner))}));
    QVERIFY(client.waitFor("hello"));
    QVERIFY(client.waitFor("\n:\n\n", 1000));
    QTest::qWait(500);
    shop.hub.publish({order(u"late"_s)});
    QVERIFY(client.waitFor("late"));
}

void TestRealtimeStreams::streamsOfThoseWhoLeaveAreForgotten() {
    TestShop shop;
    const QByteArray request = requestText("GET", "/api/v1/events", {bearer(shop.person(Role::Owner))});
    for (int round = 0; round < 5; ++round) {
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 40; ++i) {
            clients.push_back(std::make_unique<RawClient>(shop.port()));
            clients.back()->send(request + requestText("GET", "/health/live")); // pipelined behind the stream
        }
        QTRY_COMPARE(shop.hub.count(), 40);
        for (size_t i = 0; i < clients.size(); i += 2)
            clients[i]->socket().abort();
        clients.clear();
        QTRY_COMPARE(shop.hub.count(), 0);
    }
    QTRY_COMPARE(shop.server.guard().connections(), 0);
    QCOMPARE(shop.server.running(), 0);
}

void TestRealtimeStreams::aStreamThatIsNotReadIsCut() {
    TestShop shop;
    QTcpSocket stuck;
    stuck.setReadBufferSize(1);
    stuck.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
    stuck.connectToHost(QHostAddress::LocalHost, shop.port());
    QTRY_COMPARE(stuck.state(), QAbstractSocket::ConnectedState);
    stuck.write(requestText("GET", "/api/v1/events", {bearer(shop.person(Role::Owner))}));
    QTRY_COMPARE(shop.hub.count(), 1);
    const StoredEvent large = order(QString(20'000, u'x'));
    for (int i = 0; i < 2000 && shop.hub.count() == 1; ++i) {
        shop.hub.publish({large});
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(shop.hub.count(), 0);
}

void TestRealtimeStreams::stoppingEndsStreams() {
    TestShop shop;
    RawClient client(shop.port());
    client.send(requestText("GET", "/api/v1/events", {bearer(shop.person(Role::Owner))}));
    QVERIFY(client.waitFor("hello"));
    QSignalSpy drained(&shop.server, &http::HttpServer::drained);
    shop.server.drain();
    QVERIFY(client.waitFor("stopping"));
    QVERIFY(client.waitClosed());
    QVERIFY(drained.count() == 1 || drained.wait(2000));
}

void TestRealtimeStreams::thereIsALimitOfStreams() {
    TestShop shop;
    const QByteArray request = requestText("GET", "/api/v1/events", {bearer(shop.person(Role::Owner))});
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 60; ++i) {
        clients.push_back(std::make_unique<RawClient>(shop.port()));
        clients.back()->send(request);
        QVERIFY(clients.back()->waitFor("hello"));
    }
    RawClient tooMany(shop.port());
    tooMany.send(request);
    QCOMPARE(tooMany.read().status, 429);
    clients.pop_back();
    QTRY_COMPARE(shop.hub.count(), 59);
    RawClient again(shop.port());
    again.send(request);
    QVERIFY(again.waitFor("hello"));
}

QTEST_GUILESS_MAIN(TestRealtimeStreams)
#include "tst_realtime_streams.moc"
