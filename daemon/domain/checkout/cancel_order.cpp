// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/checkout/locked_order.h"

#include "daemon/domain/orders/order_repository.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::checkout {

namespace {

Result<void> checkCancellable(const LockedOrder &locked, const std::optional<qint64> &version,
                              const Viewer &viewer) {
    const orders::Order &order = locked.order();
    if (order.state == OrderState::Closed)
        return fail(ErrorCode::OrderNotCancellable, u"The order is paid and handed over."_s);
    if (version && *version != order.version)
        return fail(ErrorCode::VersionConflict,
                    u"The order has changed since it was shown. Look at it again."_s);
    const bool captured = std::ranges::any_of(locked.attempts(), [](const payments::Payment &attempt) {
        return attempt.state == PaymentState::Captured;
    });
    if (viewer.device && captured)
        return fail(ErrorCode::OrderNotCancellable,
                    u"The order is paid. The staff can cancel it and give the money back."_s);
    return {};
}

/// What the order's end means for one attempt. A running one is left to the terminal: whatever it captures is
/// reversed.
Result<void> endAttempt(LockedOrder &locked, payments::Payment attempt, const QDateTime &now) {
    const QString detail = u"order_cancelled"_s;
    if (attempt.state == PaymentState::Created) {
        attempt.state = PaymentState::Cancelled;
        attempt.declineReason = detail;
        return locked.change(attempt, detail, now);
    }
    if (attempt.state != PaymentState::Captured)
        return {};
    attempt.state = PaymentState::Reversing;
    auto changed = locked.change(attempt, detail, now);
    if (!changed || attempt.method != PaymentMethod::Counter)
        return changed;
    // Whoever cancels hands the guest's money back over the counter.
    attempt = *locked.attempt(attempt.id);
    attempt.state = PaymentState::Reversed;
    return locked.change(attempt, u"returned_at_counter"_s, now);
}

} // namespace

Result<OrderView> cancelOrder(UnitOfWork &unit, const OrderId &id, const QString &reason,
                              const std::optional<qint64> &version, const Actor &by, const QDateTime &now) {
    auto locked = LockedOrder::load(unit, id, by);
    if (!locked)
        return std::unexpected(locked.error());
    if (locked->order().state == OrderState::Cancelled)
        return locked->view();
    if (const auto fits = checkCancellable(*locked, version, viewerOf(by)); !fits)
        return std::unexpected(fits.error());
    const QList<payments::Payment> attempts = locked->attempts();
    for (const payments::Payment &attempt : attempts)
        if (const auto ended = endAttempt(*locked, attempt, now); !ended)
            return std::unexpected(ended.error());
    if (const auto cancelled = locked->cancel(reason, now); !cancelled)
        return std::unexpected(cancelled.error());
    return locked->view();
}

Result<qint64> endAbandoned(UnitOfWork &unit, const QDateTime &before, int limit, const QDateTime &now) {
    const QList<OrderId> abandoned = unit.orders().neverPaidBefore(before, limit);
    for (const OrderId &id : abandoned)
        if (const auto cancelled =
                cancelOrder(unit, id, u"never_paid"_s, {}, Actor::system(u"archive"_s), now);
            !cancelled)
            return std::unexpected(cancelled.error());
    return abandoned.size();
}

} // namespace kiosk::checkout
