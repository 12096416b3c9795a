// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/payments/payment_terminal.h"
#include "daemon/integrations/nexo/nexo_requests.h"
#include "daemon/integrations/nexo/nexo_responses.h"

namespace kiosk::nexo {

// What an answer means for money. Pure: no clock, no network.

/// The outcome told by the answer to a PaymentRequest. Anything that is not an explicit answer to exactly
/// this payment is Unknown.
[[nodiscard]] payments::TerminalOutcome paymentOutcome(const Message &answer, const MessageIds &ids,
                                                       const payments::TerminalPayment &payment);

/// The outcome told by the answer to a TransactionStatusRequest about `payment`. `ids` are those of the
/// status request.
[[nodiscard]] payments::TerminalOutcome queryOutcome(const Message &answer, const MessageIds &ids,
                                                     const payments::TerminalPayment &payment);

/// What became of a reversal.
enum class ReversalState {
    Reversed,
    Refused, ///< explicitly; the money is still with the shop
    InProgress,
    NotFound, ///< the terminal never saw this reversal
    Unknown,
};

/// Told by the answer to a ReversalRequest.
[[nodiscard]] ReversalState reversalState(const Message &answer, const MessageIds &ids);

/// Told by the answer to a TransactionStatusRequest about the reversal with `reversalServiceId`.
[[nodiscard]] ReversalState reversalStateByQuery(const Message &answer, const MessageIds &ids,
                                                 const QString &reversalServiceId);

/// True if the answer belongs to the request with these identifiers and this category.
[[nodiscard]] bool answers(const Response &response, const MessageIds &ids, const QString &category);

/// The stable snake_case name of a nexo ErrorCondition ("WrongPIN" is "wrong_pin"); empty for one that nexo
/// does not have.
[[nodiscard]] QString conditionName(const QString &errorCondition);

} // namespace kiosk::nexo
