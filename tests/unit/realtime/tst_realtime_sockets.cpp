// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/http/support/raw_client.h"
#include "tests/unit/http/support/test_shop.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>
#include <QWebSocket>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::testing;
using namespace std::chrono_literals;

namespace {

/// A WebSocket client that keeps what it hears.
class Screen {
public:
    Screen(const TestShop &shop, const QByteArray &token, const QByteArray &origin = {},
           const QString &query = {}) {
        QNetworkRequest request(QUrl(u"ws://127.0.0.1:%1/api/v1/ws%2"_s.arg(shop.port()).arg(query)));
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token);
        if (!origin.isEmpty())
            request.setRawHeader("Origin", origin);
        QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [this](const QString &text) {
            heard.append(QJsonDocument::fromJson(text.toUtf8()).object());
        });
        socket.open(request);
    }
    [[nodiscard]] bool waitFor(qsizetype messages, int ms = 3000) {
        return QTest::qWaitFor([&] { return heard.size() >= messages; }, ms);
    }
    [[nodiscard]] bool waitClosed(int ms = 3000) {
        return QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::UnconnectedState; }, ms);
    }
    [[nodiscard]] qint64 seq(qsizetype i) const { return heard[i].value("seq"_L1).toInteger(-1); }
    [[nodiscard]] QString text(qsizetype i, QLatin1StringView name) const {
        return heard[i].value(name).toString();
    }

    QWebSocket socket;
    QList<QJsonObject> heard;
};

StoredEvent about(Topic topic, const QString &kind, const QString &id = u"x"_s,
                  const std::optional<DeviceId> &device = {}) {
    static qint64 number = 0;
    return {++number, {topic, kind, id, 1, device}, QDateTime::currentDateTimeUtc()};
}

QByteArray upgrade(const QByteArray &path, const QList<QByteArray> &headers,
                   const QByteArray &method = "GET") {
    return requestText(method, path,
                       headers + QList<QByteArray>{"Connection: Upgrade", "Upgrade: websocket",
                                                   "Sec-WebSocket-Version: 13",
                                                   "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="});
}

} // namespace

class TestRealtimeSockets : public QObject {
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void aConnectionIsGreetedAndNumbersWhatItMaySee();
    void everyConnectionHasItsOwnEpoch();
    void kiosksHearOfTheirOwnOrdersOnly();
    void boardsHearOfTicketsAndMenuOnly();
    void refusalsAreCompleteAnswers_data();
    void refusalsAreCompleteAnswers();
    void aTicketOpensOneConnection();
    void keysThatCannotBeToldYetAreAskedToComeAgain();
    void tooLargeAMessageEndsTheConnection();
    void aChattyClientIsCut();
    void theEndOfASessionEndsItsConnections();
    void theRevocationOfADeviceEndsItsConnections();
    void aDeviceIsOnlineWhileItIsConnected();
    void aClientWithoutAPongIsCut();
    void aClientThatDoesNotReadIsCut();
    void connectionsOutliveTheGuardsDeadline();
    void stoppingSaysGoodByeToEveryConnection();
    void twoHundredScreensHearWithinFiftyMilliseconds();

private:
    std::unique_ptr<TestShop> m_shop;
};

void TestRealtimeSockets::aConnectionIsGreetedAndNumbersWhatItMaySee() {
    Screen screen(*m_shop, m_shop->device(DeviceKind::Kitchen));
    QVERIFY(screen.waitFor(1));
    QCOMPARE(screen.text(0, "type"_L1), u"hello"_s);
    // The kitchen does not hear of devices: no number is used up for them.
    m_shop->hub.publish({about(Topic::Orders, u"submitted"_s, u"one"_s), about(Topic::Devices, u"paired"_s),
                         about(Topic::Tickets, u"queued"_s, u"two"_s)});
    QVERIFY(screen.waitFor(3));
    QCOMPARE(screen.seq(1), screen.seq(0) + 1);
    QCOMPARE(screen.seq(2), screen.seq(0) + 2);
    QCOMPARE(screen.text(1, "topic"_L1), u"orders"_s);
    QCOMPARE(screen.text(1, "kind"_L1), u"submitted"_s);
    QCOMPARE(screen.text(1, "id"_L1), u"one"_s);
    QCOMPARE(screen.text(2, "id"_L1), u"two"_s);
    QCOMPARE(screen.text(2, "epoch"_L1), screen.text(0, "epoch"_L1));
    QVERIFY(QDateTime::fromString(screen.text(1, "at"_L1), Qt::ISODateWithMs).isValid());
}

