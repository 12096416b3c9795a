// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kiosk {

/// What a transaction is for.
enum class Access {
    Change,   ///< Each statement sees what was committed before it.
    Snapshot, ///< Reads only, everything of one moment; an attempt to write fails.
};

} // namespace kiosk
