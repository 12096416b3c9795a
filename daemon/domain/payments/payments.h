// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/payments/payment_terminal.h"
#include "shared/core/vocabulary.h"

#include <optional>

namespace kiosk::payments {

/// The name of the shop's card terminal; a second one gets a name of its own.
inline constexpr QLatin1StringView mainTerminal("main");

/// One attempt to pay an order, as it is stored.
struct Payment {
    PaymentId id;
    OrderId orderId;
    PaymentMethod method = PaymentMethod::CardTerminal;
    PaymentState state = PaymentState::Created;
    Money amount;
    int attempt = 1;
    QString terminal;  ///< Name of the terminal; empty for the counter.
    QString serviceId; ///< Protocol reference; set in the commit that makes it Sent.
    TerminalTransaction transaction;
    CardDetails card;
    QString declineReason;
    bool needsAttention = false;
    QDateTime createdAt;
    QDateTime sentAt;
    QDateTime updatedAt;
    qint64 version = 1;
};

} // namespace kiosk::payments
