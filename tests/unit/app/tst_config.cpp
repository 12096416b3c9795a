// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/config/config.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using namespace kiosk::app;
using namespace Qt::StringLiterals;

class ConfigTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString write(const QByteArray &text) {
        const QString path = m_folder.filePath(u"kiosk.conf"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no temporary file");
        file.write(text);
        return path;
    }

private slots:
    void aFileSetsWhatItNamesAndTheRestKeepsItsDefault() {
        const auto config = loadConfig(write("# comment\n[server]\nport = 8123\n[shop]\ndemo = true\n"), {});
        QVERIFY(config.has_value());
        QCOMPARE(config->server.port, 8123);
        QVERIFY(config->shop.demo);
        QCOMPARE(config->server.listen, QHostAddress(QHostAddress::LocalHost));
    }
    void theEnvironmentWins() {
        const auto config =
            loadConfig(write("[server]\nport = 8123\n"), {{u"KIOSK_SERVER_PORT"_s, u"9000"_s}});
        QCOMPARE(config->server.port, 9000);
    }
    void variablesOfTheScriptsAreNotKeys() {
        QVERIFY(
            loadConfig({}, {{u"KIOSK_DATA"_s, u"/tmp"_s}, {u"KIOSK_HTTPS_PORT"_s, u"8443"_s}}).has_value());
    }

