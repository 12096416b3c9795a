// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/menu/menu.h"
#include "shared/core/error.h"

namespace kiosk::menu {

struct Availability {
    ItemId itemId;
    bool available = true;
    std::optional<QDateTime> until;
    qint64 menuVersion = 0;
    QString itemName; ///< In the shop's language.
    bool wasAvailable = true;
    std::optional<QDateTime> wasUntil;
};

class MenuRepository {
public:
    virtual ~MenuRepository() = default;
    /// The shop's menu as it stands in this transaction.
    [[nodiscard]] virtual Menu load() = 0;
    /// Its version alone: one cheap question, to see whether a snapshot in memory is current.
    [[nodiscard]] virtual qint64 version() = 0;
    /// Marks an item and counts the menu's version up; not_found when there is no such item.
    [[nodiscard]] virtual Result<Availability> setAvailability(const ItemId &item, bool available,
                                                               const std::optional<QDateTime> &until) = 0;
    /// Items whose sold-out time has passed are sold again; gives them.
    [[nodiscard]] virtual QList<Availability> restoreExpired(const QDateTime &now) = 0;
};

} // namespace kiosk::menu
