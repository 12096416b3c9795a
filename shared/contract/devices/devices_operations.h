// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/devices/devices.h"
#include "shared/contract/operation.h"

namespace kiosk::contract::operations {

inline constexpr Operation createPairingCode{.id = "createPairingCode",
                                             .method = Method::Post,
                                             .path = "/api/v1/devices/pairing-codes",
                                             .summary = "Makes a code that pairs one device.",
                                             .access = managers,
                                             .request = typeRef<PairingCodeCreate>,
                                             .response = typeRef<PairingCode>,
                                             .status = 201};

inline constexpr Operation pairDevice{.id = "pairDevice",
                                      .method = Method::Post,
                                      .path = "/api/v1/devices/pair",
                                      .summary = "Trades a pairing code for a device key.",
                                      .access = everyone,
                                      .request = typeRef<DevicePair>,
                                      .response = typeRef<PairedDevice>,
                                      .status = 201,
                                      .errors = {ErrorCode::PairingCodeInvalid, ErrorCode::TooManyAttempts}};

inline constexpr Operation listDevices{.id = "listDevices",
                                       .method = Method::Get,
                                       .path = "/api/v1/devices",
                                       .summary = "Every device.",
                                       .access = managers,
                                       .request = typeRef<void>,
                                       .response = typeRef<DeviceList>,
                                       .status = 200};

inline constexpr Operation revokeDevice{.id = "revokeDevice",
                                        .method = Method::Post,
                                        .path = "/api/v1/devices/{id}/revoke",
                                        .summary = "Ends a device's key at once.",
                                        .access = managers,
                                        .request = typeRef<void>,
                                        .response = typeRef<Device>,
                                        .status = 200,
                                        .errors = {ErrorCode::NotFound}};

inline constexpr std::array devices{&createPairingCode, &pairDevice, &listDevices, &revokeDevice};

} // namespace kiosk::contract::operations
