// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/room/usable_volume.h"

#include "daemon/domain/room/room.h"
#include "daemon/integrations/host/ballast.h"
#include "daemon/integrations/host/volumes.h"

#include <QFileInfo>
#include <algorithm>

namespace kiosk::app {

std::optional<alerts::Volume> usableVolume(const Config &config, const QString &name, const QString &folder) {
    auto volume = host::volumeOf(name, folder);
    const host::Ballast ballast(config.ballastFile());
    if (volume && host::onOneFileSystem(folder, QFileInfo(ballast.path()).path())) {
        const room::Disk disk{.free = volume->freeBytes,
                              .total = volume->totalBytes,
                              .ballast = room::ballastSize(config.storage.ballast, volume->totalBytes),
                              .ballastHeld = ballast.held()};
        volume->freeBytes = std::max(disk.usable(), qint64(0));
    }
    return volume;
}

} // namespace kiosk::app
