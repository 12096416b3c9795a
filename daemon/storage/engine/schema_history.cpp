// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/engine/schema_history.h"

#include "daemon/storage/engine/database.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QPromise>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

constexpr Sql findHistory(u"select to_regclass('schema_migrations') is not null");
// Through the whole row, since a history that an older program wrote has no such column.
constexpr Sql selectHistory(u"select version, name, sha256, (to_jsonb(step) ->> 'runs_with')::int "
                            "from schema_migrations step order by version");

std::unexpected<Error> unusable(const QString &detail) {
    return fail(ErrorCode::Internal, detail);
}

bool hasHistory(Connection &connection) {
    return connection.run(findHistory).first([](Rows &row) { return row.take<bool>(); }).value_or(false);
}

} // namespace

std::optional<int> statedRunsWith(const QString &sql) {
    static const QRegularExpression line(u"^-- Runs with: ([1-9][0-9]*)$"_s,
                                         QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = line.match(sql);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

QList<Migration> shippedMigrations() {
    QList<Migration> migrations;
    const QDir folder(u":/kiosk/db/migrations"_s);
    for (const QString &fileName : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(fileName));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a migration compiled into this program cannot be read");
        const QByteArray bytes = file.readAll();
        const QString sql = QString::fromUtf8(bytes);
        migrations.append({fileName.first(4).toInt(), fileName.mid(5).chopped(4), sql,
                           QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(),
                           statedRunsWith(sql)});
    }
    return migrations;
}

Result<SchemaFit> compare(const QList<AppliedStep> &history, const QList<Migration> &known) {
    const SchemaFit fit{history.isEmpty() ? 0 : history.last().version, int(known.size())};
    int expected = 1;
    for (const AppliedStep &step : history) {
        if (step.version != expected++)
            return unusable(
                u"The database has schema version %1, but its history lacks step %2. Nothing was changed; "
                "restore a backup."_s.arg(fit.present)
                    .arg(expected - 1));
        if (step.version > fit.known) {
            if (step.runsWith.value_or(step.version) <= fit.known)
                continue;
            return unusable(
                u"The database has schema version %1, newer than the %2 this program knows, and step %3 (%4) "
                "does not run with it. Install the newer kioskd; nothing was changed."_s.arg(fit.present)
                    .arg(fit.known)
                    .arg(step.version)
                    .arg(step.name));
        }
        if (known[step.version - 1].sha256 != step.sha256.toLatin1())
            return unusable(
                u"The database was made by another form of migration %1 (%2) than the one this program "
                "ships. Nothing was changed; please install the program again from its release."_s
                    .arg(step.version)
                    .arg(step.name));
    }
    return fit;
}

QList<AppliedStep> readHistory(Connection &connection) {
    if (!hasHistory(connection))
        return {};
    return connection.run(selectHistory).all([](Rows &row) {
        return AppliedStep{row.take<int>(), row.take<QString>(), row.take<QString>(),
                           row.take<std::optional<int>>()};
    });
}

QFuture<Result<QList<AppliedStep>>> askHistory(Database &database) {
    auto promise = std::make_shared<QPromise<Result<QList<AppliedStep>>>>();
    auto steps = std::make_shared<QList<AppliedStep>>();
    promise->start();
    database.run(
        Access::Snapshot,
        [steps](Connection &connection) {
            *steps = readHistory(connection);
            return true;
        },
        [promise, steps](const std::optional<Error> &failure) {
            promise->addResult(failure ? Result<QList<AppliedStep>>(std::unexpected(*failure))
                                       : Result<QList<AppliedStep>>(*steps));
            promise->finish();
        });
    return promise->future();
}

} // namespace kiosk::storage
