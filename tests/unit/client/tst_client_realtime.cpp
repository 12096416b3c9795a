// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/realtime_client.h"

#include <QSignalSpy>
#include <QTest>
#include <QWebSocketServer>

using namespace kiosk;
using namespace kiosk::client;

namespace {

/// A shop's WebSocket with the words put into its mouth.
class Speaker : public QObject {
    Q_OBJECT

public:
    Speaker() {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
            socket.reset(m_server.nextPendingConnection());
            ++connections;
        });
    }
    [[nodiscard]] QUrl url() const {
        return QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(m_server.serverPort()));
    }
    void hello(qint64 seq, const QString &epoch) {
        say({QStringLiteral("hello"), seq, epoch, {}, {}, {}, {}, {}});
    }
    void event(qint64 seq, const QString &epoch) {
        say({QStringLiteral("event"), seq, epoch, Topic::Menu, QStringLiteral("changed"), {}, {}, {}});
    }

private:
    QWebSocketServer m_server{QStringLiteral("shop"), QWebSocketServer::NonSecureMode};

public:
    // The server's child, too: gone before it.
    std::unique_ptr<QWebSocket> socket;
    int connections = 0;

private:
    void say(const contract::RealtimeEvent &event) {
        socket->sendTextMessage(QString::fromUtf8(wire::toJson(event)));
    }
};

} // namespace

class TestClientRealtime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void helloAsksForASnapshot() {
        Speaker shop;
        HttpClient http({shop.url(), {}});
        http.setBearer("kd_key");
        RealtimeClient client(&http);
        QSignalSpy snapshots(&client, &RealtimeClient::snapshotNeeded);
        client.start();
        QTRY_COMPARE(shop.connections, 1);
        QCOMPARE(shop.socket->request().rawHeader("Authorization"), QByteArray("Bearer kd_key"));
        QCOMPARE(shop.socket->requestUrl().path(), QStringLiteral("/api/v1/ws"));
        shop.hello(10, QStringLiteral("e1"));
        QTRY_COMPARE(snapshots.size(), 1);
        QVERIFY(client.isConnected());
    }

    void eventsInOrderNeedNoSnapshot() {
        Speaker shop;
        HttpClient http({shop.url(), {}});
        RealtimeClient client(&http);
        QSignalSpy snapshots(&client, &RealtimeClient::snapshotNeeded);
        QSignalSpy events(&client, &RealtimeClient::event);
        client.start();
        QTRY_COMPARE(shop.connections, 1);
        shop.hello(10, QStringLiteral("e1"));
        shop.event(11, QStringLiteral("e1"));
        shop.event(12, QStringLiteral("e1"));
        QTRY_COMPARE(events.size(), 2);
        QCOMPARE(snapshots.size(), 1);
    }

    void missedNumbersAndNewEpochsNeedOne_data() {
        QTest::addColumn<qint64>("seq");
        QTest::addColumn<QString>("epoch");
        QTest::newRow("gap") << qint64(13) << QStringLiteral("e1");
        QTest::newRow("new epoch") << qint64(11) << QStringLiteral("e2");
        QTest::newRow("number goes back") << qint64(10) << QStringLiteral("e1");
    }
    void missedNumbersAndNewEpochsNeedOne() {
        QFETCH(qint64, seq);
        QFETCH(QString, epoch);
        Speaker shop;
        HttpClient http({shop.url(), {}});
        RealtimeClient client(&http);
        QSignalSpy snapshots(&client, &RealtimeClient::snapshotNeeded);
        client.start();
        QTRY_COMPARE(shop.connections, 1);
        shop.hello(10, QStringLiteral("e1"));
        shop.event(seq, epoch);
        QTRY_COMPARE(snapshots.size(), 2);
    }

    void lostConnectionIsMadeAgain() {
        Speaker shop;
        HttpClient http({shop.url(), {}});
        RealtimeClient client(&http);
        QSignalSpy snapshots(&client, &RealtimeClient::snapshotNeeded);
        QSignalSpy losses(&client, &RealtimeClient::disconnected);
        client.start();
        QTRY_COMPARE(shop.connections, 1);
        shop.hello(10, QStringLiteral("e1"));
        QTRY_COMPARE(snapshots.size(), 1);
        shop.socket->abort();
        QTRY_COMPARE(losses.size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(shop.connections, 2, 5000);
        shop.hello(12, QStringLiteral("e1"));
        QTRY_COMPARE(snapshots.size(), 2);
    }

    void stoppedClientStaysAway() {
        Speaker shop;
        HttpClient http({shop.url(), {}});
        RealtimeClient client(&http);
        client.start();
        QTRY_COMPARE(shop.connections, 1);
        shop.hello(1, QStringLiteral("e1"));
        QTRY_VERIFY(client.isConnected());
        client.stop();
        QVERIFY(!client.isConnected());
        QTest::qWait(1200);
        QCOMPARE(shop.connections, 1);
    }
};

QTEST_GUILESS_MAIN(TestClientRealtime)
#include "tst_client_realtime.moc"
