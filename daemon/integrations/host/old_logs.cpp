// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/host/old_logs.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kiosk::host {

qint64 removeOldLogs(const QString &folder) {
    static const QRegularExpression old(u"\\.log\\.([2-9]|[1-9][0-9]+)$"_s);
    qint64 freed = 0;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files | QDir::NoSymLinks)) {
        const qint64 size = file.size();
        if (old.match(file.fileName()).hasMatch() && QFile::remove(file.filePath()))
            freed += size;
    }
    return freed;
}

} // namespace kiosk::host
