// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/http/support/metrics.h"

namespace kiosk::http {

/// Memory, processor time, open files and start time of this process, under the usual Prometheus names.
void addProcessMetrics(Metrics &metrics);

} // namespace kiosk::http
