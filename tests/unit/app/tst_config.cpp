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
    }
    void whatCannotBeUnderstoodStopsTheStartAndIsNamed() {
        QFETCH(QByteArray, text);
        QFETCH(QString, named);
        const auto config = loadConfig(write(text), {});
        QVERIFY(!config.has_value());
        QVERIFY2(config.error().detail.contains(named), qPrintable(config.error().detail));
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
