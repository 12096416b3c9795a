// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_database.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;

/// `kioskd retention` at the console of a shop, and what the server and `doctor` say about the same file.
class RetentionConsole : public QObject {
    Q_OBJECT
    std::unique_ptr<test::TestDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_data;

    struct Outcome {
        int code = -1;
        QString text;
    };
    [[nodiscard]] QString configuration() const { return m_data->filePath(u"kiosk.conf"_s); }
    void write(const QString &name, const QByteArray &content) {
        QFile file(m_data->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    void policy(const QByteArray &lines) { write(u"retention.yaml"_s, "retention_policies:\n" + lines); }
    void begin(QProcess &process, const QStringList &arguments) {
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"KIOSK_SERVER_PORT"_s, QString::number(free.serverPort()));
        environment.insert(u"SUDO_USER"_s, u"anna"_s);
        free.close();
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(KIOSKD), arguments + QStringList{u"--config"_s, configuration()});
        QVERIFY(process.waitForStarted(30000));
    }
    Outcome run(const QStringList &arguments, const QByteArray &typed = {}) {
        QProcess process;
        begin(process, arguments);
        process.write(typed);
        process.closeWriteChannel();
        if (!process.waitForFinished(60000))
            qFatal("kioskd does not end");
        return {process.exitCode(), QString::fromUtf8(process.readAll())};
    }
    QString accepted() {
        return m_database->value(
            u"select string_agg(accepted_by || ' ' || (periods ->> 'user_sessions'), ', ' order by id) "
            "from retention_policies"_s);
    }

private slots:
    void init() {
        m_database = std::make_unique<test::TestDatabase>();
        m_data = std::make_unique<QTemporaryDir>();
        write(u"kiosk.conf"_s, u"[database]\nurl = %1\n[paths]\ndata = %2\n[log]\nformat = json\n"_s
                                   .arg(m_database->url(), m_data->path())
                                   .toUtf8());
    }
    void cleanup() {
        m_database.reset();
        m_data.reset();
    }

    void aShopWithoutAFileHasTheDefaultsInForce() {
        const Outcome shown = run({u"retention"_s, u"show"_s});
        QCOMPARE(shown.code, 0);
        QVERIFY2(shown.text.contains(u"is not there, which means the defaults"_s), qPrintable(shown.text));
        QVERIFY2(shown.text.contains(u"The file is in force."_s), qPrintable(shown.text));
    }

    void aChangeIsShownFirstAndInForceOnlyWhenItWasAccepted() {
        policy("  user_sessions: 2_days\n");
        m_database->execute(
            u"insert into users (id, username, display_name, role, password_hash, created_at) values "
            "('00000000-0000-4000-8000-000000000001', 'anna', 'Anna', 'owner', '$argon2id$x', now()); "
            "insert into sessions (id, user_id, created_at, expires_at) values "
            "('00000000-0000-4000-8000-000000000002', "
            "'00000000-0000-4000-8000-000000000001', now() - interval '9 days', now() - interval '3 days')"_s);
        const Outcome shown = run({u"retention"_s, u"show"_s});
        QCOMPARE(shown.code, 0);
        QVERIFY2(shown.text.contains(u"7_days -> 2_days"_s), qPrintable(shown.text));
        QVERIFY2(shown.text.contains(QRegularExpression(u"sessions deleted: +1\n"_s)),
                 qPrintable(shown.text));
        QVERIFY2(shown.text.contains(u"Nothing of this happens before it is accepted."_s),
                 qPrintable(shown.text));
        QCOMPARE(accepted(), u"installation 7_days"_s);
        QCOMPARE(run({u"retention"_s, u"apply"_s}, "no\n").code, 1);
        QCOMPARE(run({u"retention"_s, u"apply"_s}).code, 1);
        QCOMPARE(accepted(), u"installation 7_days"_s);
        const Outcome done = run({u"retention"_s, u"apply"_s}, "yes\n");
        QVERIFY2(done.code == 0, qPrintable(done.text));
        QCOMPARE(accepted(), u"installation 7_days, anna 2_days"_s);
        // A second time there is nothing to accept.
        QCOMPARE(run({u"retention"_s, u"apply"_s, u"--yes"_s}).code, 0);
        QCOMPARE(accepted(), u"installation 7_days, anna 2_days"_s);
    }

