// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/operation.h"
#include "shared/contract/orders/orders.h"

namespace kiosk::contract::operations {

inline constexpr Operation submitOrder{
    .id = "submitOrder",
    .method = Method::Post,
    .path = "/api/v1/orders",
    .summary = "Submits an order. Repeating the same id and body gives the first answer.",
    .access = floorStaff.orDevices(DeviceKind::Kiosk),
    .request = typeRef<OrderSubmit>,
    .response = typeRef<Order>,
    .status = 201,
    .errors = {ErrorCode::CartChanged, ErrorCode::OptionsInvalid, ErrorCode::CurrencyMismatch,
               ErrorCode::TotalMismatch, ErrorCode::IdReused, ErrorCode::PaymentMethodUnavailable,
               ErrorCode::OutcomeUnknown, ErrorCode::DatabaseUnavailable, ErrorCode::NoRoom}};

inline constexpr Operation listOrders{
    .id = "listOrders",
    .method = Method::Get,
    .path = "/api/v1/orders",
    .summary = "Orders, newest first; those in the archive, too.",
    .access = floorStaff,
    .request = typeRef<void>,
    .response = typeRef<OrderPage>,
    .status = 200,
    .query = {QueryParameter{"state", "string", "Only orders in this state."},
              QueryParameter{"businessDate", "string", "Only orders of this business date, e.g. 2026-01-31."},
              QueryParameter{"from", "string", "Only orders of this business date and later ones."},
              QueryParameter{"to", "string", "Only orders of this business date and earlier ones."},
              QueryParameter{"displayNumber", "string", "Only orders with this number, e.g. A-042 or 42."},
              QueryParameter{"cursor", "string", "From the page before."},
              QueryParameter{"limit", "integer", "At most so many, 1 to 100; 50 when left out."}}};

inline constexpr Operation getOrder{.id = "getOrder",
                                    .method = Method::Get,
                                    .path = "/api/v1/orders/{id}",
                                    .summary = "One order; a kiosk sees its own only.",
                                    .access = anyPerson.orDevices(DeviceKind::Kiosk),
                                    .request = typeRef<void>,
                                    .response = typeRef<Order>,
                                    .status = 200,
                                    .errors = {ErrorCode::NotFound}};

inline constexpr Operation cancelOrder{
    .id = "cancelOrder",
    .method = Method::Post,
    .path = "/api/v1/orders/{id}/cancel",
    .summary = "Cancels an order; captured money is reversed. A kiosk may cancel its own unpaid order.",
    .access = floorStaff.orDevices(DeviceKind::Kiosk),
    .request = typeRef<OrderCancel>,
    .response = typeRef<Order>,
    .status = 200,
    .errors = {ErrorCode::NotFound, ErrorCode::OrderNotCancellable, ErrorCode::OrderClosed,
               ErrorCode::VersionConflict}};

inline constexpr std::array orders{&submitOrder, &listOrders, &getOrder, &cancelOrder};

} // namespace kiosk::contract::operations
