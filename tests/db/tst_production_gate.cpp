// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_database.h"

#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;

/// The cluster of the tests runs without fsync, as no shop may.
class TestProductionGate : public QObject {
    Q_OBJECT
    test::TestDatabase m_database;
    QTemporaryDir m_data;

    void start(QProcess &daemon, bool demo) {
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        const quint16 port = free.serverPort();
        free.close();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"KIOSK_DATABASE_URL"_s, m_database.url());
        environment.insert(u"KIOSK_PATHS_DATA"_s, m_data.path());
        environment.insert(u"KIOSK_STORAGE_BALLAST"_s, u"0"_s);
        environment.insert(u"KIOSK_SERVER_PORT"_s, QString::number(port));
        environment.insert(u"KIOSK_SHOP_DEMO"_s, demo ? u"true"_s : u"false"_s);
        daemon.setProcessEnvironment(environment);
        daemon.setProcessChannelMode(QProcess::MergedChannels);
        daemon.start(QStringLiteral(KIOSKD), {u"serve"_s});
        QVERIFY(daemon.waitForStarted(30000));
    }

private slots:
    void initTestCase() { QCOMPARE(m_database.value(u"show fsync"_s), u"off"_s); }

    void aShopDoesNotStartOnADatabaseThatLosesOrders() {
        QProcess daemon;
        start(daemon, false);
        QVERIFY(daemon.waitForFinished(60000));
        const QByteArray said = daemon.readAll();
        QCOMPARE(daemon.exitStatus(), QProcess::NormalExit);
        QVERIFY2(daemon.exitCode() != 0, said.constData());
        QVERIFY2(said.contains("PostgreSQL runs with fsync, full_page_writes off"), said.constData());
        QVERIFY2(said.contains("shop.demo = true"), said.constData());
        QCOMPARE(m_database.value(u"select count(*) from job_schedule"_s), u"0"_s);
    }

    void aDemoIsWarnedAndStarts() {
        QProcess daemon;
        start(daemon, true);
        QByteArray said;
        QTRY_VERIFY2_WITH_TIMEOUT((said += daemon.readAll()).contains("Only a demo may do so"),
                                  said.constData(), 60000);
        // It works: the schedule is kept.
        QTRY_VERIFY_WITH_TIMEOUT(m_database.value(u"select count(*) from job_schedule"_s).toInt() > 0, 60000);
        daemon.terminate();
        QVERIFY(daemon.waitForFinished(60000));
        QCOMPARE(daemon.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(TestProductionGate)
#include "tst_production_gate.moc"
