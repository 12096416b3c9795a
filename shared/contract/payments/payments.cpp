// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/contract/payments/payments.h"

#include "shared/contract/wire/describe.h"

using namespace kiosk::contract;

KIOSK_DESCRIBE(CardDetails,
               "What the terminal told about the card; never more than first six and last four digits.",
               field<&CardDetails::scheme>("scheme", ""), field<&CardDetails::maskedPan>("maskedPan", ""),
               field<&CardDetails::authorisationCode>("authorisationCode", ""))

KIOSK_DESCRIBE(PaymentCreate, "A further attempt to pay an order. The id is its idempotency key.",
               field<&PaymentCreate::id>("id", "UUIDv7 made by the client and kept on disk before sending."),
               field<&PaymentCreate::method>("method", "counter is for staff who took the money."),
               field<&PaymentCreate::amount>("amount", "What is due; a mismatch is refused.",
                                             {.minimum = 0, .maximum = 100'000'000}))

KIOSK_DESCRIBE(PaymentResolve, "A person's decision about an attempt that the terminal cannot tell about.",
               field<&PaymentResolve::captured>("captured",
                                                "Whether the terminal's own journal shows the payment."),
               field<&PaymentResolve::note>("note", "What was looked at.",
                                            {.minLength = 3, .maxLength = 200}))

KIOSK_DESCRIBE(Payment, "One attempt to pay.", field<&Payment::id>("id", ""),
               field<&Payment::orderId>("orderId", ""), field<&Payment::method>("method", ""),
               field<&Payment::state>("state", ""), field<&Payment::amount>("amount", ""),
               field<&Payment::attempt>("attempt", "1 for the first."), field<&Payment::card>("card", ""),
               field<&Payment::declineReason>("declineReason",
                                              "Stable name, e.g. refusal, wrong_pin, cancelled_by_guest."),
               field<&Payment::needsAttention>(
                   "needsAttention",
                   "True when staff must look: unknown for too long, or money taken for a cancelled order."),
               field<&Payment::createdAt>("createdAt", ""), field<&Payment::updatedAt>("updatedAt", ""),
               field<&Payment::version>("version", ""))
