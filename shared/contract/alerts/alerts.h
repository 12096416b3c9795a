// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/wire/values.h"
#include "shared/core/vocabulary.h"

#include <optional>

/// What is wrong with the shop, for those who run it.
namespace kiosk::contract {

/// Something that somebody should look at.
struct Alert {
    AlertId id;
    QString rule;
    QString subject;
    AlertSeverity severity{};
    QJsonObject details;
    QDateTime firstSeen;
    QDateTime lastSeen;
    qint64 count = 0;
    std::optional<QString> acknowledgedBy;
    std::optional<QDateTime> acknowledgedAt;
    std::optional<QDateTime> resolvedAt;
};

/// Open alerts, critical ones first, then those resolved within seven days.
struct AlertList {
    QList<Alert> alerts;
};

} // namespace kiosk::contract

KIOSK_WIRE_TYPE(Alert)
KIOSK_WIRE_TYPE(AlertList)
