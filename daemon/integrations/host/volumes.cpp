// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/host/volumes.h"

#include <QFile>
#include <sys/stat.h>
#include <sys/statvfs.h>

namespace kiosk::host {

std::optional<alerts::Volume> volumeOf(const QString &name, const QString &folder) {
    struct statvfs answer{};
    if (statvfs(QFile::encodeName(folder).constData(), &answer) != 0)
        return std::nullopt;
    const auto bytes = [&](fsblkcnt_t blocks) { return qint64(blocks) * qint64(answer.f_frsize); };
    // Blocks kept for root are no room for the shop, so they count as used and not as part of the whole.
    return alerts::Volume{.name = name,
                          .freeBytes = bytes(answer.f_bavail),
                          .totalBytes = bytes(answer.f_blocks - answer.f_bfree + answer.f_bavail)};
}

bool onOneFileSystem(const QString &folder, const QString &other) {
    struct stat one{};
    struct stat two{};
    return stat(QFile::encodeName(folder).constData(), &one) == 0 &&
           stat(QFile::encodeName(other).constData(), &two) == 0 && one.st_dev == two.st_dev;
}

} // namespace kiosk::host
