// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/logging/log_age.h"
#include "daemon/app/logging/log_sink.h"
#include "shared/core/logging.h"

#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace kiosk;
using namespace kiosk::app;
using namespace Qt::StringLiterals;

class LogSinkTest : public QObject {
    Q_OBJECT

private slots:
    void everyMessageIsOneJsonLineWithItsRequestId() {
        const QByteArray line = jsonLine(QDateTime::currentDateTimeUtc(), QtWarningMsg, "kiosk.http",
                                         u"order refused"_s, u"abc-1"_s);
        const QJsonObject read = QJsonDocument::fromJson(line).object();
        QCOMPARE(read[u"level"_s].toString(), u"warning"_s);
        QCOMPARE(read[u"category"_s].toString(), u"kiosk.http"_s);
        QCOMPARE(read[u"requestId"_s].toString(), u"abc-1"_s);
        QCOMPARE(read[u"message"_s].toString(), u"order refused"_s);
    }
    void textFromOutsideCannotForgeALine_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("line feed") << u"name\n{\"level\":\"info\"}"_s;
        QTest::newRow("carriage return") << u"name\rforged"_s;
        QTest::newRow("escape sequence") << u"\x1b[2Jforged"_s;
        QTest::newRow("next line") << u"name\u0085forged"_s;
        QTest::newRow("line separator") << u"name\u2028forged"_s;
        QTest::newRow("turned direction") << u"name\u202eforged"_s;
        QTest::newRow("somebody else's request id") << u"[abc-1] forged"_s;
    }
    void textFromOutsideCannotForgeALine() {
        QFETCH(QString, text);
        const QByteArray json = jsonLine(QDateTime::currentDateTimeUtc(), QtInfoMsg, "c", text, {});
        QVERIFY(!json.contains('\n') && !json.contains('\r') && !json.contains('\x1b'));
        QCOMPARE(QJsonDocument::fromJson(json).object()[u"message"_s].toString(), text);
        QVERIFY(!QJsonDocument::fromJson(json).object().contains(u"requestId"_s));
        const QByteArray human = humanLine(QDateTime::currentDateTimeUtc(), QtInfoMsg, "c", text, {});
        for (const QChar c : QString::fromUtf8(human))
            QVERIFY(c.category() != QChar::Other_Control && c.category() != QChar::Other_Format &&
                    c.category() != QChar::Separator_Line);
    }
    void linesCarryTheRequestThatTheirThreadWorksFor() {
        QTemporaryDir folder;
        {
            const LogSink sink({.format = LogFormat::Json, .directory = folder.path()});
            const RequestScope outer(u"request-1"_s);
            qInfo("one");
            {
                const RequestScope inner(u"request-2"_s);
                qInfo("two");
            }
            qInfo("three");
            std::thread([] { qInfo("other"); }).join();
        }
        QFile file(folder.filePath(u"kioskd.log"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QHash<QString, QString> ids;
        for (const QByteArray &line : file.readAll().trimmed().split('\n')) {
            const QJsonObject read = QJsonDocument::fromJson(line).object();
            ids.insert(read[u"message"_s].toString(), read[u"requestId"_s].toString());
        }
        QCOMPARE(ids, (QHash<QString, QString>{{u"one"_s, u"request-1"_s},
                                               {u"two"_s, u"request-2"_s},
                                               {u"three"_s, u"request-1"_s},
                                               {u"other"_s, {}}}));
    }
    void aFolderThatCannotBeWrittenIsToldAndTriedAgain() {
        QTemporaryDir folder;
        const QString directory = folder.filePath(u"logs"_s);
        QVERIFY(QDir().mkpath(directory + u"/kioskd.log"_s)); // a folder stands where the file should be
        const LogSink sink({.format = LogFormat::Json, .directory = directory});
        qInfo("lost to standard error");
        QVERIFY(QDir().rmdir(directory + u"/kioskd.log"_s));
        qInfo("kept");
        QFile file(directory + u"/kioskd.log"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("kept"));
    }
    void aMonthBeginsAFileOfItsOwn() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"kioskd.log"_s);
        const QDateTime lastMonth = QDateTime::currentDateTimeUtc().addMonths(-1);
        {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.write("of last month\n") > 0 && file.flush());
            QVERIFY(file.setFileTime(lastMonth, QFile::FileModificationTime));
        }
        {
            const LogSink sink({.format = LogFormat::Json, .directory = folder.path()});
            qInfo("one");
            qInfo("two");
        }
        QFile closed(path + u".1"_s);
        QVERIFY(closed.open(QIODevice::ReadOnly));
        QCOMPARE(closed.readAll(), "of last month\n");
        QFile open(path);
        QVERIFY(open.open(QIODevice::ReadOnly));
        QCOMPARE(open.readAll().count('\n'), 2);
        QVERIFY(!QFile::exists(path + u".2"_s));
    }
    void onlyClosedFilesThatHoldNothingNewerAreOld() {
        QTemporaryDir folder;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto put = [&](const QString &name, int days) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write("x") == 1 && file.flush() &&
                   file.setFileTime(now.addDays(-days), QFile::FileModificationTime);
        };
        QVERIFY(put(u"kioskd.log"_s, 400) && put(u"kioskd.log.1"_s, 300) && put(u"kioskd.log.2"_s, 370) &&
                put(u"kioskd.log.13"_s, 500) && put(u"nginx-access.log.1"_s, 500) &&
                put(u"kioskd.log.txt"_s, 500));
        QStringList names;
        for (const QFileInfo &file : logsBefore(folder.path(), now.addDays(-365)))
            names.append(file.fileName());
        QCOMPARE(names, (QStringList{u"kioskd.log.13"_s, u"kioskd.log.2"_s}));
    }
    void filesAreRotatedAndOnlySoManyAreKept() {
        QTemporaryDir folder;
        {
            const LogSink sink({.format = LogFormat::Json, .directory = folder.path()});
            const QString large(1024 * 1024, u'x');
            for (int i = 0; i < 265; ++i)
                qInfo().noquote() << large;
        }
        const auto files = QDir(folder.path()).entryInfoList(QDir::Files);
        QCOMPARE(files.size(), LogSink::keptFiles);
        for (const QFileInfo &file : files)
            QVERIFY2(file.size() <= LogSink::maxFileBytes, qPrintable(file.fileName()));
    }
};

QTEST_APPLESS_MAIN(LogSinkTest)
#include "tst_log_sink.moc"
