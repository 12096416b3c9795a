// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/http/support/raw_client.h"
#include "tests/unit/http/support/test_shop.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::testing;
using namespace std::chrono_literals;

class TestHttpGuard : public QObject {
    Q_OBJECT
private slots:
    void aSlowClientIsCutAtTheDeadline_data();
    void aSlowClientIsCutAtTheDeadline();
    void aSlowHandlerIsNotCut();
    void aRequestAboveTheReadBufferIsRefusedAndForgotten();
    void connectionsAboveTheCapAreClosed();
    void clientsThatHangUpLeaveNothingBehind();
    void clientsThatLeftBeforeTheyWereAcceptedStartNoWork();
    void aFloodOfRequestsIsRefusedWithoutQueueing();
    void drainingAnswersWhatRunsAndRefusesTheNew();
    void drainingEndsAtItsLimit();
    void anIdleServerDrainsAtOnce();
};

namespace {
http::ServerSettings quick(std::chrono::milliseconds deadline = 300ms) {
    http::ServerSettings settings;
    settings.guard.deadline = deadline;
    settings.drainGrace = 50ms;
    settings.drainLimit = 1500ms;
    return settings;
}
} // namespace

void TestHttpGuard::aSlowClientIsCutAtTheDeadline_data() {
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("says nothing") << QByteArray();
    QTest::newRow("half a line") << QByteArray("GET /health");
    QTest::newRow("half the headers") << QByteArray("GET /health/live HTTP/1.1\r\nHost: a\r\n");
    QTest::newRow("half a body") << QByteArray(
        "POST /api/v1/auth/login HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n{");
}

void TestHttpGuard::aSlowClientIsCutAtTheDeadline() {
    QFETCH(const QByteArray, beginning);
    TestShop shop(quick());
    RawClient client(shop.port());
    client.send(beginning);
    QVERIFY(client.waitClosed(2000));
    QTRY_COMPARE(shop.server.guard().connections(), 0);
    QCOMPARE(shop.server.guard().counters().timedOut, 1u);
}

void TestHttpGuard::aSlowHandlerIsNotCut() {
    TestShop shop(quick());
    shop.transactor.delay = 900ms;
    const RawAnswer answer = ask(shop.port(), "GET", "/api/v1/devices", {bearer(shop.person(Role::Owner))});
    QCOMPARE(answer.status, 200);
}

void TestHttpGuard::aRequestAboveTheReadBufferIsRefusedAndForgotten() {
    TestShop shop(quick(60s));
    RawClient client(shop.port());
    client.send("POST /api/v1/orders HTTP/1.1\r\nHost: a\r\nContent-Length: 314572800\r\n\r\n");
    client.send(QByteArray(8 * 1024 * 1024, 'x'));
    QVERIFY(client.waitClosed());
    QTRY_COMPARE(shop.server.guard().connections(), 0);
    QCOMPARE(shop.server.guard().counters().tooLarge, 1u);
}

void TestHttpGuard::connectionsAboveTheCapAreClosed() {
    http::ServerSettings settings = quick(60s);
    settings.guard.connections = 10;
    TestShop shop(settings);
    std::vector<std::unique_ptr<QTcpSocket>> clients;
    for (int i = 0; i < 25; ++i) {
        clients.push_back(std::make_unique<QTcpSocket>());
        clients.back()->connectToHost(QHostAddress::LocalHost, shop.port());
    }
    const auto open = [&] {
        return std::ranges::count_if(
            clients, [](const auto &c) { return c->state() == QAbstractSocket::ConnectedState; });
    };
    QTRY_COMPARE(shop.server.guard().counters().refused, 15u);
    QTRY_COMPARE(open(), 10);
    clients.clear();
    QTRY_COMPARE(shop.server.guard().connections(), 0);
    QCOMPARE(ask(shop.port(), "GET", "/health/live").status, 200);
}

