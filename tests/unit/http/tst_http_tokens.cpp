// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/auth/access_tokens.h"
#include "tests/unit/http/support/test_shop.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::http;

namespace {

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray part(const QJsonObject &object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(base64Url);
}

QByteArray forged(const QJsonObject &header, const QJsonObject &claims, const QByteArray &key) {
    const QByteArray text = part(header) + '.' + part(claims);
    return text + '.' +
           QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256).toBase64(base64Url);
}

QJsonObject claimsOf(const QByteArray &token) {
    return QJsonDocument::fromJson(QByteArray::fromBase64(token.split('.').value(1), base64Url)).object();
}

Principal somebody() {
    Principal principal;
    principal.role = Role::Manager;
    principal.user = UserId::create();
    principal.session = SessionId::create();
    principal.name = u"Ada"_s;
    return principal;
}

} // namespace

class TestHttpTokens : public QObject {
    Q_OBJECT
private slots:
    void aTokenTellsWhoItWasIssuedTo();
    void aTokenEndsAfterTenMinutes();
    void everyForgeryIsRefused_data();
    void everyForgeryIsRefused();
    void tokensOfAnEarlierStartMustBeRefreshed();
    void aClockThatIsSetBackShutsNobodyOut();
    void aTicketWorksOnceAndForThirtySeconds();
    void aTicketIsNoAccessTokenAndTheOtherWayRound();

private:
    testing::TestClock m_clock;
    AccessTokens m_tokens{testing::TestShop::secret, m_clock};
};

void TestHttpTokens::aTokenTellsWhoItWasIssuedTo() {
    const Principal issued = somebody();
    const auto read = m_tokens.readAccess(m_tokens.issueAccess(issued).token);
    QVERIFY(read);
    QCOMPARE(read->role, Role::Manager);
    QCOMPARE(read->user, issued.user);
    QCOMPARE(read->session, issued.session);
    QVERIFY(!read->isDevice());
}

void TestHttpTokens::aTokenEndsAfterTenMinutes() {
    const auto issued = m_tokens.issueAccess(somebody());
    QVERIFY(m_clock.at.secsTo(issued.expiresAt) <= 600);
    m_clock.at = m_clock.at.addSecs(599);
    QVERIFY(m_tokens.readAccess(issued.token));
    m_clock.at = m_clock.at.addSecs(2);
    QCOMPARE(m_tokens.readAccess(issued.token).error().code, ErrorCode::TokenExpired);
}

