// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/unit_of_work.h"
#include "daemon/storage/alerts/pg_alert_repository.h"
#include "daemon/storage/alerts/pg_message_repository.h"
#include "daemon/storage/audit/pg_audit_trail.h"
#include "daemon/storage/checkout/pg_history_store.h"
#include "daemon/storage/checkout/pg_submission_store.h"
#include "daemon/storage/devices/pg_device_repository.h"
#include "daemon/storage/events/pg_outbox.h"
#include "daemon/storage/jobs/pg_job_repository.h"
#include "daemon/storage/kitchen/pg_ticket_repository.h"
#include "daemon/storage/maintenance/pg_maintenance_repository.h"
#include "daemon/storage/menu/pg_menu_repository.h"
#include "daemon/storage/orders/pg_order_repository.h"
#include "daemon/storage/payments/pg_payment_repository.h"
#include "daemon/storage/users/pg_user_repository.h"

namespace kiosk::storage {

/// Every repository on one connection, in one transaction.
class PgUnitOfWork final : public UnitOfWork {
public:
    explicit PgUnitOfWork(Connection &connection);

    [[nodiscard]] menu::MenuRepository &menu() override { return m_menu; }
    [[nodiscard]] orders::OrderRepository &orders() override { return m_orders; }
    [[nodiscard]] payments::PaymentRepository &payments() override { return m_payments; }
    [[nodiscard]] kitchen::TicketRepository &tickets() override { return m_tickets; }
    [[nodiscard]] checkout::SubmissionStore &submissions() override { return m_submissions; }
    [[nodiscard]] checkout::HistoryStore &history() override { return m_history; }
    [[nodiscard]] devices::DeviceRepository &devices() override { return m_devices; }
    [[nodiscard]] users::UserRepository &users() override { return m_users; }
    [[nodiscard]] jobs::JobRepository &jobs() override { return m_jobs; }
    [[nodiscard]] maintenance::MaintenanceRepository &maintenance() override { return m_maintenance; }
    [[nodiscard]] alerts::AlertRepository &alerts() override { return m_alerts; }
    [[nodiscard]] alerts::MessageRepository &alertMessages() override { return m_alertMessages; }
    [[nodiscard]] audit::AuditTrail &audit() override { return m_audit; }
    [[nodiscard]] PgOutbox &outbox() override { return m_outbox; }

private:
    PgOutbox m_outbox;
    PgAuditTrail m_audit;
    PgMenuRepository m_menu;
    PgDeviceRepository m_devices;
    PgUserRepository m_users;
    PgJobRepository m_jobs;
    PgMaintenanceRepository m_maintenance;
    PgAlertRepository m_alerts;
    PgMessageRepository m_alertMessages;
    PgOrderRepository m_orders;
    PgPaymentRepository m_payments;
    PgTicketRepository m_tickets;
    PgHistoryStore m_history;
    PgSubmissionStore m_submissions;
};

} // namespace kiosk::storage