    void whatCannotBeUnderstoodStopsTheStartAndIsNamed_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown key") << QByteArray("[server]\nprot = 1\n") << u"server.prot"_s;
        QTest::newRow("unknown section") << QByteArray("[sever]\nport = 1\n") << u"sever.port"_s;
        QTest::newRow("port too large") << QByteArray("[server]\nport = 70000\n") << u"server.port"_s;
        QTest::newRow("not a number") << QByteArray("[database]\nworkers = many\n") << u"database.workers"_s;
        QTest::newRow("not yes or no") << QByteArray("[shop]\ndemo = yes\n") << u"shop.demo"_s;
        QTest::newRow("hours of no day")
            << QByteArray("[shop]\nopening_hours = Mo-Fri 08:00-22:00\n")
            << u"kiosk.conf:2: the value of shop.opening_hours is not valid; it must be days and times such "
               u"as "
               "Mo-Fr 08:00-22:00; Sa,Su 10:00-24:00, or 24/7. \"Fri\" is no day"_s;
        QTest::newRow("ballast below nothing")
            << QByteArray("[storage]\nballast = -1\n") << u"storage.ballast"_s;
        QTest::newRow("not an address")
            << QByteArray("[server]\nlisten = everywhere\n") << u"server.listen"_s;
        QTest::newRow("origin with a path")
            << QByteArray("[server]\npublic_origin = https://a/b\n") << u"server.public_origin"_s;
        QTest::newRow("other database") << QByteArray("[database]\nurl = mysql://x\n") << u"database.url"_s;
        QTest::newRow("a target nobody speaks to")
            << QByteArray("[backup]\nsecond_target = ftp://host/x\n") << u"backup.second_target"_s;
        QTest::newRow("set twice") << QByteArray("[server]\nport = 1\nport = 2\n") << u"server.port"_s;
        QTest::newRow("neither key nor section") << QByteArray("[server]\nport\n") << u"kiosk.conf:2"_s;
        QTest::newRow("terminal without address")
            << QByteArray("[terminal]\ndriver = nexo\n") << u"terminal.url"_s;
        const auto alerts = [](const char *name, const QByteArray &lines, const QString &named) {
            QTest::newRow(name) << "[alerts]\n" + lines << named;
        };
        alerts("mail server without addresses", "smtp_url = smtp://mail.example.org\n", u"alerts.mail_to"_s);
        alerts("addresses without mail server", "mail_to = ada@example.org\n", u"alerts.smtp_url"_s);
        alerts("mail server of another kind", "smtp_url = http://mail.example.org\n", u"alerts.smtp_url"_s);
        alerts("password in the address", "smtp_url = smtp://a:geheim@mail.example.org\n",
               u"alerts.smtp_url"_s);
        alerts("two senders", "mail_from = a@example.org,b@example.org\n", u"alerts.mail_from"_s);
        alerts("receiver with a name", "mail_to = Ada <a@example.org>\n", u"alerts.mail_to"_s);
        alerts("unknown language", "language = fr\n", u"alerts.language"_s);
        alerts("open webhook", "webhook_url = http://hooks.example.org/x\n", u"alerts.webhook_url"_s);
        alerts("open webhook of a public address", "webhook_url = http://203.0.113.7/x\n",
               u"alerts.webhook_url"_s);
    }
    void whatCannotBeUnderstoodStopsTheStartAndIsNamed() {
        QFETCH(QByteArray, text);
        QFETCH(QString, named);
        const auto config = loadConfig(write(text), {});
        QVERIFY(!config.has_value());
        QVERIFY2(config.error().detail.contains(named), qPrintable(config.error().detail));
    }
    void openingHoursAreReadAndShownAndNeedNotBeThere() {
        const auto config =
            loadConfig(write("[shop]\nopening_hours = Mo-Fr 08:00-22:00; Sa 10:00-24:00\n"), {});
        QVERIFY2(config.has_value(), config ? "" : qPrintable(config.error().detail));
        QVERIFY(config->shop.openingHours->isOpenAt(6, QTime(23, 59)));
        QVERIFY(!config->shop.openingHours->isOpenAt(7, QTime(12, 0)));
        QVERIFY(describe(*config).contains(u"shop.opening_hours = Mo-Fr 08:00-22:00; Sa 10:00-24:00"_s));
        QVERIFY(!loadConfig(write("[shop]\nopening_hours =\n"), {})->shop.openingHours);
        QVERIFY(!loadConfig(write("[shop]\n"), {})->shop.openingHours);
    }
    void anUnknownVariableOfASectionIsNamed() {
        const auto config = loadConfig({}, {{u"KIOSK_SERVER_PROT"_s, u"1"_s}});
        QVERIFY(!config.has_value());
        QVERIFY(config.error().detail.contains(u"KIOSK_SERVER_PROT"_s));
    }
    void aMissingFileIsNamed() {
        const auto config = loadConfig(u"/nowhere/kiosk.conf"_s, {});
        QVERIFY(!config.has_value());
        QVERIFY(config.error().detail.contains(u"/nowhere/kiosk.conf"_s));
    }
    void everybodyWhoIsToldIsRead() {
        const auto config =
            loadConfig(write("[alerts]\nsmtp_url = smtp://mail.example.org:587/\nsmtp_user = kiosk\n"
                             "mail_from = kiosk@example.org\nmail_to = ada@example.org, bob@example.org\n"
                             "language = de\nwebhook_url = http://192.168.1.9:8080/hook\n"),
                       {});
        QVERIFY2(config.has_value(), config ? "" : qPrintable(config.error().detail));
        QCOMPARE(config->alerts.smtpUrl, u"smtp://mail.example.org:587"_s);
        QCOMPARE(config->alerts.mailTo, (QStringList{u"ada@example.org"_s, u"bob@example.org"_s}));
        QCOMPARE(config->alerts.webhookUrl, u"http://192.168.1.9:8080/hook"_s);
    }
    void theAddressOfAWebhookIsShownWithoutItsPath() {
        const auto config = loadConfig(
            write("[alerts]\nwebhook_url = https://hooks.example.org/services/geheim?key=geheim\n"), {});
        const QString shown = describe(*config).join(u'\n');
        QVERIFY2(shown.contains(u"alerts.webhook_url = https://hooks.example.org/…"_s), qPrintable(shown));
        QVERIFY(!shown.contains(u"geheim"_s));
    }
    void passwordsAreNotShown() {
        const auto config =
            loadConfig(write("[database]\nurl = postgresql://kiosk:geheim@localhost/kiosk\n"), {});
        const QString shown = describe(*config).join(u'\n');
        QVERIFY(shown.contains(u"postgresql://kiosk@localhost/kiosk"_s));
        QVERIFY(!shown.contains(u"geheim"_s));
    }
    void passwordsInParametersAreNotShown() {
        const auto config = loadConfig(
            write("[database]\nurl = postgresql:///kiosk?host=/run/pg&user=kiosk&password=geheim\n"), {});
        const QString shown = describe(*config).join(u'\n');
        QVERIFY2(shown.contains(u"postgresql:///kiosk?host=/run/pg&user=kiosk"_s), qPrintable(shown));
        QVERIFY(!shown.contains(u"geheim"_s));
    }
    void aLineThatCannotBeReadIsNamedButNotShown() {
        const auto config = loadConfig(write("[database]\npostgresql://kiosk:geheim@localhost/kiosk\n"), {});
        QVERIFY(config.error().detail.contains(u"kiosk.conf:2"_s));
        QVERIFY(!config.error().detail.contains(u"geheim"_s));
    }
};

QTEST_APPLESS_MAIN(ConfigTest)
#include "tst_config.moc"
