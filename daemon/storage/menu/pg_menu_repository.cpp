// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/menu/pg_menu_repository.h"

#include "daemon/storage/menu/menu_rows.h"

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

constexpr Sql selectVersion(u"select menu_version from shop");

// The shop's row is locked first, so that changes of the menu stand in one line.
constexpr Sql updateAvailability(uR"(
with found as (select id, name, available, unavailable_until from items where id = $1 for update),
     counted as (update shop set menu_version = menu_version + 1 where exists (select from found)
                returning menu_version, default_language)
update items set available = $2, unavailable_until = $3
from found, counted where items.id = found.id
returning items.id, items.available, items.unavailable_until, counted.menu_version,
    coalesce(found.name ->> counted.default_language, ''), found.available, found.unavailable_until
)");

constexpr Sql restoreItems(uR"(
with expired as (select id, name, available, unavailable_until from items where unavailable_until <= $1
                 for update skip locked),
     counted as (update shop set menu_version = menu_version + 1 where exists (select from expired)
                returning menu_version, default_language)
update items set available = true, unavailable_until = null
from expired, counted where items.id = expired.id
returning items.id, items.available, items.unavailable_until, counted.menu_version,
    coalesce(expired.name ->> counted.default_language, ''), expired.available, expired.unavailable_until
)");

menu::Availability readAvailability(Rows &row) {
    return {.itemId = row.take<ItemId>(),
            .available = row.take<bool>(),
            .until = row.take<std::optional<QDateTime>>(),
            .menuVersion = row.take<qint64>(),
            .itemName = row.take<QString>(),
            .wasAvailable = row.take<bool>(),
            .wasUntil = row.take<std::optional<QDateTime>>()};
}

} // namespace

qint64 PgMenuRepository::version() {
    return m_connection.run(selectVersion).first([](Rows &row) { return row.take<qint64>(); }).value_or(0);
}

menu::Menu PgMenuRepository::load() {
    // Each statement sees what is committed at its own moment; the same version at both ends means that
    // nothing changed between.
    for (;;) {
        menu::Menu menu = readOnce();
        if (version() == menu.version)
            return menu;
    }
}

menu::Menu PgMenuRepository::readOnce() {
    menu::Menu menu = readShop(m_connection);
    readOptionGroups(m_connection, menu);
    readItems(m_connection, menu);
    return menu;
}

Result<menu::Availability> PgMenuRepository::setAvailability(const ItemId &item, bool available,
                                                             const std::optional<QDateTime> &until) {
    const auto changed =
        m_connection.run(updateAvailability, {item, available, until}).first(readAvailability);
    if (!changed)
        return fail(ErrorCode::NotFound, u"There is no such item on the menu."_s);
    return *changed;
}

QList<menu::Availability> PgMenuRepository::restoreExpired(const QDateTime &now) {
    return m_connection.run(restoreItems, {now}).all(readAvailability);
}

} // namespace kiosk::storage
