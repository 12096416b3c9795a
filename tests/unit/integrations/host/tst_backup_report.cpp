// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/host/backup_report.h"
#include "daemon/integrations/host/volumes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;

class BackupReport : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(u"status.json"_s);

    void write(const QByteArray &text) {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(text), text.size());
    }

private slots:
    void cleanup() { QFile::remove(m_path); }

    void withoutAReportNothingEverRan() { QVERIFY(host::readBackupReport(m_path).runs.isEmpty()); }

    void eachKindTellsWhenItWasGoodLast() {
        write(R"({"version":1,"updatedAt":"2026-05-04T12:00:00Z","runs":{
            "drill":{"startedAt":"2026-05-01T03:00:00Z","finishedAt":"2026-05-01T03:04:00Z","result":"ok",
                     "lastGoodAt":"2026-05-01T03:00:00Z","bytes":5},
            "full":{"result":"failed","detail":"no room","lastGoodAt":"2026-05-03T04:00:00+02:00"}}})");
        const QList<alerts::BackupRun> runs = host::readBackupReport(m_path).runs;
        QCOMPARE(runs.size(), 2);
        QCOMPARE(runs[0].kind, u"drill"_s);
        QVERIFY(!runs[0].failed);
        QCOMPARE(runs[0].startedAt, runs[0].lastGoodAt);
        QCOMPARE(runs[0].finishedAt, QDateTime(QDate(2026, 5, 1), QTime(3, 4), QTimeZone::UTC));
        QCOMPARE(runs[0].bytes, 5);
        QVERIFY(!runs[1].finishedAt);
        QCOMPARE(runs[1].detail, u"no room"_s);
        QVERIFY(runs[1].failed);
        QCOMPARE(runs[1].lastGoodAt, QDateTime(QDate(2026, 5, 3), QTime(2, 0), QTimeZone::UTC));
    }

    void theKindsThatTheShopCanHaveAreToldByNewerReportsOnly() {
        write(R"({"version":1,"kinds":["dump","system"],"runs":{}})");
        QCOMPARE(host::readBackupReport(m_path).kinds, (QStringList{u"dump"_s, u"system"_s}));
        write(R"({"version":1,"runs":{}})");
        QCOMPARE(host::readBackupReport(m_path).kinds, QStringList());
    }

    void whatCannotBeUnderstoodIsAFailure_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("torn") << QByteArray(R"({"version":1,"runs":{"full")");
        QTest::newRow("newer") << QByteArray(R"({"version":2,"runs":{}})");
        QTest::newRow("no runs") << QByteArray(R"({"version":1})");
    }
    void whatCannotBeUnderstoodIsAFailure() {
        QFETCH(const QByteArray, text);
        write(text);
        const QList<alerts::BackupRun> runs = host::readBackupReport(m_path).runs;
        QCOMPARE(runs.size(), 1);
        QVERIFY(runs[0].failed);
        QVERIFY(!runs[0].lastGoodAt);
        QVERIFY(runs[0].detail.contains(m_path));
    }

    void aFileSystemTellsItsRoom() {
        const auto volume = host::volumeOf(u"data"_s, m_folder.path());
        QVERIFY(volume);
        QVERIFY(volume->totalBytes > 0);
        QVERIFY(volume->freeBytes <= volume->totalBytes);
        QVERIFY(!host::volumeOf(u"data"_s, m_folder.filePath(u"missing"_s)));
        QVERIFY(host::onOneFileSystem(m_folder.path(), m_folder.path()));
        QVERIFY(!host::onOneFileSystem(m_folder.path(), u"/proc"_s));
    }
};

QTEST_APPLESS_MAIN(BackupReport)
#include "tst_backup_report.moc"
