// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/backups/backups.h"
#include "shared/contract/operation.h"

namespace kiosk::contract::operations {

inline constexpr Operation listBackups{.id = "listBackups",
                                       .method = Method::Get,
                                       .path = "/api/v1/backups",
                                       .summary = "How the last backup of each kind and the last restore "
                                                  "drill ended.",
                                       .access = managers,
                                       .request = typeRef<void>,
                                       .response = typeRef<BackupReport>,
                                       .status = 200};

inline constexpr std::array backups{&listBackups};

} // namespace kiosk::contract::operations
