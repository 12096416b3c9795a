// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/host/time_sync.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace kiosk::host {

namespace {
// It asks every half an hour at least, and a clock of its own loses a second or two in a day.
constexpr qint64 fresh = 86400;
} // namespace

std::optional<bool> clockIsKept(const QString &folder, const QDateTime &now) {
    if (!QFileInfo(folder).isDir())
        return std::nullopt;
    const QDateTime heard = QFileInfo(folder + u"/synchronized"_s).lastModified();
    return heard.isValid() && qAbs(heard.secsTo(now)) <= fresh;
}

} // namespace kiosk::host
