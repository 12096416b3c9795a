// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/pg_unit_of_work.h"

namespace kiosk::storage {

PgUnitOfWork::PgUnitOfWork(Connection &connection)
    : m_outbox(connection)
    , m_audit(connection)
    , m_menu(connection)
    , m_devices(connection)
    , m_users(connection)
    , m_jobs(connection)
    , m_maintenance(connection)
    , m_alerts(connection)
    , m_alertMessages(connection)
    , m_orders(connection)
    , m_payments(connection)
    , m_tickets(connection)
    , m_history(connection)
    , m_submissions(connection, m_outbox) {}

} // namespace kiosk::storage
