// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/access.h"
#include "daemon/storage/engine/connection.h"

namespace kiosk::storage {

/// A transaction that is rolled back unless it was committed.
class Transaction {
public:
    explicit Transaction(Connection &connection, Access access = Access::Change);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Throws DbException; of kind OutcomeUnknown when nobody knows whether it was saved.
    void commit();

private:
    Connection *m_connection;
};

/// Plans each following statement of this transaction for its own values. A plan for all values would be made
/// over every month there is, before PostgreSQL finds that it does not want it.
void planForValues(Connection &connection);

} // namespace kiosk::storage
