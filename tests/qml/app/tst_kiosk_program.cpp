// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The program itself, as a person or a unit file starts it.
class TestKioskProgram : public QObject {
    Q_OBJECT

    struct Run {
        int code = -1;
        QByteArray output;
        QString error;
    };

    static Run run(const QStringList &arguments) {
        QProcess process;
        process.start(QStringLiteral(KIOSK_QML_PROGRAM), arguments);
        if (!process.waitForFinished(90'000))
            qFatal("kiosk-qml does not end");
        return {process.exitCode(), process.readAllStandardOutput(),
                QString::fromUtf8(process.readAllStandardError())};
    }

private Q_SLOTS:
    void benchPrintsStartAndMemoryAsOneLine() {
        const Run bench = run({QStringLiteral("--offline-demo"), QStringLiteral("--bench"),
                               QStringLiteral("--windowed"), QStringLiteral("1080x1920")});
        QCOMPARE(bench.code, 0);
        QCOMPARE(bench.output.count('\n'), 1);
        const QJsonObject numbers = QJsonDocument::fromJson(bench.output).object();
        const double firstFrame = numbers.value(QStringLiteral("firstFrameMs")).toDouble(-1);
        QVERIFY2(firstFrame > 0, bench.output.constData());
        QVERIFY(numbers.value(QStringLiteral("picturesMs")).toDouble(-1) >= firstFrame);
        QVERIFY(numbers.value(QStringLiteral("pssKb")).toDouble(-1) > 0);
        QVERIFY(numbers.value(QStringLiteral("dishes")).toInt() >= 25);
        QVERIFY(numbers.value(QStringLiteral("pssAfterMenuKb")).toDouble(-1) > 0);
    }

    void wrongOptionsAreToldInOneSentence_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no shop") << QStringList() << QStringLiteral("Give the shop's address");
        QTest::newRow("no size") << QStringList{QStringLiteral("--offline-demo"),
                                                QStringLiteral("--windowed"), QStringLiteral("big")}
                                 << QStringLiteral("--windowed wants a size");
        QTest::newRow("no certificate")
            << QStringList{QStringLiteral("--url"), QStringLiteral("https://localhost:1"),
                           QStringLiteral("--ca"), QStringLiteral("/nowhere.crt")}
            << QStringLiteral("/nowhere.crt");
        QTest::newRow("no certificate inside")
            << QStringList{QStringLiteral("--url"), QStringLiteral("https://localhost:1"),
                           QStringLiteral("--ca"), QStringLiteral(KIOSK_QML_PROGRAM)}
            << QStringLiteral("holds no certificate");
        QTest::newRow("stray") << QStringList{QStringLiteral("--offline-demo"), QStringLiteral("now")}
                               << QStringLiteral("“now” is not expected here");
    }
    void wrongOptionsAreToldInOneSentence() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, sentence);
        const Run failed = run(arguments);
        QCOMPARE(failed.code, 64);
        QVERIFY2(failed.error.contains(sentence), qPrintable(failed.error));
        QVERIFY(failed.output.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestKioskProgram)
#include "tst_kiosk_program.moc"
