// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace kiosk::app {

/// How one thing that a support person would ask about stands.
struct Finding {
    enum class Level { Good, Warning, Broken };
    Level level = Level::Good;
    QString subject;
    QString detail; ///< What is; when it is not good, also what to do.
};

} // namespace kiosk::app
