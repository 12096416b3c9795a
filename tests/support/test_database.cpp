// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_database.h"

#include "daemon/storage/engine/migrator.h"
#include "daemon/storage/menu/sample_shop.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace kiosk::test {

using storage::Connection;
using storage::ConnectionTarget;

TestDatabase::TestDatabase(Schema schema) {
    const QString url = qEnvironmentVariable("KIOSK_TEST_DATABASE_URL");
    if (url.isEmpty())
        qFatal("KIOSK_TEST_DATABASE_URL is not set; run scripts/test.sh, which starts a PostgreSQL for the "
               "tests.");
    const auto server = ConnectionTarget::fromUrl(url);
    if (!server)
        qFatal("%s", qUtf8Printable(server.error().detail));
    m_serverTarget = *server;
    m_serverTarget.applicationName = u"kiosk-test"_s;
    // Making and dropping a database waits for a checkpoint, which takes its time on a busy machine.
    m_serverTarget.statementTimeout = std::chrono::minutes(2);
    m_server = std::make_unique<Connection>(m_serverTarget);
    m_server->ensureOpen();
    m_target = *server;
    m_target.database = u"kiosk_test_%1_%2"_s.arg(QCoreApplication::applicationPid())
                            .arg(QUuid::createUuid().toString(QUuid::Id128).first(8));
    m_server->runScript(u"create database "_s + m_target.database);
    ConnectionTarget own = m_target;
    own.applicationName = u"kiosk-test"_s;
    own.idleInTransactionTimeout = {};
    m_connection = std::make_unique<Connection>(own);
    m_connection->ensureOpen();
    if (schema == Schema::Empty)
        return;
    if (const auto report = storage::Migrator(*m_connection, storage::shippedMigrations()).run(); !report)
        qFatal("%s", qUtf8Printable(report.error().detail));
    if (schema == Schema::SampleShop && !storage::seedSampleShop(*m_connection))
        qFatal("the sample shop could not be made");
}

TestDatabase::~TestDatabase() {
    m_connection.reset();
    // Not `with (force)`: that refuses to end an autovacuum of the database, which the plain form cancels.
    m_server->runScript(u"select pg_terminate_backend(pid, 5000) from pg_stat_activity "
                        "where datname = '%1' and backend_type = 'client backend'"_s.arg(m_target.database));
    m_server->runScript(u"drop database if exists "_s + m_target.database);
}

QString TestDatabase::url() const {
    QUrlQuery query;
    if (m_target.host.startsWith(u'/'))
        query.addQueryItem(u"host"_s, m_target.host);
    query.addQueryItem(u"user"_s, m_target.user);
    return u"postgresql://%1/%2?%3"_s.arg(m_target.host.startsWith(u'/') ? QString() : m_target.host,
                                          m_target.database, query.toString(QUrl::FullyEncoded));
}

void TestDatabase::execute(const QString &sql) {
    m_connection->runScript(sql);
}

QString TestDatabase::value(const QString &sql) {
    QSqlQuery query(m_connection->database());
    if (!query.exec(sql))
        qFatal("%s: %s", qUtf8Printable(sql), qUtf8Printable(query.lastError().text()));
    return query.next() && !query.isNull(0) ? query.value(0).toString() : QString();
}

void TestDatabase::setReachable(bool reachable) {
    m_server->runScript(u"alter database %1 allow_connections %2"_s.arg(m_target.database,
                                                                        reachable ? u"true"_s : u"false"_s));
    if (!reachable)
        cutConnections();
}

void TestDatabase::cutConnections() {
    m_server->runScript(u"select pg_terminate_backend(pid) from pg_stat_activity "
                        "where datname = '%1' and application_name <> 'kiosk-test' "
                        "and backend_type = 'client backend'"_s.arg(m_target.database));
}

} // namespace kiosk::test
