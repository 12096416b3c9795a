// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/alerts/alerts.h"
#include "shared/contract/operation.h"

namespace kiosk::contract::operations {

inline constexpr Operation listAlerts{.id = "listAlerts",
                                      .method = Method::Get,
                                      .path = "/api/v1/alerts",
                                      .summary = "What is wrong with the shop, and what was lately.",
                                      .access = managers,
                                      .request = typeRef<void>,
                                      .response = typeRef<AlertList>,
                                      .status = 200};

inline constexpr Operation acknowledgeAlert{.id = "acknowledgeAlert",
                                            .method = Method::Post,
                                            .path = "/api/v1/alerts/{id}/acknowledge",
                                            .summary = "Takes note of an alert; the first person stays.",
                                            .access = managers,
                                            .request = typeRef<void>,
                                            .response = typeRef<Alert>,
                                            .status = 200,
                                            .errors = {ErrorCode::NotFound}};

inline constexpr std::array alerts{&listAlerts, &acknowledgeAlert};

} // namespace kiosk::contract::operations
