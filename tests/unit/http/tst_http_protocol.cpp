// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/http/support/raw_client.h"
#include "tests/unit/http/support/test_shop.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::testing;

class TestHttpProtocol : public QObject {
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void unknownAddressesAreAProblemThatNamesTheRequest();
    void unknownMethodsAreToldWhichOnesThereAre();
    void anIdThatIsNoneIsNotFound();
    void headHasTheLengthButNoBody();
    void bodiesAboveTheLimitAreRefused();
    void bodiesMustBeJson();
    void unknownFieldsAndParametersAreNamed();
    void everyAnswerCarriesSecurityHeaders_data();
    void everyAnswerCarriesSecurityHeaders();
    void aRequestIdIsTakenFromTheEdgeOnlyWhenItIsWellFormed();
    void theMenuIsCompressedAndConditional();
    void aMenuThatIsKnownToHaveChangedIsNeverServed();
    void theMenuIsReadOnceHoweverManyWantIt();
    void filesAreServedWithTheirCompressedForms();
    void screensOfAWebAppFallBackToItsPage();
    void nothingOutsideTheFolderIsServed_data();
    void nothingOutsideTheFolderIsServed();
    void readinessTellsWhatIsBroken();
    void withoutRoomNoNewOrderIsTaken();
    void cookieRequestsFromOtherSitesAreRefused_data();
    void cookieRequestsFromOtherSitesAreRefused();
    void guessingCodesIsSlowedDown();
    void noDeviceIsCalledUnknownWhileTheDevicesCannotBeRead();

private:
    [[nodiscard]] RawAnswer get(const QByteArray &path, const QList<QByteArray> &headers = {}) const {
        return ask(m_shop->port(), "GET", path, headers);
    }
    std::unique_ptr<TestShop> m_shop;
};

void TestHttpProtocol::unknownAddressesAreAProblemThatNamesTheRequest() {
    const RawAnswer answer = get("/api/v1/nothing", {"X-Request-Id: abcdef0123456789"});
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.headers.value("content-type"), "application/problem+json");
    QCOMPARE(answer.headers.value("x-request-id"), "abcdef0123456789");
    QVERIFY(answer.body.contains("\"requestId\":\"abcdef0123456789\""));
}

void TestHttpProtocol::unknownMethodsAreToldWhichOnesThereAre() {
    const RawAnswer answer = ask(m_shop->port(), "DELETE", "/api/v1/orders");
    QCOMPARE(answer.status, 405);
    QCOMPARE(answer.headers.value("allow"), "GET, HEAD, POST");
    QCOMPARE(ask(m_shop->port(), "POST", "/index.html").headers.value("allow"), "GET, HEAD");
    QCOMPARE(ask(m_shop->port(), "OPTIONS", "/api/v1/menu").status, 405);
}

void TestHttpProtocol::anIdThatIsNoneIsNotFound() {
    QCOMPARE(get("/api/v1/orders/42", {bearer(m_shop->person(Role::Owner))}).status, 404);
    QCOMPARE(get("/api/v1/orders/%7B0190a000-0000-7000-8000-000000000000%7D").status, 404);
}

void TestHttpProtocol::headHasTheLengthButNoBody() {
    const qsizetype length = get("/api/v1/openapi.json").body.size();
    RawClient client(m_shop->port());
    client.send(requestText("HEAD", "/api/v1/openapi.json") + requestText("GET", "/health/live"));
    const RawAnswer head = client.read(true);
    QCOMPARE(head.status, 200);
    QCOMPARE(head.headers.value("content-length"), QByteArray::number(length));
    const RawAnswer next = client.read(); // would start in the middle of a body otherwise
    QCOMPARE(next.status, 200);
    QVERIFY(next.body.contains("\"status\":\"ok\""));
}

void TestHttpProtocol::bodiesAboveTheLimitAreRefused() {
    const QByteArray token = bearer(m_shop->person(Role::Owner));
    const auto submit = [&](qsizetype size) {
        return ask(m_shop->port(), "POST", "/api/v1/orders", {token}, '"' + QByteArray(size, 'x') + '"');
    };
    QCOMPARE(problemCode(submit(255 * 1024)), "malformed_json"); // it was read
    const RawAnswer large = submit(260 * 1024);
    QCOMPARE(large.status, 413);
    QCOMPARE(problemCode(large), "body_too_large");
    QCOMPARE(submit(2 * 1024 * 1024).status, 413); // more than the read buffer takes
}

