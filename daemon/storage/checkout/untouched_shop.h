// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/storage/engine/connection.h"
#include "shared/core/error.h"

namespace kiosk::storage {

/// A shop that has taken no order yet, kept for this process as long as it lives: nobody else fills it
/// meanwhile.
class UntouchedShop {
public:
    /// Fails, and tells why, when the database has no shop, knows any order, is served by a daemon at this
    /// moment, or is being filled by another process.
    [[nodiscard]] static Result<std::unique_ptr<UntouchedShop>> take(const ConnectionTarget &target);

private:
    explicit UntouchedShop(std::unique_ptr<Connection> connection)
        : m_connection(std::move(connection)) {}

    std::unique_ptr<Connection> m_connection; ///< Its session holds the lock.
};

} // namespace kiosk::storage
