// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/doctor/examinations.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace kiosk::app {

namespace {

using enum Finding::Level;

Finding examineSpace(const QString &folder) {
    const QStorageInfo storage(folder);
    const double share = storage.bytesTotal() > 0
                             ? 100.0 * double(storage.bytesAvailable()) / double(storage.bytesTotal())
                             : 0;
    const QString detail = u"%1 GiB (%2 %) free"_s.arg(storage.bytesAvailable() >> 30).arg(share, 0, 'f', 0);
    if (share < 5)
        return {Broken, u"disk"_s, detail + u"; make room now, or the shop will stop taking orders."_s};
    return {share < 20 ? Warning : Good, u"disk"_s,
            detail + (share < 20 ? u"; make room soon."_s : QString())};
}

Finding examineSecrets(const QString &folder) {
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files)) {
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        if (file.permissions() & others)
            return {Broken, u"secrets"_s,
                    u"%1 can be read by others; run: chmod 600 '%1'"_s.arg(file.filePath())};
    }
    return {Good, u"secrets"_s, u"%1 can only be read by its owner"_s.arg(folder)};
}

Finding examineFile(const QString &subject, const QString &path, const QString &remedy) {
    return QFileInfo(path).isReadable()
               ? Finding{Good, subject, path}
               : Finding{Broken, subject, u"%1 cannot be read; %2"_s.arg(path, remedy)};
}

} // namespace

QList<Finding> examineFolders(const Config &config) {
    const QFileInfo data(config.paths.data);
    if (!data.isDir())
        return {{Broken, u"data"_s,
                 u"%1 is not there; set paths.data, or start the shop once."_s.arg(config.paths.data)}};
    QList<Finding> findings{{Good, u"data"_s, data.absoluteFilePath()},
                            examineSpace(config.paths.data),
                            examineSecrets(config.secretsFolder())};
    if (!config.paths.web.isEmpty())
        findings.append(examineFile(u"web"_s, config.paths.web + u"/index.html"_s,
                                    u"build the web apps: npm ci && npm run build."_s));
    return findings;
}

} // namespace kiosk::app
