// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/menu/menu_use_cases.h"

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

} // namespace

Result<Availability> setAvailability(UnitOfWork &unit, const ItemId &item, bool available,
                                     const std::optional<QDateTime> &until) {
    Result<Availability> changed =
        unit.menu().setAvailability(item, available, available ? std::nullopt : until);
    if (changed)
        tell(unit.outbox(), *changed);
    return changed;
}

Result<QList<Availability>> restoreExpired(UnitOfWork &unit, const QDateTime &now) {
    const QList<Availability> restored = unit.menu().restoreExpired(now);
    for (const Availability &availability : restored)
        tell(unit.outbox(), availability);
    return restored;
}

} // namespace kiosk::menu
