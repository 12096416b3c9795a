// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/engine/connection_target.h"

#include <QSqlDatabase>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

std::unexpected<Error> invalid(const QString &what) {
    return fail(ErrorCode::InvalidFields, u"The database's address is not usable: "_s + what);
}

/// A value of QPSQL's option list, which ends a value at a semicolon.
QString quoted(const QString &value) {
    QString text = value;
    text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + text + u'\'';
}

} // namespace

Result<ConnectionTarget> ConnectionTarget::fromUrl(const QString &url) {
    const QUrl parsed(url, QUrl::StrictMode);
    if (!parsed.isValid())
        return invalid(parsed.errorString());
    if (parsed.scheme() != u"postgresql" && parsed.scheme() != u"postgres")
        return invalid(u"it must begin with postgresql://"_s);
    ConnectionTarget target;
    target.host = parsed.host(QUrl::FullyDecoded);
    target.port = parsed.port(0);
    target.database = parsed.path(QUrl::FullyDecoded).mid(1);
    target.user = parsed.userName(QUrl::FullyDecoded);
    target.password = parsed.password(QUrl::FullyDecoded);
    for (const auto &[key, value] : QUrlQuery(parsed).queryItems(QUrl::FullyDecoded)) {
        if (key == u"host")
            target.host = value;
        else if (key == u"port")
            target.port = value.toInt();
        else if (key == u"user")
            target.user = value;
        else if (key == u"password")
            target.password = value;
        else if (key == u"dbname")
            target.database = value;
        else if (key == u"sslmode")
            target.sslMode = value;
        else if (key == u"sslrootcert")
            target.sslRootCert = value;
        else
            return invalid(u"the parameter \"%1\" is unknown."_s.arg(key));
    }
    if (target.database.isEmpty())
        return invalid(u"the name of the database is missing."_s);
    if ((target.host + target.sslMode + target.sslRootCert).contains(u';'))
        return invalid(u"a semicolon is not allowed."_s);
    return target;
}

QString ConnectionTarget::describe() const {
    return u"%1 at %2%3 as %4"_s.arg(database, host.isEmpty() ? u"the default socket"_s : host,
                                     port ? u":%1"_s.arg(port) : QString(),
                                     user.isEmpty() ? u"the default user"_s : user);
}

void ConnectionTarget::applyTo(QSqlDatabase &connection) const {
    connection.setHostName(host);
    if (port)
        connection.setPort(port);
    connection.setDatabaseName(database);
    connection.setUserName(user);
    connection.setPassword(password);
    QStringList options{u"connect_timeout=3"_s,
                        u"tcp_user_timeout=5000"_s,
                        u"keepalives_idle=5"_s,
                        u"keepalives_interval=2"_s,
                        u"keepalives_count=3"_s,
                        u"application_name="_s +
                            quoted(applicationName.isEmpty() ? u"kioskd"_s : applicationName)};
    options
        << u"options='-cstatement_timeout=%1 -clock_timeout=%2 -cidle_in_transaction_session_timeout=%3%4'"_s
               .arg(statementTimeout.count())
               .arg(lockTimeout.count())
               .arg(idleInTransactionTimeout.count())
               .arg(waitsForDisk ? QString() : u" -csynchronous_commit=off"_s);
    if (!sslMode.isEmpty())
        options << u"sslmode="_s + quoted(sslMode);
    if (!sslRootCert.isEmpty())
        options << u"sslrootcert="_s + quoted(sslRootCert);
    connection.setConnectOptions(options.join(u';'));
    connection.setNumericalPrecisionPolicy(QSql::HighPrecision);
}

} // namespace kiosk::storage
