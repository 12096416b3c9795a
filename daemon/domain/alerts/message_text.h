// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/messages.h"
#include "shared/core/error.h"

#include <QTimeZone>

namespace kiosk::alerts {

/// For whom a message is written.
struct Audience {
    QString language = QStringLiteral("en"); ///< See languages().
    QString shop;                            ///< Its name; may be empty before it has one.
    QTimeZone zone = QTimeZone::utc();
    QString panel; ///< Address of the panel; empty when there is none.
};

/// A message in words.
struct MessageText {
    QString shop;
    QString subject; ///< One line.
    QString body;
};

/// Languages that messages can be written in.
[[nodiscard]] QStringList languages();
/// \a message in the words of the panel (shared/words/alerts). Names from outside cannot start a new line.
[[nodiscard]] MessageText compose(const Message &message, const Audience &audience);

} // namespace kiosk::alerts
