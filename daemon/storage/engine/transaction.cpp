// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/engine/transaction.h"

using namespace Qt::StringLiterals;

namespace kiosk::storage {

Transaction::Transaction(Connection &connection, Access access)
    : m_connection(&connection) {
    connection.runScript(access == Access::Snapshot ? u"begin isolation level repeatable read read only"_s
                                                    : u"begin"_s);
}

Transaction::~Transaction() {
    if (m_connection)
        m_connection->rollback();
}

void Transaction::commit() {
    m_connection->commit();
    m_connection = nullptr;
}

void planForValues(Connection &connection) {
    connection.runScript(u"set local plan_cache_mode = force_custom_plan"_s);
}

} // namespace kiosk::storage
