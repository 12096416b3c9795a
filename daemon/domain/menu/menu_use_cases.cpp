// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/menu/menu_use_cases.h"

#include "daemon/domain/audit/audit_trail.h"
#include "daemon/domain/events/outbox.h"

using namespace Qt::StringLiterals;

namespace kiosk::menu {

namespace {

void tell(Outbox &outbox, const Availability &availability) {
    outbox.append({.topic = Topic::Items,
                   .kind = availability.available ? u"available"_s : u"sold_out"_s,
                   .id = availability.itemId.toString(),
                   .version = availability.menuVersion,
                   .deviceId = {}});
}

void keep(audit::AuditTrail &trail, const Availability &availability, const Actor &by, const QDateTime &now) {
    audit::Changes changes;
    changes.compare(u"available"_s, availability.wasAvailable, availability.available)
        .compare(u"unavailable_until"_s, availability.wasUntil, availability.until);
    if (changes.isEmpty())
        return;
    trail.append({.id = newUuidV7(now),
                  .at = now,
                  .by = by,
                  .action = availability.available ? u"item.available"_s : u"item.sold_out"_s,
                  .subjectType = u"item"_s,
                  .subjectId = availability.itemId.uuid(),
                  .subjectName = availability.itemName,
                  .changes = changes.all()});
}

} // namespace

Result<Availability> setAvailability(UnitOfWork &unit, const ItemId &item, bool available,
                                     const std::optional<QDateTime> &until, const Actor &by,
                                     const QDateTime &now) {
    Result<Availability> changed =
        unit.menu().setAvailability(item, available, available ? std::nullopt : until);
    if (changed) {
        tell(unit.outbox(), *changed);
        keep(unit.audit(), *changed, by, now);
    }
    return changed;
}

Result<QList<Availability>> restoreExpired(UnitOfWork &unit, const QDateTime &now) {
    const QList<Availability> restored = unit.menu().restoreExpired(now);
    for (const Availability &availability : restored) {
        tell(unit.outbox(), availability);
        keep(unit.audit(), availability, Actor::system(u"restore_sold_out"_s), now);
    }
    return restored;
}

} // namespace kiosk::menu
