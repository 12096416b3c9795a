// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/contract/operations.h"
#include "shared/contract/system/system_operations.h"
#include "tests/unit/http/support/raw_client.h"
#include "tests/unit/http/support/test_shop.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::testing;

/// Who may call what, for every operation of the contract and every caller there is.
class TestHttpAccessMatrix : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void everyCallerGetsExactlyWhatTheContractSays_data();
    void everyCallerGetsExactlyWhatTheContractSays();
    void endedSessionsAreRefused();
    void revokedDevicesAreToldSo();
    void metricsAreForThisMachineOrTheToken();

private:
    [[nodiscard]] RawAnswer call(const contract::Operation &operation, const QByteArray &token) const;
    std::unique_ptr<TestShop> m_shop;
};

void TestHttpAccessMatrix::initTestCase() {
    m_shop = std::make_unique<TestShop>();
    // Whoever is let in meets a database that is gone: 503, and no use case runs.
    m_shop->transactor.failure = Error{ErrorCode::DatabaseUnavailable, u"gone"_s, {}, {}};
}

RawAnswer TestHttpAccessMatrix::call(const contract::Operation &operation, const QByteArray &token) const {
    static const QRegularExpression part(u"\\{[A-Za-z]+\\}"_s);
    const QString path = QString::fromLatin1(operation.path).replace(part, OrderId::create().toString());
    const QByteArray method(methodName(operation.method).data());
    const QList<QByteArray> headers =
        token.isEmpty() ? QList<QByteArray>() : QList<QByteArray>{bearer(token)};
    const QByteArray body = operation.method == contract::Method::Get ? QByteArray() : QByteArray("{}");
    if (QLatin1StringView(operation.mediaType) == "text/event-stream"_L1) {
        RawClient client(m_shop->port());
        client.send(requestText(method, path.toLatin1(), headers));
        return client.read();
    }
    return ask(m_shop->port(), method, path.toLatin1(), headers, body);
}

void TestHttpAccessMatrix::everyCallerGetsExactlyWhatTheContractSays_data() {
    QTest::addColumn<int>("index");
    const auto operations = contract::allOperations();
    for (int i = 0; i < operations.size(); ++i)
        QTest::newRow(operations[i]->id) << i;
}

void TestHttpAccessMatrix::everyCallerGetsExactlyWhatTheContractSays() {
    QFETCH(const int, index);
    const contract::Operation &operation = *contract::allOperations().at(index);
    if (operation.access.operatorsOnly)
        QSKIP("has a test of its own");
    const auto isLetIn = [](const RawAnswer &answer) {
        return answer.status != 0 && answer.status != 401 && problemCode(answer) != "forbidden";
    };
    const RawAnswer nobody = call(operation, {});
    if (operation.access.everyone) {
        QVERIFY2(problemCode(nobody) != "unauthenticated", nobody.all.constData());
        return;
    }
    QCOMPARE(nobody.status, 401);
    QCOMPARE(problemCode(nobody), "unauthenticated");
    QCOMPARE(nobody.headers.value("www-authenticate"), "Bearer");
    for (const Role role : {Role::Owner, Role::Manager, Role::Staff, Role::Kitchen}) {
        const RawAnswer answer = call(operation, m_shop->person(role));
        QVERIFY2(isLetIn(answer) == operation.access.allows(role),
                 QByteArray(nameOf(role).data()).append(answer.all).constData());
        if (!operation.access.allows(role))
            QCOMPARE(answer.status, 403);
    }
    for (const DeviceKind kind : {DeviceKind::Kiosk, DeviceKind::Kitchen, DeviceKind::Board}) {
        const bool allowed = operation.access.allows(Role::Device) && operation.access.allows(kind);
        const RawAnswer answer = call(operation, m_shop->device(kind));
        QVERIFY2(isLetIn(answer) == allowed, QByteArray(nameOf(kind).data()).append(answer.all).constData());
        if (!allowed)
            QCOMPARE(answer.status, 403);
    }
    QCOMPARE(call(operation, "x.y.z").status, 401);
    QVERIFY(!isLetIn(call(operation, m_shop->tokens.issueTicket({}).token)));
}

void TestHttpAccessMatrix::endedSessionsAreRefused() {
    const SessionId session = SessionId::create();
    const QByteArray token = m_shop->person(Role::Owner, session);
    QCOMPARE(ask(m_shop->port(), "GET", "/api/v1/users", {bearer(token)}).status, 503);
    m_shop->principals.apply({{1, {{}, u"session_ended"_s, session.toString(), 1, {}}, m_shop->clock.now()}});
    QCOMPARE(ask(m_shop->port(), "GET", "/api/v1/users", {bearer(token)}).status, 401);
}

void TestHttpAccessMatrix::revokedDevicesAreToldSo() {
    const QByteArray key = m_shop->device(DeviceKind::Kiosk);
    const QString id = m_shop->lastDevice().toString();
    QCOMPARE(ask(m_shop->port(), "GET", "/api/v1/auth/me", {bearer(key)}).status, 200);
    m_shop->principals.apply({{2, {{}, u"device_revoked"_s, id, 2, {}}, m_shop->clock.now()}});
    const RawAnswer answer = ask(m_shop->port(), "GET", "/api/v1/auth/me", {bearer(key)});
    QCOMPARE(answer.status, 401);
    QCOMPARE(problemCode(answer), "device_revoked");
}

void TestHttpAccessMatrix::metricsAreForThisMachineOrTheToken() {
    const quint16 port = m_shop->port();
    QCOMPARE(ask(port, "GET", "/metrics").status, 200);
    const QByteArray proxied = "X-Forwarded-For: 192.168.1.20";
    QCOMPARE(ask(port, "GET", "/metrics", {proxied}).status, 403);
    QCOMPARE(ask(port, "GET", "/metrics", {"X-Forwarded-For: 127.0.0.1"}).status, 403);
    QCOMPARE(ask(port, "GET", "/metrics", {proxied, bearer(m_shop->person(Role::Owner))}).status, 403);
    const RawAnswer told = ask(port, "GET", "/metrics", {proxied, bearer("metrics token")});
    QCOMPARE(told.status, 200);
    QVERIFY(told.body.contains("kiosk_http_requests_total{operation=\"metrics\""));
    QVERIFY(told.body.contains("process_resident_memory_bytes "));
}

QTEST_GUILESS_MAIN(TestHttpAccessMatrix)
#include "tst_http_access_matrix.moc"
