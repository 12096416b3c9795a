// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/config/retention_file.h"

#include <QFile>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace kiosk::app {

namespace {

constexpr char topKey[] = "retention_policies";
constexpr qint64 largestFile = 64 * 1024;

int lineOf(const YAML::Node &node) {
    return node.Mark().line + 1;
}

std::unexpected<Error> wrong(const QString &path, int line, const QString &what) {
    return fail(ErrorCode::InvalidFields, u"%1:%2: %3"_s.arg(path).arg(line).arg(what));
}

QString textOf(const YAML::Node &node) {
    return node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString();
}

Result<QList<maintenance::RetentionEntry>> entriesOf(const YAML::Node &root, const QString &path) {
    QList<maintenance::RetentionEntry> entries;
    // A file of comments only.
    if (root.IsNull())
        return entries;
    if (!root.IsMap())
        return wrong(path, lineOf(root), u"the file must begin with %1:"_s.arg(QLatin1StringView(topKey)));
    bool isSeen = false;
    for (const auto &top : root) {
        if (textOf(top.first) != QLatin1StringView(topKey))
            return wrong(path, lineOf(top.first),
                         u"there is no key %1; the only one at this place is %2."_s.arg(
                             textOf(top.first), QLatin1StringView(topKey)));
        if (isSeen)
            return wrong(path, lineOf(top.first),
                         u"%1 is set a second time."_s.arg(QLatin1StringView(topKey)));
        isSeen = true;
        if (top.second.IsNull())
            continue;
        if (!top.second.IsMap())
            return wrong(path, lineOf(top.second),
                         u"below %1 stand lines such as \"active_orders: 90_days\", indented."_s.arg(
                             QLatin1StringView(topKey)));
        for (const auto &entry : top.second)
            entries.append({textOf(entry.first), textOf(entry.second), lineOf(entry.first)});
    }
    return entries;
}

} // namespace

Result<RetentionFile> readRetentionFile(const QString &path) {
    RetentionFile read{.path = path};
    QFile file(path);
    if (path.isEmpty() || !file.exists())
        return read;
    read.exists = true;
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::InvalidFields, u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    if (file.size() > largestFile)
        return fail(ErrorCode::InvalidFields, u"%1 is larger than a retention file can be."_s.arg(path));
    try {
        const auto entries = entriesOf(YAML::Load(file.readAll().toStdString()), path);
        if (!entries)
            return std::unexpected(entries.error());
        const auto policy = maintenance::readPolicy(*entries, path);
        if (!policy)
            return std::unexpected(policy.error());
        read.policy = *policy;
        return read;
    } catch (const YAML::Exception &failure) {
        return wrong(path, failure.mark.line + 1,
                     u"this is not YAML: %1"_s.arg(QString::fromStdString(failure.msg)));
    }
}

} // namespace kiosk::app
