// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/logs/logs.h"
#include "shared/contract/operation.h"

namespace kiosk::contract::operations {

inline constexpr Operation searchLogs{
    .id = "searchLogs",
    .method = Method::Get,
    .path = "/api/v1/logs",
    .summary = "The daemon's log, newest lines first. A filter that a line says nothing about leaves it out.",
    .access = owners,
    .request = typeRef<void>,
    .response = typeRef<LogPage>,
    .status = 200,
    .query = {QueryParameter{"from", "string",
                             "Only lines of this time (UTC) and later, e.g. 2026-01-31T12:00:00Z."},
              QueryParameter{"to", "string", "Only lines before this time (UTC)."},
              QueryParameter{"level", "string",
                             "Only lines of this level and above: debug, info, warning, error, fatal."},
              QueryParameter{"category", "string", "Only lines of this part of the daemon, e.g. kiosk.http."},
              QueryParameter{"text", "string", "Only lines with this text, in small or capital letters."},
              QueryParameter{"requestId", "string", "Only lines written for this request."},
              QueryParameter{"cursor", "string", "From the page before."},
              QueryParameter{"limit", "integer", "At most so many, 1 to 500; 100 when left out."}},
    .errors = {ErrorCode::InvalidFields, ErrorCode::NotFound, ErrorCode::Overloaded}};

inline constexpr Operation followLogs{
    .id = "followLogs",
    .method = Method::Get,
    .path = "/api/v1/logs/stream",
    .summary = "Server-sent events; each data line is a LogEvent. At most 200 lines a second; of more, the "
               "oldest are dropped and counted. Ends after an hour, and with the session.",
    .access = owners,
    .request = typeRef<void>,
    .response = typeRef<LogEvent>,
    .status = 200,
    .query = {QueryParameter{"level", "string", "As for searchLogs."},
              QueryParameter{"category", "string", "As for searchLogs."},
              QueryParameter{"text", "string", "As for searchLogs."},
              QueryParameter{"requestId", "string", "As for searchLogs."}},
    .errors = {ErrorCode::InvalidFields, ErrorCode::TooManyAttempts},
    .mediaType = "text/event-stream"};

inline constexpr std::array logs{&searchLogs, &followLogs};

} // namespace kiosk::contract::operations