void TestHttpProtocol::bodiesMustBeJson() {
    const QByteArray path = "/api/v1/auth/login";
    QCOMPARE(ask(m_shop->port(), "POST", path, {"Content-Type: text/plain"}, "a=b").status, 415);
    QCOMPARE(problemCode(ask(m_shop->port(), "POST", path, {}, "{\"username\":")), "malformed_json");
    const RawAnswer typed =
        ask(m_shop->port(), "POST", path, {"Content-Type: Application/JSON; charset=utf-8"}, "{}");
    QCOMPARE(problemCode(typed), "invalid_fields");
}

void TestHttpProtocol::unknownFieldsAndParametersAreNamed() {
    const QByteArray body = R"({"username":"a","password":"b","admin":true})";
    const RawAnswer fields = ask(m_shop->port(), "POST", "/api/v1/auth/login", {}, body);
    QCOMPARE(fields.status, 422);
    QVERIFY2(fields.body.contains("\"/admin\""), fields.body.constData());
    const QList<QByteArray> owner{bearer(m_shop->person(Role::Owner))};
    QVERIFY(get("/api/v1/orders?colour=red", owner).body.contains("\"/colour\""));
    QVERIFY(get("/api/v1/orders?limit=101", owner).body.contains("\"/limit\""));
    QVERIFY(get("/api/v1/orders?state=lost", owner).body.contains("\"/state\""));
    QVERIFY(get("/api/v1/orders?businessDate=2026-02-30", owner).body.contains("\"/businessDate\""));
    const RawAnswer unwanted =
        ask(m_shop->port(), "POST", "/api/v1/realtime/tickets", owner, R"({"forSomebodyElse":1})");
    QCOMPARE(problemCode(unwanted), "invalid_fields");
}

void TestHttpProtocol::everyAnswerCarriesSecurityHeaders_data() {
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("page") << QByteArray("/") << 200;
    QTest::newRow("file") << QByteArray("/assets/app-1234.js") << 200;
    QTest::newRow("api") << QByteArray("/health/live") << 200;
    QTest::newRow("unauthenticated") << QByteArray("/api/v1/orders") << 401;
    QTest::newRow("not found") << QByteArray("/api/v1/nothing") << 404;
}

void TestHttpProtocol::everyAnswerCarriesSecurityHeaders() {
    QFETCH(const QByteArray, path);
    const RawAnswer answer = get(path);
    QTEST(answer.status, "status");
    const QByteArray policy = answer.headers.value("content-security-policy");
    for (const char *rule : {"default-src ", "base-uri 'none'", "frame-ancestors 'none'"})
        QVERIFY2(policy.contains(rule), policy.constData());
    QVERIFY(!policy.contains("unsafe-inline"));
    QCOMPARE(answer.headers.value("x-content-type-options"), "nosniff");
    QCOMPARE(answer.headers.value("referrer-policy"), "no-referrer");
    if (path.startsWith("/api"))
        QCOMPARE(answer.headers.value("cache-control"), "no-store");
}

void TestHttpProtocol::aRequestIdIsTakenFromTheEdgeOnlyWhenItIsWellFormed() {
    QCOMPARE(get("/health/live", {"X-Request-Id: 0123456789abcdef"}).headers.value("x-request-id"),
             "0123456789abcdef");
    const QByteArray own = get("/health/live", {"X-Request-Id: short"}).headers.value("x-request-id");
    QCOMPARE(own.size(), 32);
    QVERIFY(get("/health/live").headers.value("x-request-id") != own);
}

void TestHttpProtocol::theMenuIsCompressedAndConditional() {
    const QByteArray key = bearer(m_shop->device(DeviceKind::Kiosk));
    const RawAnswer plain = get("/api/v1/menu", {key});
    QCOMPARE(plain.status, 200);
    QVERIFY(plain.headers.value("vary").contains("Accept-Encoding"));
    const QByteArray tag = plain.headers.value("etag");
    QVERIFY(!tag.isEmpty());
    const RawAnswer same = get("/api/v1/menu", {key, "If-None-Match: " + tag});
    QCOMPARE(same.status, 304);
    QVERIFY(same.body.isEmpty());
    QVERIFY(!same.headers.contains("content-length"));
    for (const QByteArray encoding : {"gzip", "br"}) {
        const RawAnswer small = get("/api/v1/menu", {key, "Accept-Encoding: " + encoding});
        QCOMPARE(small.headers.value("content-encoding"), encoding);
        QVERIFY(small.body.size() < plain.body.size() / 2);
    }
    QCOMPARE(get("/api/v1/menu", {key, "Accept-Encoding: gzip, br"}).headers.value("content-encoding"), "br");
    QVERIFY(!get("/api/v1/menu", {key, "Accept-Encoding: br;q=0"}).headers.contains("content-encoding"));
}

