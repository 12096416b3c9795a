// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/unit_of_work.h"

namespace kiosk::app {

/// Says in the log when the file \a path says something else than the accepted policy, or when one of them
/// cannot be read; nothing when both agree. The shop goes on by what was accepted either way.
void tellRetention(const QString &path, Transactor &transactor);

} // namespace kiosk::app