    void aScriptAcceptsWithoutBeingAsked() {
        policy("  user_sessions: 2_weeks\n");
        QCOMPARE(run({u"retention"_s, u"apply"_s, u"--yes"_s}).code, 0);
        QCOMPARE(accepted(), u"installation 7_days, anna 2_weeks"_s);
    }

    void aBrokenFileIsNamedAndChangesNothing() {
        policy("  user_session: 2_days\n");
        for (const QString &action : {u"show"_s, u"apply"_s}) {
            const Outcome refused = run({u"retention"_s, action}, "yes\n");
            QCOMPARE(refused.code, 78);
            QVERIFY2(refused.text.contains(u"retention.yaml:2: there is no key user_session"_s),
                     qPrintable(refused.text));
        }
        QCOMPARE(accepted(), u"installation 7_days"_s);
        const Outcome examined = run({u"doctor"_s});
        QVERIFY2(examined.text.contains(
                     QRegularExpression(u"BROKEN +retention: .*there is no key user_session"_s)),
                 qPrintable(examined.text));
    }

    void theServerGoesOnByWhatWasAcceptedAndSaysThatTheFileDiffersOrIsBroken_data() {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("differs")
            << QByteArray("  user_sessions: 2_days\n")
            << QByteArray(
                   "says something else than the retention policy in force, which installation accepted");
        QTest::newRow("broken") << QByteArray("  user_sessions: soon\n")
                                << QByteArray("What was accepted last stays in force");
    }
    void theServerGoesOnByWhatWasAcceptedAndSaysThatTheFileDiffersOrIsBroken() {
        QFETCH(QByteArray, lines);
        QFETCH(QByteArray, said);
        policy(lines);
        write(u"kiosk.conf"_s,
              u"[database]\nurl = %1\n[paths]\ndata = %2\n[shop]\ndemo = true\n[log]\nformat = json\n"_s
                  .arg(m_database->url(), m_data->path())
                  .toUtf8());
        QProcess daemon;
        begin(daemon, {u"serve"_s});
        QByteArray log;
        QTRY_VERIFY2_WITH_TIMEOUT((log += daemon.readAll()).contains(said), log.constData(), 60000);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_database->value(u"select count(*) from jobs where kind = 'clean_up' and state = 'done'"_s) ==
                u"1"_s,
            60000);
        QCOMPARE(accepted(), u"installation 7_days"_s);
        daemon.terminate();
        QVERIFY(daemon.waitForFinished(60000));
        QCOMPARE(daemon.exitCode(), 0);
    }

    void doctorComparesFileAndPolicy() {
        QVERIFY(
            run({u"doctor"_s}).text.contains(QRegularExpression(u"ok +retention: as the default says"_s)));
        policy("  personal_data: 1_day\n");
        const Outcome examined = run({u"doctor"_s});
        QVERIFY2(
            examined.text.contains(QRegularExpression(u"WARNING +retention: .*run: kioskd retention show"_s)),
            qPrintable(examined.text));
    }

    void whatIsNotUnderstoodIsToldAsSuch() {
        for (const QStringList &words :
             {QStringList{u"retention"_s}, QStringList{u"retention"_s, u"drop"_s},
              QStringList{u"retention"_s, u"import"_s}, QStringList{u"retention"_s, u"show"_s, u"now"_s}})
            QCOMPARE(run(words).code, 64);
        const Outcome missing = run({u"retention"_s, u"import"_s, m_data->filePath(u"none"_s)});
        QCOMPARE(missing.code, 1);
        QVERIFY2(missing.text.contains(u"none/manifest.json"_s), qPrintable(missing.text));
    }
};

QTEST_GUILESS_MAIN(RetentionConsole)
#include "tst_retention_console.moc"
