// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/notify/webhook_message.h"
#include "tests/unit/integrations/notify/peer.h"

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::notify;

class WebhookMessage : public QObject {
    Q_OBJECT

private slots:
    void theSignatureIsTheOneThatOthersCompute() {
        QProcess openssl;
        openssl.start(u"openssl"_s, {u"dgst"_s, u"-sha256"_s, u"-hmac"_s, u"key"_s});
        openssl.write("1777896000.{\"a\":1}");
        openssl.closeWriteChannel();
        QVERIFY(openssl.waitForFinished());
        const QByteArray expected = openssl.readAllStandardOutput().trimmed().split(' ').last();
        QCOMPARE(expected.size(), 64);
        QCOMPARE(webhookSignature("key", 1777896000, "{\"a\":1}"), expected);
        QVERIFY(webhookSignature("key", 1777896001, "{\"a\":1}") != expected);
    }

    void theBodyTellsTheAlertForAMachineAndForAPerson() {
        const alerts::MessageText text{.shop = u"Shop"_s, .subject = u"Low"_s, .body = u"Make room.\n"_s};
        const QJsonObject body = QJsonDocument::fromJson(webhookBody(test::sampleMessage(), text)).object();
        QCOMPARE(body.value(u"id"_s).toString(), u"0198c0de-0000-7000-8000-000000000001"_s);
        QCOMPARE(body.value(u"kind"_s).toString(), u"raised"_s);
        QCOMPARE(body.value(u"text"_s).toString(), u"Low\n\nMake room.\n"_s);
        const QJsonObject alert = body.value(u"alerts"_s).toArray().first().toObject();
        QCOMPARE(alert.value(u"rule"_s).toString(), u"storage_low"_s);
        QCOMPARE(alert.value(u"details"_s)[u"percent"].toInt(), 12);
        QVERIFY(alert.value(u"resolvedAt"_s).isNull());
    }
};

QTEST_GUILESS_MAIN(WebhookMessage)
#include "tst_webhook_message.moc"
