// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/messages.h"

namespace kiosk::app {

/// Remembers over a restart, where there is no database, that people know of an outage of the database.
class OutageFile {
public:
    explicit OutageFile(QString path);
    /// What was kept; nothing, too, when it cannot be read: then people hear of it once more.
    [[nodiscard]] std::optional<alerts::Told> read() const;
    /// Nothing: forgets it. A fault is logged.
    void keep(const std::optional<alerts::Told> &told) const;

private:
    const QString m_path;
};

} // namespace kiosk::app
