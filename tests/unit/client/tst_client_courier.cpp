// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "scripted_server.h"

#include "shared/client/courier.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using namespace kiosk::client;
using namespace kiosk::test;
using namespace std::chrono_literals;

namespace {

/// A kiosk: everything that a restart makes anew.
struct Kiosk {
    Kiosk(const QUrl &url, const QString &folder, const Clock *clock)
        : http({url, {}})
        , shop(&http)
        , outbox(QDir(folder))
        , courier(&shop, &outbox, clock) {
        http.setTimeout(500ms);
    }

    HttpClient http;
    ShopClient shop;
    Outbox outbox;
    Courier courier;
};

QString lookFor(const contract::OrderSubmit &order) {
    return QStringLiteral("GET /api/v1/orders/%1").arg(order.id.toString());
}

const QString post = QStringLiteral("POST /api/v1/orders");

Step answer(int status, const contract::Order &order) {
    return {Step::Answer, status, wire::toJson(order), {}};
}

Step notFound() {
    return {Step::Answer, 404, problem(404, QStringLiteral("not_found")), {}};
}

} // namespace

class TestClientCourier : public QObject {
    Q_OBJECT

    template <class T>
    static T wait(const QFuture<T> &future) {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 8000))
            qFatal("the order got no definite answer");
        return future.result();
    }

    QTemporaryDir m_folder;
    FakeClock m_clock;