void TestRealtimeSockets::everyConnectionHasItsOwnEpoch() {
    const QByteArray key = m_shop->device(DeviceKind::Board);
    Screen one(*m_shop, key);
    Screen two(*m_shop, key);
    QVERIFY(one.waitFor(1) && two.waitFor(1));
    QVERIFY(one.text(0, "epoch"_L1) != two.text(0, "epoch"_L1));
}

void TestRealtimeSockets::kiosksHearOfTheirOwnOrdersOnly() {
    Screen kiosk(*m_shop, m_shop->device(DeviceKind::Kiosk));
    const DeviceId own = m_shop->lastDevice();
    Screen staff(*m_shop, m_shop->person(Role::Staff));
    QVERIFY(kiosk.waitFor(2) && staff.waitFor(1)); // its own coming online is the kiosk's second message
    const qsizetype before = kiosk.heard.size();
    m_shop->hub.publish({about(Topic::Orders, u"submitted"_s, u"foreign"_s, DeviceId::create()),
                         about(Topic::Payments, u"captured"_s, u"counter"_s),
                         about(Topic::Orders, u"submitted"_s, u"mine"_s, own)});
    QVERIFY(kiosk.waitFor(before + 1));
    QCOMPARE(kiosk.text(before, "id"_L1), u"mine"_s);
    QTRY_VERIFY(std::ranges::any_of(staff.heard,
                                    [](const QJsonObject &e) { return e.value("id"_L1) == "foreign"_L1; }));
    QCOMPARE(kiosk.heard.size(), before + 1);
}

void TestRealtimeSockets::boardsHearOfTicketsAndMenuOnly() {
    Screen board(*m_shop, m_shop->device(DeviceKind::Board));
    QVERIFY(board.waitFor(1));
    m_shop->hub.publish({about(Topic::Orders, u"submitted"_s), about(Topic::Payments, u"captured"_s),
                         about(Topic::Items, u"sold_out"_s), about(Topic::Tickets, u"ready"_s, u"t"_s),
                         about(Topic::Menu, u"changed"_s, u"m"_s)});
    QVERIFY(board.waitFor(3));
    QCOMPARE(board.text(1, "id"_L1), u"t"_s);
    QCOMPARE(board.text(2, "id"_L1), u"m"_s);
}

void TestRealtimeSockets::refusalsAreCompleteAnswers_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    const QByteArray get = "GET";
    const QByteArray ws = "/api/v1/ws";
    const QByteArray own = TestShop::origin;
    QTest::newRow("nobody") << get << ws << own << QByteArray() << 401;
    QTest::newRow("forged") << get << ws << own << QByteArray("x.y.z") << 401;
    QTest::newRow("foreign origin") << get << ws << QByteArray("https://evil.example") << QByteArray("owner")
                                    << 403;
    QTest::newRow("null origin") << get << ws << QByteArray("null") << QByteArray("owner") << 403;
    QTest::newRow("origin as prefix") << get << ws << own + ".evil.example" << QByteArray("owner") << 403;
    QTest::newRow("other path") << get << QByteArray("/api/v1/ws/") << own << QByteArray("owner") << 404;
    QTest::newRow("dotted path") << get << QByteArray("/api/v1/x/../ws") << own << QByteArray("owner") << 404;
    QTest::newRow("post") << QByteArray("POST") << ws << own << QByteArray("owner") << 405;
    QTest::newRow("used ticket") << get << ws + "?ticket=x.y.z" << own << QByteArray() << 401;
}

void TestRealtimeSockets::refusalsAreCompleteAnswers() {
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, origin);
    QFETCH(const QByteArray, token);
    const auto loaded = m_shop->principals.reload();
    QTRY_VERIFY(loaded.isFinished());
    QList<QByteArray> headers{"Origin: " + origin};
    if (!token.isEmpty())
        headers.append(bearer(token == "owner" ? m_shop->person(Role::Owner) : token));
    RawClient client(m_shop->port());
    client.send(upgrade(path, headers, method));
    const RawAnswer answer = client.read();
    QTEST(answer.status, "status");
    QCOMPARE(answer.headers.value("content-length"), "0");
    QCOMPARE(answer.headers.value("connection"), "close");
    QCOMPARE(m_shop->hub.count(), 0);
}

