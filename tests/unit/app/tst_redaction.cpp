// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/logging/log_sink.h"
#include "daemon/app/logging/redaction.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using namespace kiosk::app;
using namespace Qt::StringLiterals;

class RedactionTest : public QObject {
    Q_OBJECT

private slots:
    void secretsAreMasked_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const QString token = u"A-b_9"_s.repeated(9);
        QTest::newRow("header") << u"Authorization: Bearer abcdef123456"_s << u"Authorization: ***"_s;
        QTest::newRow("header in JSON")
            << u"{\"authorization\": \"Digest x=1\"}"_s << u"{\"authorization\": ***"_s;
        QTest::newRow("cookie") << u"got Cookie: a=1; b=2"_s << u"got Cookie: ***"_s;
        QTest::newRow("bearer alone") << u"sent bearer abc.def-123"_s << u"sent bearer ***"_s;
        QTest::newRow("password") << u"password=geheim&user=ada"_s << u"password=***&user=ada"_s;
        QTest::newRow("password of two words")
            << u"{\"password\":\"correct horse\",\"a\":1}"_s << u"{\"password\":\"***\",\"a\":1}"_s;
        QTest::newRow("password in JSON")
            << u"{\"password\":\"geheim\",\"a\":1}"_s << u"{\"password\":\"***\",\"a\":1}"_s;
        QTest::newRow("token") << u"refresh_token: xyz"_s << u"refresh_token: ***"_s;
        QTest::newRow("address") << u"postgresql://kiosk:geheim@db/kiosk"_s
                                 << u"postgresql://kiosk:***@db/kiosk"_s;
        QTest::newRow("device key") << u"key kd_"_s + token << u"key kd_***"_s;
        QTest::newRow("session token") << u"kr_"_s + token + u" refused"_s << u"kr_*** refused"_s;
        QTest::newRow("signed token") << u"t eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-_1 x"_s << u"t *** x"_s;
        QTest::newRow("backup key") << u"AGE-SECRET-KEY-1QQQQ"_s << u"AGE-SECRET-KEY-***"_s;
        QTest::newRow("private key") << u"-----BEGIN EC PRIVATE KEY-----\nabc\n-----END EC PRIVATE KEY-----"_s
                                     << u"*** private key ***"_s;
        QTest::newRow("card") << u"card 4111111111111111 declined"_s << u"card ***1111 declined"_s;
        QTest::newRow("card in groups") << u"5555 5555 5555 4444"_s << u"***4444"_s;
        QTest::newRow("card with dashes") << u"(3782-822463-10005)"_s << u"(***0005)"_s;
    }
    void secretsAreMasked() {
        QFETCH(const QString, text);
        QFETCH(const QString, shown);
        QCOMPARE(redacted(text), shown);
        QCOMPARE(redacted(shown), shown);
    }

    void whatIsNoSecretStays_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("order") << u"order A-042 01a10b2c-1f00-7abc-8def-0123456789ab submitted, 1250 EUR"_s;
        QTest::newRow("id of digits") << u"order 01912345-6789-7012-8345-678901234567"_s;
        QTest::newRow("no check digit") << u"4111111111111112"_s;
        QTest::newRow("time") << u"at 1777896000123"_s;
        QTest::newRow("time with a fraction") << u"at 2026-05-04T12:00:00.123Z"_s;
        QTest::newRow("words") << u"the token has expired; the password is wrong; basic rules"_s;
        QTest::newRow("address") << u"http://127.0.0.1:8090/api?x=1"_s;
        QTest::newRow("text") << u"Größe 🍟 – Café"_s;
    }
    void whatIsNoSecretStays() {
        QFETCH(const QString, text);
        QCOMPARE(redacted(text), text);
    }

    void theFileOfTheLogHasNoSecret() {
        QTemporaryDir folder;
        {
            const LogSink sink({.format = LogFormat::Json, .directory = folder.path()});
            qInfo("Authorization: Bearer abcdef123456");
        }
        QFile file(folder.filePath(u"kioskd.log"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("Authorization: ***") && !text.contains("abcdef"));
    }
};

QTEST_GUILESS_MAIN(RedactionTest)
#include "tst_redaction.moc"
