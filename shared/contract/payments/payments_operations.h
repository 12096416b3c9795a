// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/operation.h"
#include "shared/contract/payments/payments.h"

namespace kiosk::contract::operations {

inline constexpr Operation createPayment{
    .id = "createPayment",
    .method = Method::Post,
    .path = "/api/v1/orders/{id}/payments",
    .summary = "Starts a further attempt to pay.",
    .access = floorStaff.orDevices(DeviceKind::Kiosk),
    .request = typeRef<PaymentCreate>,
    .response = typeRef<Payment>,
    .status = 201,
    .errors = {ErrorCode::NotFound, ErrorCode::OrderAlreadyPaid, ErrorCode::OrderClosed,
               ErrorCode::PaymentInProgress, ErrorCode::PaymentUnresolved,
               ErrorCode::PaymentMethodUnavailable, ErrorCode::AmountMismatch, ErrorCode::CurrencyMismatch,
               ErrorCode::IdReused, ErrorCode::OutcomeUnknown, ErrorCode::NoRoom}};

inline constexpr Operation getPayment{.id = "getPayment",
                                      .method = Method::Get,
                                      .path = "/api/v1/orders/{id}/payments/{paymentId}",
                                      .summary = "One attempt.",
                                      .access = anyPerson.orDevices(DeviceKind::Kiosk),
                                      .request = typeRef<void>,
                                      .response = typeRef<Payment>,
                                      .status = 200,
                                      .errors = {ErrorCode::NotFound}};

inline constexpr Operation abortPayment{
    .id = "abortPayment",
    .method = Method::Post,
    .path = "/api/v1/orders/{id}/payments/{paymentId}/abort",
    .summary = "Asks the terminal to stop; the attempt ends as the terminal says.",
    .access = floorStaff.orDevices(DeviceKind::Kiosk),
    .request = typeRef<void>,
    .response = typeRef<Payment>,
    .status = 202,
    .errors = {ErrorCode::NotFound, ErrorCode::IllegalTransition}};

inline constexpr Operation resolvePayment{
    .id = "resolvePayment",
    .method = Method::Post,
    .path = "/api/v1/orders/{id}/payments/{paymentId}/resolve",
    .summary = "Records what a person read in the terminal about an unknown attempt.",
    .access = managers,
    .request = typeRef<PaymentResolve>,
    .response = typeRef<Payment>,
    .status = 200,
    .errors = {ErrorCode::NotFound, ErrorCode::IllegalTransition}};

inline constexpr std::array payments{&createPayment, &getPayment, &abortPayment, &resolvePayment};

} // namespace kiosk::contract::operations