void TestRealtimeSockets::aTicketOpensOneConnection() {
    const RawAnswer made =
        ask(m_shop->port(), "POST", "/api/v1/realtime/tickets", {bearer(m_shop->person(Role::Kitchen))});
    QCOMPARE(made.status, 201);
    const QString ticket = QJsonDocument::fromJson(made.body).object().value("ticket"_L1).toString();
    Screen first(*m_shop, {}, TestShop::origin, u"?ticket="_s + ticket);
    QVERIFY(first.waitFor(1));
    Screen second(*m_shop, {}, TestShop::origin, u"?ticket="_s + ticket);
    QVERIFY(second.waitClosed());
    QVERIFY(second.heard.isEmpty());
}

void TestRealtimeSockets::keysThatCannotBeToldYetAreAskedToComeAgain() {
    const QByteArray key = m_shop->device(DeviceKind::Kiosk);
    TestShop restarted; // knows no device yet
    restarted.transactor.devices.all = m_shop->transactor.devices.all;
    RawClient early(restarted.port());
    early.send(upgrade("/api/v1/ws", {bearer(key)}));
    QCOMPARE(early.read().status, 503);
    const auto loaded = restarted.principals.reload();
    QTRY_VERIFY(loaded.isFinished());
    Screen later(restarted, key);
    QVERIFY(later.waitFor(1));
}

void TestRealtimeSockets::tooLargeAMessageEndsTheConnection() {
    Screen screen(*m_shop, m_shop->person(Role::Owner));
    QVERIFY(screen.waitFor(1));
    screen.socket.sendTextMessage(QString(100 * 1024, u'x'));
    QVERIFY(screen.waitClosed());
    QCOMPARE(screen.socket.closeCode(), QWebSocketProtocol::CloseCodeTooMuchData);
    QTRY_COMPARE(m_shop->hub.count(), 0);
}

void TestRealtimeSockets::aChattyClientIsCut() {
    Screen screen(*m_shop, m_shop->person(Role::Owner));
    QVERIFY(screen.waitFor(1));
    for (int i = 0; i < 30; ++i)
        screen.socket.sendTextMessage(u"hello?"_s);
    QVERIFY(screen.waitClosed());
    QCOMPARE(screen.socket.closeCode(), QWebSocketProtocol::CloseCodePolicyViolated);
}

void TestRealtimeSockets::theEndOfASessionEndsItsConnections() {
    const SessionId session = SessionId::create();
    Screen ended(*m_shop, m_shop->person(Role::Manager, session));
    Screen other(*m_shop, m_shop->person(Role::Manager));
    QVERIFY(ended.waitFor(1) && other.waitFor(1));
    m_shop->principals.apply({{1, {{}, u"session_ended"_s, session.toString(), 1, {}}, m_shop->clock.now()}});
    QVERIFY(ended.waitClosed(5000));
    QCOMPARE(ended.heard.last().value("type"_L1).toString(), u"bye"_s);
    QCOMPARE(ended.heard.last().value("kind"_L1).toString(), u"session_ended"_s);
    QCOMPARE(other.socket.state(), QAbstractSocket::ConnectedState);
}

void TestRealtimeSockets::theRevocationOfADeviceEndsItsConnections() {
    const QByteArray key = m_shop->device(DeviceKind::Kiosk);
    const QByteArray id = m_shop->lastDevice().toString().toLatin1();
    Screen kiosk(*m_shop, key);
    QVERIFY(kiosk.waitFor(1));
    const RawAnswer revoked = ask(m_shop->port(), "POST", "/api/v1/devices/" + id + "/revoke",
                                  {bearer(m_shop->person(Role::Owner))});
    QCOMPARE(revoked.status, 200);
    QVERIFY(kiosk.waitClosed(5000));
    Screen again(*m_shop, key);
    QVERIFY(again.waitClosed());
    QVERIFY(again.heard.isEmpty());
}

