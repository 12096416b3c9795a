// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/checkout/checkout.h"
#include "daemon/domain/checkout/locked_order.h"
#include "daemon/domain/checkout/pricing.h"
#include "daemon/domain/checkout/submission_store.h"
#include "daemon/domain/checkout/ticket_lines.h"
#include "daemon/domain/kitchen/release_policy.h"
#include "daemon/domain/menu/menu_repository.h"
#include "daemon/domain/orders/numbers.h"
#include "daemon/domain/orders/order_repository.h"
#include "daemon/domain/orders/tax.h"
#include "daemon/domain/payments/payment_summary.h"

using namespace Qt::StringLiterals;

namespace kiosk::checkout {

namespace {

/// Nothing was saved because the menu moved on; price again.
using Attempt = std::optional<Result<OrderView>>;

orders::Channel channelOf(const orders::OrderRequest &request) {
    return request.deviceId ? orders::Channel::Kiosk : orders::Channel::Counter;
}

std::unexpected<Error> idReused(const QString &what) {
    return fail(ErrorCode::IdReused, u"The %1's id was used before for something else."_s.arg(what));
}

Result<void> checkOffer(const menu::Menu &menu, const orders::OrderRequest &request) {
    if (!menu.serviceTypes.contains(request.serviceType))
        return std::unexpected(
            Error{ErrorCode::InvalidFields,
                  u"The shop does not serve this way."_s,
                  {{u"/serviceType"_s, u"not_offered"_s, u"The shop does not offer this."_s}},
                  {}});
    if (!menu.paymentMethods.contains(request.paymentMethod))
        return fail(ErrorCode::PaymentMethodUnavailable, u"The shop does not take payments this way."_s);
    if (request.paymentMethod == PaymentMethod::CardTerminal && !request.paymentId)
        return std::unexpected(
            Error{ErrorCode::InvalidFields,
                  u"A card payment needs its own id."_s,
                  {{u"/payment/id"_s, u"required"_s, u"Make an id for the payment and keep it."_s}},
                  {}});
    return {};
}

Result<Submission> prepare(const menu::Menu &menu, const orders::OrderRequest &request,
                           const QDateTime &now) {
    if (const auto offered = checkOffer(menu, request); !offered)
        return std::unexpected(offered.error());
    auto cart = priceCart(menu, request);
    if (!cart)
        return std::unexpected(cart.error());

    Submission submission{.bodyHash = request.bodyHash, .by = request.by};
    orders::Order &order = submission.order;
    order = {.id = request.id,
             .businessDate = orders::businessDate(now, menu.timeZone, menu.dayCutoffMinutes),
             .paymentMethod = request.paymentMethod,
             .serviceType = request.serviceType,
             .language = request.language,
             .tableNumber = request.tableNumber,
             .lines = std::move(cart->lines),
             .total = cart->total,
             .deviceId = request.deviceId,
             .menuVersion = menu.version,
             .createdAt = now,
             .updatedAt = now};
    order.taxes = orders::taxSums(order.lines);
    const bool zero = order.total.isZero();
    if (request.paymentMethod == PaymentMethod::CardTerminal && !zero)
        // NOLINTNEXTLINE(bugprone-unchecked-optional-access): looked for before anything else was
        submission.attempt = payments::Payment{.id = *request.paymentId,
                                               .orderId = order.id,
                                               .amount = order.total,
                                               .terminal = payments::mainTerminal,
                                               .createdAt = now,
                                               .updatedAt = now};
    order.paymentState =
        payments::summarise(order.state, order.paymentMethod, zero,
                            submission.attempt ? QList{*submission.attempt} : QList<payments::Payment>());
    if (kitchen::mayRelease(order.paymentMethod, order.paymentState, zero, {})) {
        order.state = OrderState::Accepted;
        submission.ticket = ticketFor(order, now);
        order.ticketState = submission.ticket->state;
    }
    return submission;
}

/// The answer that the same request got the first time, as the order stands now.
Result<OrderView> answerKnown(UnitOfWork &unit, const Known &known, const orders::OrderRequest &request) {
    if (!known.sameBody)
        return idReused(u"order"_s);
    return LockedOrder::load(unit, request.id, Viewer{request.deviceId}, request.by)
        .transform([](const LockedOrder &order) { return order.view(); });
}

Attempt save(UnitOfWork &unit, Submission &submission, const orders::OrderRequest &request) {
    const auto outcome = unit.submissions().save(submission);
    if (const auto *saved = std::get_if<Saved>(&outcome)) {
        orders::Order &order = submission.order;
        order.displayNumber = orders::displayNumber(channelOf(request), saved->displayNumber);
        order.deviceName = saved->deviceName;
        OrderView view{order, {}, {}};
        if (submission.attempt)
            view.payments.append(*submission.attempt);
        return Result<OrderView>(view);
    }
    if (const auto *known = std::get_if<Known>(&outcome))
        return answerKnown(unit, *known, request);
    if (std::holds_alternative<AttemptIdReused>(outcome))
        return Result<OrderView>(idReused(u"payment"_s));
    return std::nullopt;
}

} // namespace

Result<OrderView> submitOrder(UnitOfWork &unit, const menu::MenuPointer &cached,
                              const orders::OrderRequest &request, const QDateTime &now) {
    if (cached) {
        auto submission = prepare(*cached, request, now);
        if (submission) {
            if (const Attempt attempt = save(unit, *submission, request))
                return *attempt;
        } else if (const auto known = unit.submissions().known(request.id, request.bodyHash)) {
            // What was sold once stays sold, whatever the menu says by now.
            return answerKnown(unit, *known, request);
        } else if (unit.menu().version() == cached->version) {
            return std::unexpected(submission.error());
        }
    }
    // Someone changes the menu at this very moment; another look is nearly always enough.
    for (int look = 0; look < 3; ++look) {
        auto submission = prepare(unit.menu().load(), request, now);
        if (!submission) {
            if (const auto known = unit.submissions().known(request.id, request.bodyHash))
                return answerKnown(unit, *known, request);
            return std::unexpected(submission.error());
        }
        if (const Attempt attempt = save(unit, *submission, request))
            return *attempt;
    }
    return fail(ErrorCode::Overloaded, u"The menu is being changed just now. Please try again."_s);
}

} // namespace kiosk::checkout
