// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/kitchen/kitchen.h"
#include "shared/contract/operation.h"

namespace kiosk::contract::operations {

inline constexpr Operation listTickets{.id = "listTickets",
                                       .method = Method::Get,
                                       .path = "/api/v1/kitchen/tickets",
                                       .summary = "What the kitchen has to do.",
                                       .access = anyPerson.orDevices(DeviceKind::Kitchen),
                                       .request = typeRef<void>,
                                       .response = typeRef<TicketList>,
                                       .status = 200};

inline constexpr Operation transitionTicket{
    .id = "transitionTicket",
    .method = Method::Post,
    .path = "/api/v1/kitchen/tickets/{id}/transitions",
    .summary = "Moves a ticket on, or back.",
    .access = anyPerson.orDevices(DeviceKind::Kitchen),
    .request = typeRef<TicketTransition>,
    .response = typeRef<Ticket>,
    .status = 200,
    .errors = {ErrorCode::NotFound, ErrorCode::IllegalTransition, ErrorCode::VersionConflict}};

inline constexpr Operation getBoard{.id = "getBoard",
                                    .method = Method::Get,
                                    .path = "/api/v1/board",
                                    .summary = "The public order board.",
                                    .access = anyPerson.orDevices(DeviceKind::Board, DeviceKind::Kitchen),
                                    .request = typeRef<void>,
                                    .response = typeRef<Board>,
                                    .status = 200};

inline constexpr std::array kitchen{&listTickets, &transitionTicket, &getBoard};

} // namespace kiosk::contract::operations
