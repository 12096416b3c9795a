// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/kitchen/ticket_repository.h"
#include "daemon/storage/maintenance/pg_archive.h"
#include "tests/db/orders/order_desk.h"

#include <thread>

namespace kiosk::test {

/// A shop that opened in January 2020.
struct OldShop : OrderDesk {
    OldShop() { partitionsFrom(at(2020, 1, 1)); }

    static QDateTime at(int year, int month, int day) {
        return {QDate(year, month, day), QTime(12, 0), QTimeZone::UTC};
    }
    void partitionsFrom(const QDateTime &when) {
        database.execute(
            QStringLiteral("select ensure_month_partitions('%1')").arg(when.toString(Qt::ISODate)));
    }
    void handOver(const OrderId &id) {
        auto ticket = *cases
                           .run([&](UnitOfWork &unit) -> Result<std::optional<kitchen::Ticket>> {
                               return unit.tickets().findByOrder(id);
                           })
                           .value();
        for (const auto to : {TicketState::Preparing, TicketState::Ready, TicketState::HandedOver}) {
            const auto moved = cases.run([&](UnitOfWork &unit) {
                return checkout::transitionTicket(unit, ticket.id, to, ticket.version, cook, now);
            });
            if (!moved)
                qFatal("not moved: %s", qPrintable(moved.error().detail));
            ticket = *moved;
        }
    }
    /// A paid order, handed over and closed, with everything that belongs to it.
    orders::OrderRequest sold(const QDateTime &when, const QString &note = {}, const QString &table = {}) {
        now = when;
        auto request = fries(PaymentMethod::CardTerminal);
        request.lines.first().note = note;
        request.tableNumber = table;
        if (const auto saved = submit(request); !saved)
            qFatal("not saved: %s", qPrintable(saved.error().detail));
        if (!send(*request.paymentId) ||
            !apply(*request.paymentId, payments::TerminalOutcome::Kind::Captured))
            qFatal("not paid");
        handOver(request.id);
        return request;
    }
    maintenance::ArchiveReport moved(const QDateTime &before) {
        auto report =
            storage::PgArchive(database.target(), std::chrono::seconds(60)).moveMonthsBefore(before);
        if (!report)
            qFatal("not moved: %s", qPrintable(report.error().detail));
        return *report;
    }
    bool isRefused(const QString &sql) {
        try {
            database.execute(sql);
        } catch (const storage::DbException &) {
            return true;
        }
        return false;
    }
};

} // namespace kiosk::test
