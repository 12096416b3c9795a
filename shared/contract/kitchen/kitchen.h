// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/wire/values.h"
#include "shared/core/vocabulary.h"

#include <optional>

/// What the kitchen cooks and what the public board shows.
namespace kiosk::contract {

/// An option or component to mind.
struct TicketDetail {
    LocalizedText name;
    int quantity = 0;
};

/// Something to make.
struct TicketLine {
    LocalizedText name;
    std::optional<LocalizedText> variantName;
    int quantity = 0;
    QList<TicketDetail> details;
    std::optional<QString> note;
};

/// An order as the kitchen sees it.
struct Ticket {
    TicketId id;
    OrderId orderId;
    QString displayNumber;
    ServiceType serviceType{};
    std::optional<QString> tableNumber;
    TicketState state{};
    OrderPayment paymentState{};
    QList<TicketLine> lines;
    QDateTime createdAt;
    QDateTime stateSince;
    qint64 version = 0;
};

/// Every ticket that is not done, oldest first, and those handed over in the last minutes.
struct TicketList {
    QList<Ticket> tickets;
};

/// Moves a ticket one step on, or one step back (undo).
struct TicketTransition {
    TicketState to{};
    qint64 version = 0;
};

/// A number on the public board.
struct BoardEntry {
    QString displayNumber;
    QDateTime since;
};

/// What the public board shows.
struct Board {
    QString shopName;
    QList<BoardEntry> preparing;
    QList<BoardEntry> ready;
};

} // namespace kiosk::contract

KIOSK_WIRE_TYPE(TicketDetail)
KIOSK_WIRE_TYPE(TicketLine)
KIOSK_WIRE_TYPE(Ticket)
KIOSK_WIRE_TYPE(TicketList)
KIOSK_WIRE_TYPE(TicketTransition)
KIOSK_WIRE_TYPE(BoardEntry)
KIOSK_WIRE_TYPE(Board)
