// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/audit/audit_event.h"

#include <QJsonArray>

namespace kiosk::storage {

/// Changes as they are kept: [{"field": "role", "before": {"text": "staff"}, "after": {"text": "manager"}}].
[[nodiscard]] QJsonArray changesToJson(const QList<audit::Change> &changes);
/// What changesToJson() wrote. A value of a kind that only a newer version knows reads as absent.
[[nodiscard]] QList<audit::Change> changesFromJson(const QJsonArray &json);

} // namespace kiosk::storage