void TestHttpTokens::everyForgeryIsRefused_data() {
    QTest::addColumn<QByteArray>("token");
    const QByteArray secret = testing::TestShop::secret;
    const QJsonObject header{{u"alg"_s, u"HS256"_s}, {u"typ"_s, u"JWT"_s}};
    const qint64 now = m_clock.at.toSecsSinceEpoch();
    const QJsonObject good{{u"aud"_s, u"kiosk"_s},
                           {u"typ"_s, u"access"_s},
                           {u"iat"_s, now},
                           {u"nbf"_s, now},
                           {u"exp"_s, now + 300},
                           {u"run"_s, claimsOf(m_tokens.issueAccess(somebody()).token).value("run"_L1)},
                           {u"role"_s, u"owner"_s},
                           {u"sub"_s, UserId::create().toString()},
                           {u"sid"_s, SessionId::create().toString()}};
    const auto with = [&](const QString &name, const QJsonValue &value) {
        QJsonObject claims = good;
        if (value.isUndefined())
            claims.remove(name);
        else
            claims.insert(name, value);
        return forged(header, claims, secret);
    };
    const QByteArray real = forged(header, good, secret);
    QVERIFY(m_tokens.readAccess(real)); // so that each row fails for its own reason only
    const auto noAlgorithm = [&](const QString &name) {
        return part({{u"alg"_s, name}, {u"typ"_s, u"JWT"_s}}) + '.' + part(good) + '.';
    };
    QTest::newRow("none") << noAlgorithm(u"none"_s);
    QTest::newRow("None") << noAlgorithm(u"None"_s);
    QTest::newRow("none with our signature")
        << forged({{u"alg"_s, u"none"_s}, {u"typ"_s, u"JWT"_s}}, good, secret);
    QTest::newRow("another algorithm")
        << forged({{u"alg"_s, u"HS512"_s}, {u"typ"_s, u"JWT"_s}}, good, secret);
    QTest::newRow("key by address") << forged(
        {{u"alg"_s, u"HS256"_s}, {u"jku"_s, u"https://evil.example"_s}, {u"typ"_s, u"JWT"_s}}, good, secret);
    QTest::newRow("another key") << forged(header, good, QByteArray(32, 'x'));
    QTest::newRow("empty key") << forged(header, good, {});
    QTest::newRow("no signature") << real.first(real.lastIndexOf('.'));
    QTest::newRow("empty signature") << real.first(real.lastIndexOf('.') + 1);
    QTest::newRow("signature cut") << real.chopped(2);
    QTest::newRow("signature with padding") << QByteArray(real + "=");
    QTest::newRow("no expiry") << with(u"exp"_s, QJsonValue::Undefined);
    QTest::newRow("a year") << with(u"exp"_s, now + 31'536'000);
    QTest::newRow("not yet") << with(u"nbf"_s, now + 120);
    QTest::newRow("other audience") << with(u"aud"_s, u"another shop"_s);
    QTest::newRow("no audience") << with(u"aud"_s, QJsonValue::Undefined);
    QTest::newRow("refresh used as access") << with(u"typ"_s, u"refresh"_s);
    QTest::newRow("unknown role") << with(u"role"_s, u"root"_s);
    QTest::newRow("device without a key") << with(u"role"_s, u"device"_s);
    QTest::newRow("no session") << with(u"sid"_s, QJsonValue::Undefined);
    QTest::newRow("rubbish") << QByteArray("x.y.z");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("dots") << QByteArray("..");
}

void TestHttpTokens::everyForgeryIsRefused() {
    QFETCH(const QByteArray, token);
    const auto read = m_tokens.readAccess(token);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Unauthenticated);
}

void TestHttpTokens::tokensOfAnEarlierStartMustBeRefreshed() {
    const QByteArray old = m_tokens.issueAccess(somebody()).token;
    m_clock.at = m_clock.at.addSecs(60);
    const AccessTokens afterRestart(testing::TestShop::secret, m_clock);
    QCOMPARE(afterRestart.readAccess(old).error().code, ErrorCode::TokenExpired);
    // In the same second, too.
    const QByteArray justNow = m_tokens.issueAccess(somebody()).token;
    QCOMPARE(afterRestart.readAccess(justNow).error().code, ErrorCode::TokenExpired);
}

void TestHttpTokens::aClockThatIsSetBackShutsNobodyOut() {
    m_clock.at = m_clock.at.addDays(-1);
    QVERIFY(m_tokens.readAccess(m_tokens.issueAccess(somebody()).token));
}

void TestHttpTokens::aTicketWorksOnceAndForThirtySeconds() {
    const auto ticket = m_tokens.issueTicket(somebody());
    QVERIFY(m_tokens.redeemTicket(ticket.token));
    QVERIFY(!m_tokens.redeemTicket(ticket.token));
    const auto late = m_tokens.issueTicket(somebody());
    m_clock.at = m_clock.at.addSecs(31);
    QVERIFY(!m_tokens.redeemTicket(late.token));
}

void TestHttpTokens::aTicketIsNoAccessTokenAndTheOtherWayRound() {
    QVERIFY(!m_tokens.readAccess(m_tokens.issueTicket(somebody()).token));
    QVERIFY(!m_tokens.redeemTicket(m_tokens.issueAccess(somebody()).token));
}

QTEST_GUILESS_MAIN(TestHttpTokens)
#include "tst_http_tokens.moc"
