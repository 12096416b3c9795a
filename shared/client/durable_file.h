// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

namespace kiosk::client {

/// Replaces a file so that after a power cut it holds either the old bytes or the new ones, never a part, and
/// so that the new ones are on the disk when this returns. The file is readable by its owner only.
[[nodiscard]] Result<void> writeDurably(const QString &path, const QByteArray &bytes);
/// Removes a file so that it does not come back after a power cut. A missing file is no error.
[[nodiscard]] Result<void> removeDurably(const QString &path);

} // namespace kiosk::client
