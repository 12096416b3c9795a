// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/commands/commands.h"

#include <QTest>

using namespace kiosk::app;
using namespace Qt::StringLiterals;

class CommandLineTest : public QObject {
    Q_OBJECT

private slots:
    void aCommandIsTakenApart() {
        const auto line =
            parseCommandLine({u"pairing-code"_s, u"--config"_s, u"a.conf"_s, u"--kind"_s, u"board"_s});
        QVERIFY(line.has_value());
        QCOMPARE(line->command, u"pairing-code"_s);
        QCOMPARE(line->configPath, u"a.conf"_s);
        QCOMPARE(line->options.value(u"kind"_s), u"board"_s);
    }
    void aSwitchTakesNoValue() {
        const auto line = parseCommandLine({u"simulate"_s, u"--json"_s, u"--days"_s, u"3"_s});
        QVERIFY(line.has_value());
        QVERIFY(line->options.contains(u"json"_s));
        QCOMPARE(line->options.value(u"days"_s), u"3"_s);
    }
    void aSimulationSaysHowLongAndHowMuch_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("code");
        QTest::newRow("neither") << QStringList{} << int(ExitUsage);
        QTest::newRow("both") << QStringList{u"--years"_s, u"1"_s, u"--days"_s, u"1"_s} << int(ExitUsage);
        QTest::newRow("no number") << QStringList{u"--years"_s, u"five"_s} << int(ExitUsage);
        QTest::newRow("too many") << QStringList{u"--years"_s, u"500"_s} << int(ExitUsage);
        QTest::newRow("no orders") << QStringList{u"--days"_s, u"1"_s, u"--orders-per-day"_s, u"0"_s}
                                   << int(ExitUsage);
        QTest::newRow("no date") << QStringList{u"--days"_s, u"1"_s, u"--until"_s, u"31.01.2026"_s}
                                 << int(ExitUsage);
        // Understood, and refused before any database is looked for.
        QTest::newRow("a real shop") << QStringList{u"--days"_s, u"1"_s} << int(ExitFailed);
    }
    void aSimulationSaysHowLongAndHowMuch() {
        QFETCH(QStringList, options);
        QFETCH(int, code);
        const auto line = parseCommandLine(QStringList{u"simulate"_s} + options);
        QVERIFY(line.has_value());
        Config config;
        config.shop.demo = false;
        config.database.url = u"no address at all"_s;
        QCOMPARE(simulate(config, *line), code);
    }
    void whatIsNotUnderstoodIsNamed_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("no command") << QStringList{} << u"Which command"_s;
        QTest::newRow("unknown command") << QStringList{u"sevre"_s} << u"sevre"_s;
        QTest::newRow("unknown option") << QStringList{u"serve"_s, u"--port"_s, u"1"_s} << u"--port"_s;
        QTest::newRow("missing value") << QStringList{u"serve"_s, u"--config"_s} << u"--config"_s;
        QTest::newRow("word too many") << QStringList{u"serve"_s, u"now"_s} << u"now"_s;
    }
    void whatIsNotUnderstoodIsNamed() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const auto line = parseCommandLine(arguments);
        QVERIFY(!line.has_value());
        QVERIFY2(line.error().detail.contains(named), qPrintable(line.error().detail));
    }
};

QTEST_APPLESS_MAIN(CommandLineTest)
#include "tst_command_line.moc"
