// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "scripted_server.h"

#include "shared/client/shop_client.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::client;
using namespace kiosk::test;
using namespace std::chrono_literals;

class TestClientHttp : public QObject {
    Q_OBJECT

    template <class T>
    static T wait(const QFuture<T> &future) {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 5000))
            qFatal("the call did not finish");
        return future.result();
    }

private Q_SLOTS:
    void problemDocumentBecomesItsError() {
        ScriptedServer server;
        server.expect({Step::Answer, 409, problem(409, QStringLiteral("order_already_paid")), {}});
        HttpClient http({server.url(), {}});
        const auto answer = wait(ShopClient(&http).order(OrderId::create()));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::OrderAlreadyPaid);
        QCOMPARE(answer.error().detail, QStringLiteral("The reason in words."));
    }

    void lostAnswersAreUnknownNotRefused_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("hangs up") << int(Step::HangUp);
        QTest::newRow("cuts the answer short") << int(Step::CutShort);
        QTest::newRow("stays silent") << int(Step::StaySilent);
    }
    void lostAnswersAreUnknownNotRefused() {
        QFETCH(int, kind);
        ScriptedServer server;
        // Qt repeats an idempotent request once by itself when a kept connection breaks.
        server.expect({Step::Kind(kind), 200, "{\"id\":", {}});
        server.expect({Step::Kind(kind), 200, "{\"id\":", {}});
        HttpClient http({server.url(), {}});
        http.setTimeout(300ms);
        const auto answer = wait(ShopClient(&http).submit(sampleOrder()));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::OutcomeUnknown);
        QVERIFY(isTransient(answer.error().code));
    }

    void answerThatCannotBeReadIsUnknown() {
        ScriptedServer server;
        server.expect({Step::Answer, 201, "{\"id\":1}", {}});
        HttpClient http({server.url(), {}});
        const auto answer = wait(ShopClient(&http).submit(sampleOrder()));
        QCOMPARE(answer.error().code, ErrorCode::OutcomeUnknown);
    }

    void fieldsOfANewerDaemonArePassedOver() {
        ScriptedServer server;
        const auto order = sampleOrder();
        QByteArray body = wire::toJson(answerTo(order));
        body.insert(1, "\"robots\":{\"count\":2},");
        server.expect({Step::Answer, 201, body, {}});
        HttpClient http({server.url(), {}});
        const auto answer = wait(ShopClient(&http).submit(order));
        QVERIFY(answer.has_value());
        QCOMPARE(answer->id, order.id);
    }

    void edgeWithoutDaemonIsUnknown() {
        ScriptedServer server;
        server.expect({Step::Answer, 502, "<html>Bad Gateway</html>", {}});
        HttpClient http({server.url(), {}});
        bool unreachable = false;
        connect(&http, &HttpClient::unreachable, this, [&] { unreachable = true; });
        const auto answer = wait(ShopClient(&http).order(OrderId::create()));
        QCOMPARE(answer.error().code, ErrorCode::OutcomeUnknown);
        QVERIFY(unreachable);
    }

    void keyIsSentAndItsRefusalIsTold() {
        ScriptedServer server;
        server.expect({Step::Answer, 401, problem(401, QStringLiteral("device_revoked")), {}});
        HttpClient http({server.url(), {}});
        http.setBearer("kd_secret");
        std::optional<bool> revoked;
        connect(&http, &HttpClient::refused, this, [&](bool really) { revoked = really; });
        (void)wait(ShopClient(&http).order(OrderId::create()));
        QVERIFY(server.seen().constFirst().head.contains("Bearer kd_secret"));
        QCOMPARE(revoked, std::optional(true));
    }

    void unchangedMenuIsNotSentAgain() {
        ScriptedServer server;
        server.expect({Step::Answer, 304, {}, "ETag: \"m7\"\r\n"});
        HttpClient http({server.url(), {}});
        const auto answer = wait(ShopClient(&http).menu("\"m7\""));
        QVERIFY(answer.has_value());
        QVERIFY(!answer->menu);
        QVERIFY(server.seen().constFirst().head.toLower().contains("if-none-match: \"m7\""));
    }

    void operationPathsTakeTheirNames() {
        ScriptedServer server;
        const OrderId order = OrderId::create();
        const PaymentId payment = PaymentId::create();
        HttpClient http({server.url(), {}});
        (void)wait(ShopClient(&http).payment(order, payment));
        QCOMPARE(
            server.calls().constFirst(),
            QStringLiteral("GET /api/v1/orders/%1/payments/%2").arg(order.toString(), payment.toString()));
    }
};

QTEST_GUILESS_MAIN(TestClientHttp)
#include "tst_client_http.moc"
