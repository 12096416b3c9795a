// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/contract/kitchen/kitchen.h"

#include "shared/contract/wire/describe.h"

using namespace kiosk::contract;

KIOSK_DESCRIBE(TicketDetail, "An option or component to mind.", field<&TicketDetail::name>("name", ""),
               field<&TicketDetail::quantity>("quantity", ""))

KIOSK_DESCRIBE(TicketLine, "Something to make.", field<&TicketLine::name>("name", ""),
               field<&TicketLine::variantName>("variantName", ""),
               field<&TicketLine::quantity>("quantity", ""), field<&TicketLine::details>("details", ""),
               field<&TicketLine::note>("note", ""))

KIOSK_DESCRIBE(Ticket, "An order as the kitchen sees it.", field<&Ticket::id>("id", ""),
               field<&Ticket::orderId>("orderId", ""), field<&Ticket::displayNumber>("displayNumber", ""),
               field<&Ticket::serviceType>("serviceType", ""), field<&Ticket::tableNumber>("tableNumber", ""),
               field<&Ticket::state>("state", ""), field<&Ticket::paymentState>("paymentState", ""),
               field<&Ticket::lines>("lines", ""), field<&Ticket::createdAt>("createdAt", ""),
               field<&Ticket::stateSince>("stateSince", ""), field<&Ticket::version>("version", ""))

KIOSK_DESCRIBE(TicketList,
               "Every ticket that is not done, oldest first, and those handed over in the last minutes.",
               field<&TicketList::tickets>("tickets", ""))

KIOSK_DESCRIBE(TicketTransition, "Moves a ticket one step on, or one step back (undo).",
               field<&TicketTransition::to>("to", ""),
               field<&TicketTransition::version>(
                   "version", "The version that was seen; another one is answered with version_conflict."))

KIOSK_DESCRIBE(BoardEntry, "A number on the public board.",
               field<&BoardEntry::displayNumber>("displayNumber", ""), field<&BoardEntry::since>("since", ""))

KIOSK_DESCRIBE(Board, "What the public board shows.", field<&Board::shopName>("shopName", ""),
               field<&Board::preparing>("preparing", "Oldest first."),
               field<&Board::ready>("ready", "Newest first."))
