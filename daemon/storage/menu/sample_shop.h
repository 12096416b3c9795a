// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/storage/engine/connection.h"
#include "shared/core/error.h"

namespace kiosk::storage {

/// Fills an empty database with the sample shop of db/seed, in one transaction. False when there is a shop
/// already; nothing is changed then.
[[nodiscard]] Result<bool> seedSampleShop(Connection &connection);

/// Puts the sample shop's pictures into the folder that is served as /media/, where they are missing.
[[nodiscard]] Result<void> writeSamplePictures(const QString &mediaFolder);

} // namespace kiosk::storage
