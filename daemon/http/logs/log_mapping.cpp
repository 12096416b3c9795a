// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/logs/log_mapping.h"

namespace kiosk::http {

namespace {
std::optional<QString> unlessEmpty(const QString &text) {
    return text.isEmpty() ? std::nullopt : std::optional(text);
}
} // namespace

contract::LogLine toContract(const logs::LogLine &line) {
    return {.at = line.at,
            .level = line.level,
            .category = unlessEmpty(line.category),
            .message = line.message,
            .requestId = unlessEmpty(line.requestId),
            .cut = line.cut ? std::optional(true) : std::nullopt};
}

contract::LogPage toContract(const logs::LogSlice &slice) {
    contract::LogPage page{
        .lines = {}, .nextCursor = unlessEmpty(slice.nextCursor), .reached = slice.reached};
    for (const logs::LogLine &line : slice.lines)
        page.lines.append(toContract(line));
    return page;
}

} // namespace kiosk::http
