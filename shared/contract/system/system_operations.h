// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/operation.h"
#include "shared/contract/system/system.h"

namespace kiosk::contract::operations {

inline constexpr Operation healthLive{.id = "healthLive",
                                      .method = Method::Get,
                                      .path = "/health/live",
                                      .summary = "The event loop answers.",
                                      .access = everyone,
                                      .request = typeRef<void>,
                                      .response = typeRef<Health>,
                                      .status = 200};

inline constexpr Operation healthReady{
    .id = "healthReady",
    .method = Method::Get,
    .path = "/health/ready",
    .summary = "The shop can take orders; 503 when not.",
    .access = everyone,
    .request = typeRef<void>,
    .response = typeRef<Health>,
    .status = 200,
    .errors = {ErrorCode::DatabaseUnavailable, ErrorCode::NoRoom, ErrorCode::ShuttingDown}};

inline constexpr Operation metrics{.id = "metrics",
                                   .method = Method::Get,
                                   .path = "/metrics",
                                   .summary = "Prometheus text; from this machine or with the metrics token.",
                                   .access = operators,
                                   .request = typeRef<void>,
                                   .response = typeRef<void>,
                                   .status = 200,
                                   .mediaType = "text/plain"};

inline constexpr Operation certificateAuthority{.id = "certificateAuthority",
                                                .method = Method::Get,
                                                .path = "/ca.crt",
                                                .summary =
                                                    "The shop's certificate authority, for devices to trust.",
                                                .access = everyone,
                                                .request = typeRef<void>,
                                                .response = typeRef<void>,
                                                .status = 200,
                                                .errors = {ErrorCode::NotFound},
                                                .mediaType = "application/x-x509-ca-cert"};

inline constexpr Operation openApi{.id = "openApi",
                                   .method = Method::Get,
                                   .path = "/api/v1/openapi.json",
                                   .summary = "This document.",
                                   .access = everyone,
                                   .request = typeRef<void>,
                                   .response = typeRef<void>,
                                   .status = 200};

inline constexpr std::array system{&healthLive, &healthReady, &metrics, &certificateAuthority, &openApi};

} // namespace kiosk::contract::operations