void TestRealtimeSockets::aDeviceIsOnlineWhileItIsConnected() {
    const QByteArray key = m_shop->device(DeviceKind::Kiosk);
    const DeviceId id = m_shop->lastDevice();
    QSignalSpy changes(&m_shop->hub, &realtime::RealtimeHub::deviceOnline);
    auto first = std::make_unique<Screen>(*m_shop, key);
    auto second = std::make_unique<Screen>(*m_shop, key);
    QVERIFY(first->waitFor(1) && second->waitFor(1));
    QVERIFY(m_shop->hub.isOnline(id));
    first.reset();
    QTRY_COMPARE(m_shop->hub.count(), 1);
    QVERIFY(m_shop->hub.isOnline(id));
    second.reset();
    QTRY_VERIFY(!m_shop->hub.isOnline(id));
    QCOMPARE(changes.count(), 2);
}

void TestRealtimeSockets::aClientWithoutAPongIsCut() {
    TestShop shop({}, TestShop::defaultGate(), 100ms);
    RawClient silent(shop.port());
    silent.send(upgrade("/api/v1/ws", {bearer(shop.person(Role::Owner))}));
    QVERIFY(silent.waitFor("hello"));
    Screen answering(shop, shop.person(Role::Owner));
    QVERIFY(answering.waitFor(1));
    QVERIFY(silent.waitClosed(2000));
    QCOMPARE(answering.socket.state(), QAbstractSocket::ConnectedState);
}

void TestRealtimeSockets::aClientThatDoesNotReadIsCut() {
    realtime::GateSettings settings = TestShop::defaultGate();
    settings.limits.backlog = 64 * 1024;
    TestShop shop({}, settings);
    QTcpSocket stuck;
    stuck.setReadBufferSize(1);
    stuck.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
    stuck.connectToHost(QHostAddress::LocalHost, shop.port());
    QTRY_COMPARE(stuck.state(), QAbstractSocket::ConnectedState);
    stuck.write(upgrade("/api/v1/ws", {bearer(shop.person(Role::Owner))}));
    QTRY_COMPARE(shop.hub.count(), 1);
    const StoredEvent large = about(Topic::Orders, u"submitted"_s, QString(20'000, u'x'));
    for (int i = 0; i < 2000 && shop.hub.count() == 1; ++i) {
        shop.hub.publish({large});
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(shop.hub.count(), 0);
    QVERIFY(shop.metrics.text().contains("kiosk_websocket_dropped_total 1"));
}

void TestRealtimeSockets::connectionsOutliveTheGuardsDeadline() {
    http::ServerSettings settings;
    settings.guard.deadline = 200ms;
    TestShop shop(settings);
    Screen screen(shop, shop.person(Role::Owner));
    QVERIFY(screen.waitFor(1));
    QTest::qWait(600);
    shop.hub.publish({about(Topic::Orders, u"submitted"_s)});
    QVERIFY(screen.waitFor(2));
}

void TestRealtimeSockets::stoppingSaysGoodByeToEveryConnection() {
    Screen screen(*m_shop, m_shop->person(Role::Owner));
    QVERIFY(screen.waitFor(1));
    QSignalSpy drained(&m_shop->server, &http::HttpServer::drained);
    m_shop->server.drain();
    QVERIFY(screen.waitClosed());
    QCOMPARE(screen.heard.last().value("kind"_L1).toString(), u"stopping"_s);
    QCOMPARE(screen.socket.closeCode(), QWebSocketProtocol::CloseCodeGoingAway);
    QVERIFY(drained.count() == 1 || drained.wait(2000));
}

// Clients and server share this one thread, so the time holds both halves of the work.
void TestRealtimeSockets::twoHundredScreensHearWithinFiftyMilliseconds() {
    const QByteArray token = m_shop->person(Role::Owner);
    std::vector<std::unique_ptr<Screen>> screens;
    for (int i = 0; i < 200; ++i)
        screens.push_back(std::make_unique<Screen>(*m_shop, token));
    for (auto &screen : screens)
        QVERIFY(screen->waitFor(1));
    QElapsedTimer timer;
    timer.start();
    m_shop->hub.publish({about(Topic::Items, u"sold_out"_s)});
    const qint64 sent = timer.elapsed();
    for (auto &screen : screens)
        QVERIFY(screen->waitFor(2));
    qInfo("200 clients: sent after %lld ms, heard by all after %lld ms", sent, timer.elapsed());
    QVERIFY(timer.elapsed() < 2000); // the figure itself is the benchmark's business
}

QTEST_GUILESS_MAIN(TestRealtimeSockets)
#include "tst_realtime_sockets.moc"
