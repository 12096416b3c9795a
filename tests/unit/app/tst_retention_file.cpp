// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/config/retention_file.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using namespace kiosk::app;
using namespace Qt::StringLiterals;

class RetentionFileTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    QString file(const QByteArray &content) {
        QFile file(m_folder.filePath(u"retention.yaml"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("not written");
        return file.fileName();
    }

private slots:
    void theDocumentedFileIsReadAndSaysTheDefaults() {
        const auto read = readRetentionFile(QStringLiteral(KIOSK_RETENTION_YAML));
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));
        QVERIFY(read->exists);
        QCOMPARE(read->policy, maintenance::RetentionPolicy());
        // Each key stands there, so that it can be changed without looking anywhere else.
        QFile document(read->path);
        QVERIFY(document.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(document.readAll());
        for (const auto &line : maintenance::compare({}, {}))
            QVERIFY2(text.contains(u"\n  %1: %2\n"_s.arg(line.key, line.inForce)), qPrintable(line.key));
    }

    void noFileMeansTheDefaults() {
        const auto read = readRetentionFile(m_folder.filePath(u"none.yaml"_s));
        QVERIFY(read.has_value());
        QVERIFY(!read->exists);
        QCOMPARE(read->policy, maintenance::RetentionPolicy());
    }

    void whatTheFileSaysIsRead_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("sessions");
        QTest::newRow("a length") << "retention_policies:\n  user_sessions: 3_weeks\n"_ba << u"3_weeks"_s;
        QTest::newRow("quoted") << "retention_policies: {user_sessions: \"3_weeks\"}\n"_ba << u"3_weeks"_s;
        QTest::newRow("comments only") << "# later\n"_ba << u"7_days"_s;
        QTest::newRow("empty") << ""_ba << u"7_days"_s;
        QTest::newRow("nothing below") << "retention_policies:\n"_ba << u"7_days"_s;
    }
    void whatTheFileSaysIsRead() {
        QFETCH(QByteArray, content);
        QFETCH(QString, sessions);
        const auto read = readRetentionFile(file(content));
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->policy.userSessions.text(), sessions);
    }

    void aMistakeIsToldWithFileLineAndKey_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("told");
        QTest::newRow("unknown key") << "retention_policies:\n  # a note\n  user_session: 7_days\n"_ba
                                     << QStringList{u"retention.yaml:3"_s, u"user_session"_s,
                                                    u"user_sessions"_s};
        QTest::newRow("bad unit") << "retention_policies:\n  user_sessions: 7_fortnights\n"_ba
                                  << QStringList{u"retention.yaml:2"_s, u"user_sessions"_s,
                                                 u"7_fortnights"_s};
        QTest::newRow("a key twice")
            << "retention_policies:\n  user_sessions: 7_days\n  user_sessions: 9_days\n"_ba
            << QStringList{u"retention.yaml:3"_s, u"user_sessions"_s, u"second time"_s};
        QTest::newRow("the top twice") << "retention_policies:\nretention_policies:\n"_ba
                                       << QStringList{u"retention.yaml:2"_s, u"second time"_s};
        QTest::newRow("another top") << "retention:\n  user_sessions: 7_days\n"_ba
                                     << QStringList{u"retention.yaml:1"_s, u"retention_policies"_s};
        QTest::newRow("a list") << "- user_sessions\n"_ba
                                << QStringList{u"retention.yaml:1"_s, u"retention_policies"_s};
        QTest::newRow("a word below")
            << "retention_policies: 7_days\n"_ba << QStringList{u"retention.yaml:1"_s, u"active_orders"_s};
        QTest::newRow("a mapping as length") << "retention_policies:\n  user_sessions: {days: 7}\n"_ba
                                             << QStringList{u"retention.yaml:2"_s, u"user_sessions"_s};
        QTest::newRow("no YAML") << "retention_policies: {user_sessions: 7_days\n"_ba
                                 << QStringList{u"retention.yaml:"_s, u"not YAML"_s};
        QTest::newRow("a quote that does not end") << "retention_policies:\n  user_sessions: \"7_days\n"_ba
                                                   << QStringList{u"retention.yaml:2"_s, u"user_sessions"_s};
        QTest::newRow("a tab") << "retention_policies:\n\tuser_sessions: 7_days\n"_ba
                               << QStringList{u"retention.yaml:"_s};
    }
    void aMistakeIsToldWithFileLineAndKey() {
        QFETCH(QByteArray, content);
        QFETCH(QStringList, told);
        const auto read = readRetentionFile(file(content));
        QVERIFY(!read.has_value());
        for (const QString &word : std::as_const(told))
            QVERIFY2(read.error().detail.contains(word), qPrintable(read.error().detail));
    }

    void aFileThatCannotBeReadIsNoMissingFile() {
        QVERIFY(QDir(m_folder.path()).mkdir(u"folder.yaml"_s));
        QVERIFY(!readRetentionFile(m_folder.filePath(u"folder.yaml"_s)));
    }
};

QTEST_APPLESS_MAIN(RetentionFileTest)
#include "tst_retention_file.moc"
