// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/audit/audit.h"
#include "shared/contract/operation.h"

namespace kiosk::contract::operations {

inline constexpr Operation listAudit{
    .id = "listAudit",
    .method = Method::Get,
    .path = "/api/v1/audit",
    .summary = "Who changed what of the menu, devices, people and alerts, newest first; what is in the "
               "archive, too.",
    .access = owners,
    .request = typeRef<void>,
    .response = typeRef<AuditPage>,
    .status = 200,
    .query = {QueryParameter{"subjectType", "string", "Only changes of such things, e.g. item."},
              QueryParameter{"subjectId", "string", "Only changes of this thing."},
              QueryParameter{"from", "string",
                             "Only changes of this time (UTC) and later, e.g. 2026-01-31T12:00:00Z."},
              QueryParameter{"to", "string", "Only changes before this time (UTC)."},
              QueryParameter{"cursor", "string", "From the page before."},
              QueryParameter{"limit", "integer", "At most so many, 1 to 100; 50 when left out."}},
    .errors = {ErrorCode::InvalidFields}};

inline constexpr std::array audit{&listAudit};

} // namespace kiosk::contract::operations
