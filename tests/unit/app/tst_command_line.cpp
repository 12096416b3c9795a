// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/cli/command_line.h"

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
