// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/audit/audit_event.h"
#include "shared/core/error.h"

namespace kiosk::audit {

/// Which events are asked for; what is not set leaves none out.
struct Query {
    std::optional<QString> subjectType;
    std::optional<QUuid> subjectId;
    std::optional<QDateTime> from;
    std::optional<QDateTime> to; ///< Only events before this time.
    QString cursor;              ///< From the page before.
    int limit = 50;
};

/// Newest first.
struct Page {
    QList<Event> events;
    QString nextCursor; ///< Empty when nothing older is left.
};

/// What was changed, written in the same transaction as the change itself; nothing of it is ever changed or
/// deleted, but leaves with the orders of its month.
class AuditTrail {
public:
    virtual ~AuditTrail() = default;
    virtual void append(const Event &event) = 0;
    /// Those in the archive, too. Invalid_fields when the cursor is not one that this list gave.
    [[nodiscard]] virtual Result<Page> list(const Query &query) = 0;
};

} // namespace kiosk::audit
