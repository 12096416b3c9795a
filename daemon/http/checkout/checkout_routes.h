// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/checkout/checkout.h"
#include "daemon/http/support/router.h"
#include "shared/contract/orders/orders.h"
#include "shared/core/clock.h"

#include <functional>

namespace kiosk::http {

/// What orders and payments need from the rest of the daemon.
struct CheckoutPorts {
    Transactor &transactor;
    const Clock &clock;
    /// The menu in memory, null until it is loaded.
    std::function<menu::MenuPointer()> menu;
    /// Something may have to go to a terminal now. Called on the event loop's thread after the commit.
    std::function<void()> paymentsKick;
    /// Asks the terminal to stop this attempt; called on the event loop's thread.
    std::function<void(const payments::Payment &)> abortAttempt;
    /// Says why no new order can be taken just now, whatever is in it; called for each.
    std::function<Result<void>()> admitsOrders = [] { return Result<void>(); };
    QObject *context = nullptr; ///< Lives on the event loop's thread as long as the router.

    /// Calls paymentsKick, from any thread.
    void kick() const { QMetaObject::invokeMethod(context, paymentsKick, Qt::QueuedConnection); }
    /// Calls abortAttempt, from any thread.
    void abort(const payments::Payment &payment) const {
        QMetaObject::invokeMethod(
            context, [abort = abortAttempt, payment] { abort(payment); }, Qt::QueuedConnection);
    }
};

/// Orders and payments: one level above both, since each answer holds parts of both.
void bindOrders(Router &router, const CheckoutPorts &ports);
void bindPayments(Router &router, const CheckoutPorts &ports);

[[nodiscard]] contract::Order toContract(const checkout::OrderView &view);
/// Which orders the caller may see.
[[nodiscard]] checkout::Viewer viewerOf(const Request &request);

} // namespace kiosk::http
