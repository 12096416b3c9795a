// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/names.h"

namespace kiosk {

/// How much a line of the log matters, from least to most.
enum class LogLevel { Debug, Info, Warning, Error, Fatal };

template <>
struct Names<LogLevel> {
    static constexpr auto type = "LogLevel";
    static constexpr std::array all{Named{LogLevel::Debug, "debug"}, Named{LogLevel::Info, "info"},
                                    Named{LogLevel::Warning, "warning"}, Named{LogLevel::Error, "error"},
                                    Named{LogLevel::Fatal, "fatal"}};
};

} // namespace kiosk
