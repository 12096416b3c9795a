// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/host/backup_report.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kiosk::host {

namespace {

// A report has a handful of lines; more is not one.
constexpr qint64 sizeLimit = 256 * 1024;
constexpr qsizetype detailLimit = 300;

BackupReport unreadable(const QString &why) {
    return {.runs = {{.kind = u"report"_s, .failed = true, .detail = why, .lastGoodAt = {}}}, .kinds = {}};
}

std::optional<QDateTime> instant(const QJsonValue &value) {
    const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODate);
    return at.isValid() ? std::optional(at.toUTC()) : std::nullopt;
}

} // namespace

BackupReport readBackupReport(const QString &path) {
    QFile file(path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    const QJsonObject report = QJsonDocument::fromJson(file.read(sizeLimit)).object();
    if (report.value("version"_L1).toInt() != 1 || !report.value("runs"_L1).isObject())
        return unreadable(u"%1 is no report of backups that this program understands"_s.arg(path));
    BackupReport read;
    for (const QJsonValue &kind : report.value("kinds"_L1).toArray())
        read.kinds.append(kind.toString());
    const QJsonObject runs = report.value("runs"_L1).toObject();
    for (auto it = runs.begin(); it != runs.end(); ++it) {
        const QJsonObject run = it.value().toObject();
        read.runs.append({.kind = it.key(),
                          .failed = run.value("result"_L1).toString() != "ok"_L1,
                          .detail = run.value("detail"_L1).toString().left(detailLimit),
                          .lastGoodAt = instant(run.value("lastGoodAt"_L1)),
                          .startedAt = instant(run.value("startedAt"_L1)),
                          .finishedAt = instant(run.value("finishedAt"_L1)),
                          .bytes = run.value("bytes"_L1).toInteger()});
    }
    return read;
}

} // namespace kiosk::host
