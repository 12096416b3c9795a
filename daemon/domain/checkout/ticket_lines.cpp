// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/checkout/ticket_lines.h"

using namespace Qt::StringLiterals;

namespace kiosk::checkout {

namespace {

void append(QList<kitchen::TicketDetail> &details, const QList<orders::SoldOption> &options) {
    for (const orders::SoldOption &option : options)
        details.append({option.name, option.quantity});
}

/// A component by its name and variant: "Cola", "Cola (large)".
orders::LocalizedText titled(const orders::SoldComponent &component) {
    orders::LocalizedText title = component.name;
    for (const auto &[language, variant] : component.variantName.asKeyValueRange())
        title[language] = u"%1 (%2)"_s.arg(title.value(language), variant);
    return title;
}

} // namespace

kitchen::Ticket ticketFor(const orders::Order &order, const QDateTime &now) {
    // The id carries the order's own time, which is where its partition is found again.
    kitchen::Ticket ticket{.id = TicketId::create(order.createdAt),
                           .orderId = order.id,
                           .displayNumber = order.displayNumber,
                           .serviceType = order.serviceType,
                           .tableNumber = order.tableNumber,
                           .paymentState = order.paymentState,
                           .createdAt = now,
                           .stateSince = now};
    for (const orders::Line &line : order.lines) {
        kitchen::TicketLine made{line.name, line.variantName, line.quantity, {}, line.note};
        append(made.details, line.options);
        for (const orders::SoldComponent &component : line.components) {
            made.details.append({titled(component), 1});
            append(made.details, component.options);
        }
        ticket.lines.append(made);
    }
    return ticket;
}

} // namespace kiosk::checkout
