// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/unit_of_work.h"
#include "daemon/http/menu/menu_store.h"
#include "daemon/http/support/router.h"
#include "shared/core/clock.h"

namespace kiosk::http {

void bindMenu(Router &router, Transactor &transactor, const Clock &clock, MenuStore &store);

} // namespace kiosk::http
