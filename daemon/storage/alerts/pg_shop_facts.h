// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/observations.h"
#include "daemon/storage/engine/connection.h"

namespace kiosk::storage {

/// What the shop's tables and PostgreSQL's statistics tell at this moment. Texts of queries carry no values
/// and end after 200 characters. Throws DbException.
[[nodiscard]] alerts::ShopFacts readShopFacts(Connection &connection, const QDateTime &now);

} // namespace kiosk::storage
