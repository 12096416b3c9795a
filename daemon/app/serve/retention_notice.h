// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/unit_of_work.h"

namespace kiosk::app {

/// Says in the log by which policy things are kept, and when the file \a path says something else or cannot
/// be read. The shop goes on by what was accepted either way.
void tellRetention(const QString &path, Transactor &transactor);

} // namespace kiosk::app