private Q_SLOTS:
    void init() {
        m_folder = QTemporaryDir();
        m_clock = FakeClock();
    }

    void orderIsOnDiskBeforeItIsSent() {
        ScriptedServer server;
        const auto order = sampleOrder();
        Kiosk kiosk(server.url(), m_folder.path(), &m_clock);
        bool keptFirst = false;
        connect(&server, &QTcpServer::newConnection, this,
                [&] { keptFirst = kiosk.outbox.find(order.id).has_value(); });
        server.expect(answer(201, answerTo(order)));
        QVERIFY(wait(kiosk.courier.submit(order)).has_value());
        QVERIFY(keptFirst);
        QVERIFY(!kiosk.outbox.find(order.id));
    }

    void lostAnswerIsFoundAgainAndNotSentTwice() {
        ScriptedServer server;
        const auto order = sampleOrder();
        Kiosk kiosk(server.url(), m_folder.path(), &m_clock);
        server.expect({Step::CutShort, 201, "{\"id\":", {}});
        server.expect(answer(200, answerTo(order)));
        const auto result = wait(kiosk.courier.submit(order));
        QVERIFY(result.has_value());
        QCOMPARE(result->displayNumber, QStringLiteral("A-042"));
        QCOMPARE(server.calls(), (QStringList{post, lookFor(order)}));
    }

    void orderThatNeverArrivedIsSentAgainUnchanged() {
        ScriptedServer server;
        const auto order = sampleOrder();
        Kiosk kiosk(server.url(), m_folder.path(), &m_clock);
        server.expect({Step::CutShort, 201, {}, {}});
        server.expect(notFound());
        server.expect(answer(201, answerTo(order)));
        QVERIFY(wait(kiosk.courier.submit(order)).has_value());
        QCOMPARE(server.calls(), (QStringList{post, lookFor(order), post}));
        QCOMPARE(server.seen().at(2).body, server.seen().at(0).body);
    }

    void restartOfTheDaemonIsWaitedFor() {
        ScriptedServer server;
        const auto order = sampleOrder();
        Kiosk kiosk(server.url(), m_folder.path(), &m_clock);
        server.expect({Step::Answer, 503, problem(503, QStringLiteral("shutting_down")), {}});
        server.expect({Step::Answer, 502, "<html>", {}});
        server.expect(notFound());
        server.expect(answer(201, answerTo(order)));
        QVERIFY(wait(kiosk.courier.submit(order)).has_value());
        QCOMPARE(server.calls().count(post), 2);
    }

    void refusalIsFinalAndNothingStays() {
        ScriptedServer server;
        const auto order = sampleOrder();
        Kiosk kiosk(server.url(), m_folder.path(), &m_clock);
        server.expect({Step::Answer, 409, problem(409, QStringLiteral("cart_changed")), {}});
        const auto result = wait(kiosk.courier.submit(order));
        QCOMPARE(result.error().code, ErrorCode::CartChanged);
        QVERIFY(!kiosk.outbox.find(order.id));
        QCOMPARE(server.calls(), QStringList{post});
    }

    void fullShopRefusesAnOrderThatItNeverSaw() {
        ScriptedServer server;
        const auto order = sampleOrder();
        Kiosk kiosk(server.url(), m_folder.path(), &m_clock);
        bool isReached = false;
        connect(&kiosk.http, &HttpClient::reached, this, [&] { isReached = true; });
        server.expect({Step::Answer, 503, problem(503, QStringLiteral("no_room")), {}});
        const auto result = wait(kiosk.courier.submit(order));
        QCOMPARE(result.error().code, ErrorCode::NoRoom);
        QVERIFY(!kiosk.outbox.find(order.id));
        QVERIFY(isReached);
    }

    void fullShopSaysNothingAboutAnOrderThatWasSentBefore() {
        ScriptedServer server;
        const auto order = sampleOrder();
        Kiosk kiosk(server.url(), m_folder.path(), &m_clock);
        server.expect({Step::CutShort, 201, {}, {}});
        server.expect(notFound());
        server.expect({Step::Answer, 503, problem(503, QStringLiteral("no_room")), {}});
        server.expect(answer(200, answerTo(order)));
        QVERIFY(wait(kiosk.courier.submit(order)).has_value());
        QCOMPARE(server.calls(), (QStringList{post, lookFor(order), post, lookFor(order)}));
    }

    void diskThatRefusesMeansNothingIsSent() {
        ScriptedServer server;
        const QString folder = m_folder.filePath(QStringLiteral("outbox"));
        Kiosk kiosk(server.url(), folder, &m_clock);
        QVERIFY(QDir().rmdir(folder));
        const auto result = wait(kiosk.courier.submit(sampleOrder()));
        QVERIFY(!result);
        QTest::qWait(100);
        QVERIFY(server.calls().isEmpty());
    }

    void diskThatRefusesASecondSendingDoesNotMeanThatNothingWasBooked() {
        ScriptedServer server;
        const auto order = sampleOrder();
        const QString folder = m_folder.filePath(QStringLiteral("outbox"));
        Kiosk kiosk(server.url(), folder, &m_clock);
        server.expect({Step::StaySilent, 0, {}, {}});
        server.expect(notFound()); // still on its way
        server.expect(answer(200, answerTo(order)));
        const auto future = kiosk.courier.submit(order);
        QTRY_COMPARE(server.calls().size(), 1);
        QVERIFY(QDir(folder).removeRecursively());
        QVERIFY(wait(future).has_value());
        QCOMPARE(server.calls(), (QStringList{post, lookFor(order), lookFor(order)}));
    }

    void kioskThatIsTurnedAwayLaterDoesNotTakeThatForARefusal() {
        ScriptedServer server;
        const auto order = sampleOrder();
        Kiosk kiosk(server.url(), m_folder.path(), &m_clock);
        server.expect({Step::StaySilent, 0, {}, {}});
        server.expect(notFound()); // still on its way
        server.expect({Step::Answer, 401, problem(401, QStringLiteral("unauthenticated")), {}});
        server.expect(answer(200, answerTo(order)));
        QVERIFY(wait(kiosk.courier.submit(order)).has_value());
        QCOMPARE(server.calls(), (QStringList{post, lookFor(order), post, lookFor(order)}));
    }

    void kioskThatDiedWhileSendingFindsItsOrder() {
        ScriptedServer server;
        const auto order = sampleOrder();
        server.expect({Step::StaySilent, 0, {}, {}});
        {
            Kiosk before(server.url(), m_folder.path(), &m_clock);
            (void)before.courier.submit(order);
            QTRY_COMPARE(server.calls().size(), 1);
        }
        server.expect(answer(200, answerTo(order)));
        Kiosk after(server.url(), m_folder.path(), &m_clock);
        const auto result = wait(after.courier.resume(order.id));
        QVERIFY(result.has_value());
        QCOMPARE(server.calls(), (QStringList{post, lookFor(order)}));
    }

    void oldOrderIsNotSentToAnEmptyTable() {
        ScriptedServer server;
        const auto order = sampleOrder();
        Outbox outbox(QDir(m_folder.path()));
        QVERIFY(outbox.put({order, m_clock.now(), m_clock.now(), false}).has_value());
        m_clock.advance(Courier::resendWithin + 1s);
        server.expect(notFound());
        Kiosk kiosk(server.url(), m_folder.path(), &m_clock);
        const auto result = wait(kiosk.courier.resume(order.id));
        QCOMPARE(result.error().code, ErrorCode::NotFound);
        QCOMPARE(server.calls(), QStringList{lookFor(order)});
    }

    void orderOfLongAgoThatWasNeverSentIsNotSentNow() {
        ScriptedServer server;
        const auto order = sampleOrder();
        Outbox outbox(QDir(m_folder.path()));
        QVERIFY(outbox.put({order, m_clock.now(), {}, false}).has_value());
        m_clock.advance(Courier::resendWithin + 1s);
        server.expect(notFound());
        Kiosk kiosk(server.url(), m_folder.path(), &m_clock);
        QCOMPARE(wait(kiosk.courier.resume(order.id)).error().code, ErrorCode::NotFound);
        QVERIFY(!server.calls().contains(post));
        QVERIFY(!outbox.find(order.id));
    }

    void withdrawnOrderThatArrivedIsCancelled() {
        ScriptedServer server;
        const auto order = sampleOrder();
        Kiosk kiosk(server.url(), m_folder.path(), &m_clock);
        server.expect({Step::CutShort, 201, {}, {}});
        const auto future = kiosk.courier.submit(order);
        QTRY_COMPARE(server.calls().size(), 1);
        server.expect(answer(200, answerTo(order)));
        server.expect(answer(200, answerTo(order, OrderState::Cancelled)));
        kiosk.courier.withdraw(order.id);
        QCOMPARE(wait(future)->state, OrderState::Cancelled);
        QCOMPARE(server.calls().constLast(),
                 QStringLiteral("POST /api/v1/orders/%1/cancel").arg(order.id.toString()));
    }

    void withdrawalThatIsTurnedAwayIsTriedAgain() {
        ScriptedServer server;
        const auto order = sampleOrder();
        Kiosk kiosk(server.url(), m_folder.path(), &m_clock);
        server.expect({Step::CutShort, 201, {}, {}});
        const auto future = kiosk.courier.submit(order);
        QTRY_COMPARE(server.calls().size(), 1);
        server.expect(answer(200, answerTo(order)));
        server.expect({Step::Answer, 429, problem(429, QStringLiteral("too_many_attempts")), {}});
        server.expect(answer(200, answerTo(order)));
        server.expect(answer(200, answerTo(order, OrderState::Cancelled)));
        kiosk.courier.withdraw(order.id);
        QCOMPARE(wait(future)->state, OrderState::Cancelled);
    }

    void leftoversOfEarlierRunsAreWithdrawn() {
        ScriptedServer server;
        const auto order = sampleOrder();
        Outbox outbox(QDir(m_folder.path()));
        QVERIFY(outbox.put({order, m_clock.now(), m_clock.now(), false}).has_value());
        server.expect(answer(200, answerTo(order)));
        server.expect(answer(200, answerTo(order, OrderState::Cancelled)));
        Kiosk kiosk(server.url(), m_folder.path(), &m_clock);
        kiosk.courier.settleLeftovers(std::nullopt);
        QTRY_COMPARE(server.calls().size(), 2);
        QTRY_VERIFY(!outbox.find(order.id));
        QVERIFY(server.calls().constLast().endsWith(QStringLiteral("/cancel")));
    }
};

QTEST_GUILESS_MAIN(TestClientCourier)
#include "tst_client_courier.moc"
