// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/menu/menu_repository.h"
#include "daemon/storage/engine/connection.h"

namespace kiosk::storage {

class PgMenuRepository final : public menu::MenuRepository {
public:
    explicit PgMenuRepository(Connection &connection)
        : m_connection(connection) {}

    [[nodiscard]] menu::Menu load() override;
    [[nodiscard]] qint64 version() override;
    [[nodiscard]] Result<menu::Availability> setAvailability(const ItemId &item, bool available,
                                                             const std::optional<QDateTime> &until) override;
    [[nodiscard]] QList<menu::Availability> restoreExpired(const QDateTime &now) override;

private:
    [[nodiscard]] menu::Menu readOnce();

    Connection &m_connection;
};

} // namespace kiosk::storage
