// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/doctor/examinations.h"
#include "daemon/app/room/usable_volume.h"
#include "daemon/domain/room/room.h"
#include "daemon/integrations/host/ballast.h"
#include "daemon/integrations/host/volumes.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace kiosk::app {

namespace {

using enum Finding::Level;

Finding examineSpace(const Config &config, const QString &name, const QString &folder) {
    const auto volume = usableVolume(config, name, folder);
    if (!volume)
        return {Broken, u"disk"_s, u"%1 cannot be looked at; is its disk there?"_s.arg(folder)};
    const room::Level level = room::levelOf(volume->freeBytes, volume->totalBytes);
    const QString detail = u"%1: %2 MiB of %3 MiB (%4 %) free"_s.arg(name)
                               .arg(volume->freeBytes >> 20)
                               .arg(volume->totalBytes >> 20)
                               .arg(volume->freeShare(), 0, 'f', 0);
    if (level >= room::Level::Stop)
        return {Broken, u"disk"_s, detail + u"; make room now, or the shop will stop taking orders."_s};
    return {level == room::Level::Enough ? Good : Warning, u"disk"_s,
            detail + (level == room::Level::Enough ? QString() : u"; make room soon."_s)};
}

Finding examineBallast(const Config &config) {
    if (config.storage.ballast == 0)
        return {Good, u"ballast"_s, u"none is wanted"_s};
    const host::Ballast ballast(config.ballastFile());
    if (const qint64 held = ballast.held(); held > 0)
        return {Good, u"ballast"_s, u"%1 keeps %2 MiB for a full disk"_s.arg(ballast.path()).arg(held >> 20)};
    return {Warning, u"ballast"_s,
            u"%1 is not there; kioskd makes it when there is room beside it."_s.arg(ballast.path())};
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
                            examineSpace(config, u"data"_s, config.paths.data),
                            examineBallast(config),
                            examineSecrets(config.secretsFolder())};
    if (!config.paths.wal.isEmpty() && !host::onOneFileSystem(config.paths.data, config.paths.wal))
        findings.append(examineSpace(config, u"wal"_s, config.paths.wal));
    if (!config.paths.web.isEmpty())
        findings.append(examineFile(u"web"_s, config.paths.web + u"/index.html"_s,
                                    u"build the web apps: npm ci && npm run build."_s));
    return findings;
}

} // namespace kiosk::app