// QtHttpServer 6.8.2 uses freed memory when a client with several buffered requests hangs up during an
// asynchronous handler, unless no work is begun for it.
void TestHttpGuard::clientsThatHangUpLeaveNothingBehind() {
    TestShop shop(quick(60s));
    shop.transactor.delay = 5ms;
    const QByteArray request = requestText("GET", "/api/v1/devices", {bearer(shop.person(Role::Owner))});
    for (int round = 0; round < 10; ++round) {
        std::vector<std::unique_ptr<QTcpSocket>> clients;
        for (int i = 0; i < 100; ++i) {
            auto socket = std::make_unique<QTcpSocket>();
            socket->connectToHost(QHostAddress::LocalHost, shop.port());
            socket->write(request.repeated(1 + i % 5));
            clients.push_back(std::move(socket));
        }
        const int before = shop.transactor.begun;
        QTRY_VERIFY(shop.transactor.begun > before + 10);
        for (size_t i = 0; i < clients.size(); ++i) {
            if (i % 2)
                clients[i]->abort();
            else
                clients[i]->disconnectFromHost();
        }
        clients.clear();
    }
    QTRY_COMPARE_WITH_TIMEOUT(shop.server.running(), 0, 20'000);
    QTRY_COMPARE(shop.server.guard().connections(), 0);
    QCOMPARE(ask(shop.port(), "GET", "/health/live").status, 200);
}

// The kernel hands such a connection over with its request, but without the peer's address.
void TestHttpGuard::clientsThatLeftBeforeTheyWereAcceptedStartNoWork() {
    TestShop shop(quick(60s));
    const QByteArray request = requestText("GET", "/api/v1/devices", {bearer(shop.person(Role::Owner))});
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(shop.port());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    constexpr linger reset{.l_onoff = 1, .l_linger = 0};
    for (int i = 0; i < 50; ++i) { // nothing is accepted while this thread does not return to its loop
        const int client = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        QCOMPARE(::connect(client, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        QCOMPARE(send(client, request.constData(), size_t(request.size()), MSG_NOSIGNAL), request.size());
        setsockopt(client, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
        close(client);
    }
    QTRY_COMPARE(shop.server.guard().counters().refused, 50u);
    QCOMPARE(ask(shop.port(), "GET", "/health/live").status, 200);
    QCOMPARE(shop.transactor.begun, 0);
    QTRY_COMPARE(shop.server.guard().connections(), 0);
}

void TestHttpGuard::aFloodOfRequestsIsRefusedWithoutQueueing() {
    http::ServerSettings settings = quick(60s);
    settings.runningLimit = 4;
    TestShop shop(settings);
    shop.transactor.delay = 300ms;
    const QByteArray request = requestText("GET", "/api/v1/devices", {bearer(shop.person(Role::Owner))});
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 12; ++i) {
        clients.push_back(std::make_unique<RawClient>(shop.port()));
        clients.back()->send(request);
    }
    int served = 0;
    int refused = 0;
    for (auto &client : clients) {
        const RawAnswer answer = client->read();
        served += answer.status == 200;
        refused += answer.status == 503 && problemCode(answer) == "overloaded";
    }
    QCOMPARE(served, 4);
    QCOMPARE(refused, 8);
}

void TestHttpGuard::drainingAnswersWhatRunsAndRefusesTheNew() {
    TestShop shop(quick(60s));
    shop.transactor.delay = 400ms;
    std::vector<std::unique_ptr<RawClient>> clients;
    const QByteArray request = requestText("GET", "/api/v1/devices", {bearer(shop.person(Role::Owner))});
    for (int i = 0; i < 8; ++i) {
        clients.push_back(std::make_unique<RawClient>(shop.port()));
        clients.back()->send(request);
    }
    QTRY_COMPARE(shop.server.running(), 8);
    RawClient idle(shop.port());
    QSignalSpy drained(&shop.server, &http::HttpServer::drained);
    const quint16 port = shop.port();
    shop.server.drain();
    idle.send(requestText("GET", "/health/live")); // an old connection is still served, and told to go
    const RawAnswer last = idle.read();
    QCOMPARE(last.status, 200);
    QCOMPARE(last.headers.value("connection"), "close");
    QTcpSocket late;
    late.connectToHost(QHostAddress::LocalHost, port);
    for (auto &client : clients)
        QCOMPARE(client->read().status, 200);
    QVERIFY(drained.count() == 1 || drained.wait(3000));
    QTRY_VERIFY(late.state() == QAbstractSocket::UnconnectedState);
    QCOMPARE(shop.server.guard().connections(), 0);
}

void TestHttpGuard::drainingEndsAtItsLimit() {
    TestShop shop(quick(60s));
    shop.transactor.delay = 4000ms;
    RawClient client(shop.port());
    client.send(requestText("GET", "/api/v1/devices", {bearer(shop.person(Role::Owner))}));
    QTRY_COMPARE(shop.server.running(), 1);
    QSignalSpy drained(&shop.server, &http::HttpServer::drained);
    QElapsedTimer timer;
    timer.start();
    shop.server.drain();
    QVERIFY(drained.wait(3500));
    QVERIFY(timer.elapsed() >= 1400);
}

void TestHttpGuard::anIdleServerDrainsAtOnce() {
    TestShop shop(quick(60s));
    RawClient idle(shop.port());
    QCOMPARE(ask(shop.port(), "GET", "/health/live").status, 200);
    QSignalSpy drained(&shop.server, &http::HttpServer::drained);
    shop.server.drain();
    QVERIFY(drained.wait(1000));
    QVERIFY(idle.waitClosed(1000));
}

QTEST_GUILESS_MAIN(TestHttpGuard)
#include "tst_http_guard.moc"
