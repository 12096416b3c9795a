// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/checkout/locked_order.h"
#include "daemon/domain/kitchen/ticket_repository.h"

using namespace Qt::StringLiterals;

namespace kiosk::checkout {

Result<kitchen::Ticket> transitionTicket(UnitOfWork &unit, const TicketId &id, TicketState to, qint64 version,
                                         const Actor &by, const QDateTime &now) {
    const auto found = unit.tickets().find(id);
    if (!found)
        return fail(ErrorCode::NotFound, u"There is no such ticket."_s);
    auto locked = LockedOrder::load(unit, found->orderId, Viewer{}, by);
    if (!locked)
        return std::unexpected(locked.error());
    if (locked->order().state == OrderState::Cancelled)
        return fail(ErrorCode::IllegalTransition, u"The order was cancelled; nothing is left to cook."_s);
    // Read again under the lock: another screen may have been faster.
    const auto ticket = unit.tickets().find(id);
    if (!ticket || ticket->version != version)
        return fail(ErrorCode::VersionConflict, u"Another screen has moved this ticket already."_s);
    if (to == TicketState::Cancelled)
        return fail(ErrorCode::IllegalTransition, u"A ticket is cancelled with its order."_s);
    if (const auto moved = locked->moveTicket(*ticket, to, now); !moved)
        return std::unexpected(moved.error());
    if (const auto settled = locked->settle(locked->order().paymentMethod, now); !settled)
        return std::unexpected(settled.error());
    const auto after = unit.tickets().find(id);
    return after ? Result<kitchen::Ticket>(*after) : fail(ErrorCode::NotFound, u"There is no such ticket."_s);
}

} // namespace kiosk::checkout
