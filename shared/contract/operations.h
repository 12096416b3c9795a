// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/operation.h"

#include <QList>

namespace kiosk::contract {

/// Every operation of the API. A new feature adds its list here.
[[nodiscard]] QList<const Operation *> allOperations();

} // namespace kiosk::contract
