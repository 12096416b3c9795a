// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/http/logs/log_search_worker.h"
#include "daemon/http/logs/log_streams.h"
#include "daemon/http/support/router.h"

namespace kiosk::http {

void bindLogs(Router &router, LogSearchWorker &worker, LogStreams &streams);

} // namespace kiosk::http
