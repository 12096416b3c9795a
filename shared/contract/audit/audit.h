// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/wire/values.h"
#include "shared/core/actor_kind.h"

#include <optional>

/// Who changed what of the shop.
namespace kiosk::contract {

/// What a field held; one of its fields is there.
struct AuditValue {
    std::optional<QString> text;
    std::optional<bool> flag;
    std::optional<QDateTime> time;
    std::optional<Money> money;
};

/// One field that changed.
struct AuditChange {
    QString field;
    std::optional<AuditValue> before;
    std::optional<AuditValue> after;
};

/// Who did it. The name is the one of that time.
struct AuditActor {
    ActorKind kind{};
    std::optional<QString> id;
    QString name;
};

/// One thing that was changed.
struct AuditEvent {
    QString id;
    QDateTime at;
    AuditActor by;
    QString action;
    QString subjectType;
    std::optional<QString> subjectId;
    QString subjectName;
    QList<AuditChange> changes;
};

/// Changes, newest first.
struct AuditPage {
    QList<AuditEvent> events;
    std::optional<QString> nextCursor;
};

} // namespace kiosk::contract

KIOSK_WIRE_TYPE(AuditValue)
KIOSK_WIRE_TYPE(AuditChange)
KIOSK_WIRE_TYPE(AuditActor)
KIOSK_WIRE_TYPE(AuditEvent)
KIOSK_WIRE_TYPE(AuditPage)
