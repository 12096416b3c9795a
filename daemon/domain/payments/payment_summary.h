// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/payments/payments.h"

#include <QList>

namespace kiosk::payments {

/// What the attempts of an order add up to. \a method is how the guest means to pay.
[[nodiscard]] OrderPayment summarise(OrderState order, PaymentMethod method, bool zeroTotal,
                                     const QList<Payment> &attempts);

/// Why no further attempt may begin on top of \a attempts: payment_unresolved while nobody knows about one or
/// money could not be given back, payment_in_progress while one runs. A promise to pay at the counter may be
/// replaced.
[[nodiscard]] Result<void> mayBegin(const QList<Payment> &attempts);

} // namespace kiosk::payments
