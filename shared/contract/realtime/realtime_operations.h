// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/operation.h"
#include "shared/contract/realtime/realtime.h"

namespace kiosk::contract::operations {

inline constexpr Operation createRealtimeTicket{
    .id = "createRealtimeTicket",
    .method = Method::Post,
    .path = "/api/v1/realtime/tickets",
    .summary = "A ticket for one WebSocket or event stream.",
    .access = anyPerson.orDevices(DeviceKind::Kiosk, DeviceKind::Kitchen, DeviceKind::Board),
    .request = typeRef<void>,
    .response = typeRef<RealtimeTicket>,
    .status = 201};

inline constexpr Operation events{
    .id = "events",
    .method = Method::Get,
    .path = "/api/v1/events",
    .summary = "Server-sent events; each data line is a RealtimeEvent.",
    .access = anyPerson.orDevices(DeviceKind::Kiosk, DeviceKind::Kitchen, DeviceKind::Board),
    .request = typeRef<void>,
    .response = typeRef<RealtimeEvent>,
    .status = 200,
    .query = {QueryParameter{"ticket", "string",
                             "From createRealtimeTicket, for callers that cannot send a header."}},
    .errors = {ErrorCode::TooManyAttempts},
    .mediaType = "text/event-stream"};

inline constexpr Operation webSocket{
    .id = "webSocket",
    .method = Method::Get,
    .path = "/api/v1/ws",
    .summary = "WebSocket; each message is a RealtimeEvent.",
    .access = anyPerson.orDevices(DeviceKind::Kiosk, DeviceKind::Kitchen, DeviceKind::Board),
    .request = typeRef<void>,
    .response = typeRef<RealtimeEvent>,
    .status = 101,
    .query = {QueryParameter{"ticket", "string",
                             "From createRealtimeTicket, for callers that cannot send a header."}},
    .errors = {ErrorCode::OriginRefused}};

inline constexpr std::array realtime{&createRealtimeTicket, &events, &webSocket};

} // namespace kiosk::contract::operations