void TestHttpProtocol::aMenuThatIsKnownToHaveChangedIsNeverServed() {
    const QByteArray key = bearer(m_shop->device(DeviceKind::Kiosk));
    const QByteArray before = get("/api/v1/menu", {key}).headers.value("etag");
    m_shop->transactor.delay = std::chrono::milliseconds(100); // the reload takes a while
    m_shop->transactor.menu.menu.version = 2;
    m_shop->menu.apply({{1, {Topic::Items, u"sold_out"_s, u"x"_s, 2, {}}, m_shop->clock.now()}});
    const RawAnswer after = get("/api/v1/menu", {key, "If-None-Match: " + before});
    QCOMPARE(after.status, 200);
    QVERIFY(after.body.contains("\"version\":2"));
}

void TestHttpProtocol::theMenuIsReadOnceHoweverManyWantIt() {
    m_shop->transactor.delay = std::chrono::milliseconds(50);
    const QByteArray request =
        requestText("GET", "/api/v1/menu", {bearer(m_shop->device(DeviceKind::Kiosk))});
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 20; ++i) {
        clients.push_back(std::make_unique<RawClient>(m_shop->port()));
        clients.back()->send(request);
    }
    for (auto &client : clients)
        QCOMPARE(client->read().status, 200);
    QCOMPARE(m_shop->transactor.menu.loads.load(), 1);
}

void TestHttpProtocol::filesAreServedWithTheirCompressedForms() {
    const RawAnswer plain = get("/assets/app-1234.js");
    QCOMPARE(plain.body, "console.log('plain')");
    QCOMPARE(plain.headers.value("cache-control"), "public, max-age=31536000, immutable");
    QCOMPARE(plain.headers.value("content-type"), "text/javascript; charset=utf-8");
    QCOMPARE(get("/assets/app-1234.js", {"Accept-Encoding: gzip"}).body, "gzip form");
    const RawAnswer smallest = get("/assets/app-1234.js", {"Accept-Encoding: gzip, deflate, br"});
    QCOMPARE(smallest.body, "brotli form");
    QCOMPARE(smallest.headers.value("content-encoding"), "br");
    QVERIFY(smallest.headers.value("etag") != plain.headers.value("etag"));
    QCOMPARE(get("/assets/app-1234.js", {"If-None-Match: " + plain.headers.value("etag")}).status, 304);
    const RawAnswer worker = get("/sw.js");
    QCOMPARE(worker.headers.value("cache-control"), "no-cache");
    QCOMPARE(worker.headers.value("service-worker-allowed"), "/");
}

void TestHttpProtocol::screensOfAWebAppFallBackToItsPage() {
    QVERIFY(get("/").body.contains("Kiosk"));
    QVERIFY(get("/admin/kitchen").body.contains("Panel"));
    QCOMPARE(get("/admin/kitchen").headers.value("cache-control"), "no-cache");
    QCOMPARE(get("/admin").status, 308);
    QCOMPARE(get("/admin").headers.value("location"), "/admin/");
    QCOMPARE(get("/assets/missing.js").status, 404);
}

void TestHttpProtocol::nothingOutsideTheFolderIsServed_data() {
    QTest::addColumn<QByteArray>("path");
    const QByteArray name = QFileInfo(m_shop ? m_shop->web.path() : QString()).fileName().toLatin1();
    QTest::newRow("dots") << QByteArray("/../etc/passwd.txt");
    QTest::newRow("coded dots") << QByteArray("/%2e%2e/etc/passwd.txt");
    QTest::newRow("coded slashes") << QByteArray("/..%2f..%2fetc%2fpasswd.txt");
    QTest::newRow("deep dots") << QByteArray("/assets/../../etc/passwd.txt");
    QTest::newRow("zero byte") << QByteArray("/index.html%00.js");
    QTest::newRow("backslash") << QByteArray("/..%5c..%5cetc%5cpasswd.txt");
    QTest::newRow("hidden") << QByteArray("/.hidden");
    QTest::newRow("double slash") << QByteArray("//etc/passwd.txt");
}

void TestHttpProtocol::nothingOutsideTheFolderIsServed() {
    QFETCH(const QByteArray, path);
    const RawAnswer answer = get(path);
    QVERIFY2(answer.status == 404 || answer.status == 0, answer.all.constData());
    QVERIFY(!answer.body.contains("root:"));
    QVERIFY(!answer.body.contains("hidden"));
}

void TestHttpProtocol::readinessTellsWhatIsBroken() {
    QCOMPARE(get("/health/ready").status, 200);
    m_shop->ready = false;
    const RawAnswer answer = get("/health/ready");
    QCOMPARE(answer.status, 503);
    QVERIFY(answer.body.contains("database: does not answer"));
    QVERIFY(answer.headers.contains("retry-after"));
    QCOMPARE(get("/health/live").status, 200);
    QCOMPARE(get("/ca.crt").status, 404);
}

