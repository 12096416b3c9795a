// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/notify/webhook_message.h"
#include "daemon/integrations/notify/webhook_notifier.h"
#include "tests/support/manual_clock.h"
#include "tests/unit/integrations/notify/peer.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace kiosk;
using namespace kiosk::notify;

class WebhookDelivery : public QObject {
    Q_OBJECT
    test::PeerFolder m_folder;
    test::PeerProcess m_peer{u"hook_server.py"_s, {m_folder.path()}};
    SystemClock m_clock;
    const alerts::MessageText m_text{.shop = u"Shop"_s, .subject = u"Low"_s, .body = u"Make room.\n"_s};

    Result<QString> send(const QString &url, const QString &authority = {}) {
        WebhookNotifier notifier({.url = url,
                                  .key = "0123abcd",
                                  .authorityFile = authority,
                                  .limits = {.connect = 2s, .whole = 3s}},
                                 m_clock);
        auto sending = notifier.send(test::sampleMessage(), m_text);
        sending.waitForFinished();
        return sending.takeResult();
    }
    QString http(const QString &path) { return u"http://127.0.0.1:%1%2"_s.arg(m_peer.port(0)).arg(path); }
    QString https(const QString &path) { return u"https://localhost:%1%2"_s.arg(m_peer.port(1)).arg(path); }
    QList<QJsonObject> requests() {
        QList<QJsonObject> all;
        for (const QString &name : m_folder.received(u"json"_s))
            all.append(QJsonDocument::fromJson(m_folder.read(name)).object());
        return all;
    }

private slots:
    void cleanup() {
        for (const QString &name : m_folder.received(u"json"_s))
            QFile::remove(m_folder.path() + u'/' + name);
    }

    void aReceiverCanProveWhoSentItAndWhen() {
        QVERIFY(send(http(u"/204"_s)));
        QCOMPARE(requests().size(), 1);
        const QJsonObject headers = requests().first().value(u"headers"_s).toObject();
        const QByteArray body = requests().first().value(u"body"_s).toString().toUtf8();
        const qint64 sentAt = headers.value(u"x-kiosk-timestamp"_s).toString().toLongLong();
        QVERIFY(qAbs(sentAt - QDateTime::currentSecsSinceEpoch()) < 60);
        QCOMPARE(headers.value(u"x-kiosk-signature"_s).toString().toLatin1(),
                 "sha256=" + webhookSignature("0123abcd", sentAt, body));
        QCOMPARE(headers.value(u"x-kiosk-id"_s).toString(), u"0198c0de-0000-7000-8000-000000000001"_s);
        QCOMPARE(headers.value(u"content-type"_s).toString(), u"application/json"_s);
        QCOMPARE(QJsonDocument::fromJson(body).object().value(u"kind"_s).toString(), u"raised"_s);
    }

    void aRepeatHasTheSameId() {
        QVERIFY(!send(http(u"/503"_s)));
        QVERIFY(send(http(u"/200"_s)));
        const auto seen = requests();
        QCOMPARE(seen.size(), 2);
        QCOMPARE(seen[0].value(u"headers"_s)[u"x-kiosk-id"], seen[1].value(u"headers"_s)[u"x-kiosk-id"]);
    }

    void everythingButSuccessIsAFailure_data() {
        QTest::addColumn<QString>("path");
        QTest::newRow("wrong") << u"/400"_s;
        QTest::newRow("forbidden") << u"/403"_s;
        QTest::newRow("gone") << u"/410"_s;
        QTest::newRow("broken") << u"/500"_s;
        QTest::newRow("elsewhere") << u"/away"_s;
    }
    void everythingButSuccessIsAFailure() {
        QFETCH(const QString, path);
        const auto answer = send(http(path));
        QVERIFY(!answer);
        QVERIFY2(answer.error().detail.contains(u"HTTP/1.0 "), qPrintable(answer.error().detail));
        QVERIFY(!answer.error().detail.contains(path));
        QCOMPARE(requests().size(), 1);
    }

    void silenceEndsInTime() {
        const auto answer = send(http(u"/silent"_s));
        QVERIFY(!answer);
        QVERIFY2(answer.error().detail.contains(u"in time"), qPrintable(answer.error().detail));
        QCOMPARE(requests().size(), 1);
    }

    void anUntrustedCertificateGetsNothing() {
        const auto answer = send(https(u"/200"_s));
        QVERIFY(!answer);
        QVERIFY2(answer.error().detail.contains(u"not trusted"), qPrintable(answer.error().detail));
        QCOMPARE(requests().size(), 0);
        QVERIFY(send(https(u"/200"_s), m_folder.certificate()));
        QCOMPARE(requests().size(), 1);
    }
};

QTEST_GUILESS_MAIN(WebhookDelivery)
#include "tst_webhook_notifier.moc"
