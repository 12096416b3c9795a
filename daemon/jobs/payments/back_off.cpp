// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/jobs/payments/back_off.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace kiosk::jobs {

std::chrono::milliseconds askAgainAfter(int fruitless, bool needsAttention) {
    if (needsAttention)
        return 30s;
    return fruitless <= 1 ? 1s : fruitless == 2 ? 2s : 5s;
}

std::chrono::milliseconds saveAgainAfter(int failures) {
    return std::min(std::chrono::milliseconds(200) * (1 << std::clamp(failures - 1, 0, 5)),
                    std::chrono::milliseconds(5000));
}

} // namespace kiosk::jobs
