// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/payments/payment_mapping.h"

namespace kiosk::http {

namespace {
std::optional<QString> unlessEmpty(const QString &text) {
    return text.isEmpty() ? std::nullopt : std::optional(text);
}
} // namespace

contract::Payment toContract(const payments::Payment &payment) {
    contract::Payment result;
    result.id = payment.id;
    result.orderId = payment.orderId;
    result.method = payment.method;
    result.state = payment.state;
    result.amount = payment.amount;
    result.attempt = payment.attempt;
    if (payment.card != payments::CardDetails())
        result.card =
            contract::CardDetails{unlessEmpty(payment.card.scheme), unlessEmpty(payment.card.maskedPan),
                                  unlessEmpty(payment.card.authorisationCode)};
    result.declineReason = unlessEmpty(payment.declineReason);
    result.needsAttention = payment.needsAttention;
    result.createdAt = payment.createdAt;
    result.updatedAt = payment.updatedAt;
    result.version = payment.version;
    return result;
}

} // namespace kiosk::http