void TestHttpProtocol::withoutRoomNoNewOrderIsTaken() {
    const QByteArray key = "Authorization: Bearer " + m_shop->device(DeviceKind::Kiosk);
    const QByteArray id = OrderId::create().toString().toLatin1();
    const QByteArray order = R"({"id":")" + id +
                             R"(","serviceType":"eat_in","language":"en","menuVersion":1,"lines":[{"id":")" +
                             OrderLineId::create().toString().toLatin1() + R"(","itemId":")" +
                             ItemId::create().toString().toLatin1() +
                             R"(","quantity":1,"unitPrice":{"amount":100,"currency":"EUR"}}],)"
                             R"("expectedTotal":{"amount":100,"currency":"EUR"},)"
                             R"("payment":{"method":"counter"}})";
    const auto submit = [&] { return ask(m_shop->port(), "POST", "/api/v1/orders", {key}, order); };
    // As far as the database, which fails.
    m_shop->transactor.failure = Error{ErrorCode::Internal, u"reached"_s, {}, {}};
    QVERIFY(submit().body.contains(R"("code":"internal")"));
    m_shop->hasRoom = false;
    const RawAnswer refused = submit();
    QCOMPARE(refused.status, 503);
    QVERIFY(refused.body.contains(R"("code":"no_room")"));
    const RawAnswer health = get("/health/ready");
    QCOMPARE(health.status, 503);
    QVERIFY(health.body.contains(R"("code":"no_room")"));
    // Reading goes on.
    QVERIFY(ask(m_shop->port(), "GET", "/api/v1/orders/" + id, {key}).body.contains(R"("code":"internal")"));
}

void TestHttpProtocol::cookieRequestsFromOtherSitesAreRefused_data() {
    QTest::addColumn<QByteArrayList>("headers");
    QTest::addColumn<QByteArray>("code");
    const QByteArray own = "Origin: " + QByteArray(TestShop::origin);
    QTest::newRow("cross-site") << QByteArrayList{"Sec-Fetch-Site: cross-site", own}
                                << QByteArray("origin_refused");
    QTest::newRow("same-site") << QByteArrayList{"Sec-Fetch-Site: same-site"} << QByteArray("origin_refused");
    QTest::newRow("typed") << QByteArrayList{"Sec-Fetch-Site: none"} << QByteArray("origin_refused");
    QTest::newRow("foreign origin") << QByteArrayList{"Origin: https://evil.example"}
                                    << QByteArray("origin_refused");
    QTest::newRow("null origin") << QByteArrayList{"Origin: null"} << QByteArray("origin_refused");
    QTest::newRow("nothing said") << QByteArrayList{} << QByteArray("origin_refused");
    QTest::newRow("same origin") << QByteArrayList{"Sec-Fetch-Site: same-origin"}
                                 << QByteArray("refresh_invalid");
    QTest::newRow("own origin") << QByteArrayList{own} << QByteArray("refresh_invalid");
}

void TestHttpProtocol::cookieRequestsFromOtherSitesAreRefused() {
    QFETCH(const QByteArrayList, headers);
    QTEST(problemCode(ask(m_shop->port(), "POST", "/api/v1/auth/refresh", headers)), "code");
}

void TestHttpProtocol::guessingCodesIsSlowedDown() {
    m_shop->transactor.failure = Error{ErrorCode::PairingCodeInvalid, u"wrong"_s, {}, {}};
    const auto guess = [&](const QByteArray &from) {
        return ask(m_shop->port(), "POST", "/api/v1/devices/pair", {"X-Forwarded-For: " + from},
                   R"({"code":"ABCD2345"})");
    };
    for (int i = 0; i < 5; ++i)
        QCOMPARE(problemCode(guess("10.0.0.1")), "pairing_code_invalid");
    const RawAnswer refused = guess("10.0.0.1");
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.headers.value("retry-after").toInt() >= 1);
    QCOMPARE(problemCode(guess("10.0.0.2")), "pairing_code_invalid"); // others are not held up
}

// Also beyond the bound of questions to the database: a kiosk that is told so would ask to be paired again.
void TestHttpProtocol::noDeviceIsCalledUnknownWhileTheDevicesCannotBeRead() {
    m_shop->transactor.failure = Error{ErrorCode::DatabaseUnavailable, u"away"_s, {}, {}};
    m_shop->principals.reload();
    QList<QFuture<Result<http::Principal>>> answers;
    for (int i = 0; i < 40; ++i)
        answers.append(m_shop->principals.ask("a key"));
    for (const QFuture<Result<http::Principal>> &answer : std::as_const(answers)) {
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(answer.result().error().code, ErrorCode::DatabaseUnavailable);
    }
}

QTEST_GUILESS_MAIN(TestHttpProtocol)
#include "tst_http_protocol.moc"
