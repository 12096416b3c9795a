// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kiosk::app {

/// \a message as it may stand in a log: keys, tokens, passwords, headers that carry them, and card numbers
/// are masked. What is left of a card number are its last four digits.
[[nodiscard]] QString redacted(const QString &message);

} // namespace kiosk::app
