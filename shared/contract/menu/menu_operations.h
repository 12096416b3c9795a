// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/menu/menu.h"
#include "shared/contract/operation.h"

namespace kiosk::contract::operations {

inline constexpr Operation getMenu{
    .id = "getMenu",
    .method = Method::Get,
    .path = "/api/v1/menu",
    .summary = "The whole menu, with an ETag.",
    .access = anyPerson.orDevices(DeviceKind::Kiosk, DeviceKind::Kitchen, DeviceKind::Board),
    .request = typeRef<void>,
    .response = typeRef<Menu>,
    .status = 200};

inline constexpr Operation setItemAvailability{.id = "setItemAvailability",
                                               .method = Method::Put,
                                               .path = "/api/v1/items/{id}/availability",
                                               .summary = "Marks an item sold out, or sells it again.",
                                               .access = anyPerson.orDevices(DeviceKind::Kitchen),
                                               .request = typeRef<AvailabilityUpdate>,
                                               .response = typeRef<ItemAvailability>,
                                               .status = 200,
                                               .errors = {ErrorCode::NotFound}};

inline constexpr std::array menu{&getMenu, &setItemAvailability};

} // namespace kiosk::contract::operations
