// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace kiosk::jobs {

/// How long to wait before asking again, after so many answers that told nothing: 1, 2, 5, 5 … seconds, and
/// half a minute once a person has been called.
[[nodiscard]] std::chrono::milliseconds askAgainAfter(int fruitless, bool needsAttention);
/// How long to wait before trying to save again, after so many failures: from 0.2 to 5 seconds.
[[nodiscard]] std::chrono::milliseconds saveAgainAfter(int failures);

/// Both, so that tests need not wait.
struct Pace {
    std::function<std::chrono::milliseconds(int fruitless, bool needsAttention)> askAgain = askAgainAfter;
    std::function<std::chrono::milliseconds(int failures)> saveAgain = saveAgainAfter;
};

} // namespace kiosk::jobs
