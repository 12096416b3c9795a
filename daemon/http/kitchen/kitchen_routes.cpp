// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/kitchen/kitchen_routes.h"

#include "daemon/domain/checkout/checkout.h"
#include "daemon/http/support/futures.h"
#include "shared/contract/kitchen/kitchen_operations.h"

using namespace Qt::StringLiterals;

namespace kiosk::http {

namespace {

template <class Text>
std::optional<Text> unlessEmpty(const Text &text) {
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

contract::Ticket toContract(const kitchen::Ticket &ticket) {
    contract::Ticket result;
    result.id = ticket.id;
    result.orderId = ticket.orderId;
    result.displayNumber = ticket.displayNumber;
    result.serviceType = ticket.serviceType;
    result.tableNumber = unlessEmpty(ticket.tableNumber);
    result.state = ticket.state;
    result.paymentState = ticket.paymentState;
    for (const kitchen::TicketLine &line : ticket.lines) {
        contract::TicketLine told{
            line.name, unlessEmpty(line.variantName), line.quantity, {}, unlessEmpty(line.note)};
        for (const kitchen::TicketDetail &detail : line.details)
            told.details.append({detail.name, detail.quantity});
        result.lines.append(told);
    }
    result.createdAt = ticket.createdAt;
    result.stateSince = ticket.stateSince;
    result.version = ticket.version;
    return result;
}

contract::TicketList listOf(const QList<kitchen::Ticket> &tickets) {
    contract::TicketList list;
    for (const kitchen::Ticket &ticket : tickets)
        list.tickets.append(toContract(ticket));
    return list;
}

// Guests wait for queued orders as well as for those in the pan: both stand under "Preparing".
contract::Board boardOf(const QList<kitchen::Ticket> &tickets, const QString &shopName) {
    contract::Board board{shopName, {}, {}};
    for (const kitchen::Ticket &ticket : tickets) {
        if (ticket.state == TicketState::Queued || ticket.state == TicketState::Preparing)
            board.preparing.append({ticket.displayNumber, ticket.stateSince});
        else if (ticket.state == TicketState::Ready)
            board.ready.append({ticket.displayNumber, ticket.stateSince});
    }
    return board;
}

} // namespace

void bindKitchen(Router &router, Transactor &transactor, const Clock &clock,
                 std::function<QString()> shopName) {
    router.bind<contract::operations::listTickets, void, contract::TicketList>(
        [&transactor, &clock](const Request &) {
            return mapped(transactor.read([now = clock.now()](UnitOfWork &unit) {
                return checkout::listTickets(unit, now);
            }),
                          listOf);
        });

    router.bind<contract::operations::transitionTicket, contract::TicketTransition, contract::Ticket>(
        [&transactor, &clock](const Request &request, const contract::TicketTransition &body) {
            return mapped(
                transactor.run([id = request.id<TicketId>(u"id"_s), body, by = actorOf(*request.principal),
                                now = clock.now()](UnitOfWork &unit) {
                    return checkout::transitionTicket(unit, id, body.to, body.version, by, now);
                }),
                [](const kitchen::Ticket &ticket) { return toContract(ticket); });
        });

    router.bind<contract::operations::getBoard, void, contract::Board>(
        [&transactor, &clock, shopName = std::move(shopName)](const Request &) {
            return mapped(transactor.read([now = clock.now()](UnitOfWork &unit) {
                return checkout::listTickets(unit, now);
            }),
                          [name = shopName()](const QList<kitchen::Ticket> &tickets) {
                              return boardOf(tickets, name);
                          });
        });
}

} // namespace kiosk::http
