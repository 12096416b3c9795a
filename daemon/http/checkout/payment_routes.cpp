// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/checkout/checkout_routes.h"
#include "daemon/http/payments/payment_mapping.h"
#include "daemon/http/support/futures.h"
#include "shared/contract/payments/payments_operations.h"

using namespace Qt::StringLiterals;

namespace kiosk::http {

namespace {

contract::Payment paymentOf(const payments::Payment &payment) {
    return toContract(payment);
}

checkout::PaymentRequest toDomain(const contract::PaymentCreate &body, const Request &request) {
    checkout::PaymentRequest result;
    result.id = body.id;
    result.orderId = request.id<OrderId>(u"id"_s);
    result.method = body.method;
    result.amount = body.amount;
    result.bodyHash = QCryptographicHash::hash(result.orderId.toString().toLatin1() + wire::toJson(body),
                                               QCryptographicHash::Sha256);
    return result;
}

} // namespace

void bindPayments(Router &router, const CheckoutPorts &ports) {
    router.bind<contract::operations::createPayment, contract::PaymentCreate, contract::Payment>(
        [ports](const Request &request, const contract::PaymentCreate &body) {
            return ports.transactor
                .run([payment = toDomain(body, request), by = actorOf(*request.principal),
                      now = ports.clock.now()](UnitOfWork &unit) {
                    return checkout::createPayment(unit, payment, by, now);
                })
                .then([ports](const Result<payments::Payment> &payment) {
                    if (payment)
                        ports.kick();
                    return payment.transform(paymentOf);
                });
        });

    router.bind<contract::operations::getPayment, void, contract::Payment>([ports](const Request &request) {
        return mapped(ports.transactor.read([order = request.id<OrderId>(u"id"_s),
                                             id = request.id<PaymentId>(u"paymentId"_s),
                                             viewer = viewerOf(request)](UnitOfWork &unit) {
            return checkout::getPayment(unit, order, id, viewer);
        }),
                      paymentOf);
    });

    router.bind<contract::operations::abortPayment, void, contract::Payment>([ports](const Request &request) {
        return ports.transactor
            .read([order = request.id<OrderId>(u"id"_s), id = request.id<PaymentId>(u"paymentId"_s),
                   viewer = viewerOf(request)](UnitOfWork &unit) {
                return checkout::getPayment(unit, order, id, viewer);
            })
            .then([ports](const Result<payments::Payment> &payment) -> Result<contract::Payment> {
                if (!payment)
                    return std::unexpected(payment.error());
                if (payment->state != PaymentState::Created && payment->state != PaymentState::Sent)
                    return fail(ErrorCode::IllegalTransition,
                                u"This attempt is not at the terminal any more: it is %1."_s.arg(
                                    nameOf(payment->state)));
                ports.abort(*payment);
                return toContract(*payment);
            });
    });

    router.bind<contract::operations::resolvePayment, contract::PaymentResolve, contract::Payment>(
        [ports](const Request &request, const contract::PaymentResolve &body) {
            return ports.transactor
                .run([order = request.id<OrderId>(u"id"_s), id = request.id<PaymentId>(u"paymentId"_s), body,
                      by = actorOf(*request.principal), now = ports.clock.now()](UnitOfWork &unit) {
                    return checkout::resolvePayment(unit, order, id, body.captured, body.note, by, now);
                })
                .then([ports](const Result<payments::Payment> &payment) {
                    if (payment)
                        ports.kick();
                    return payment.transform(paymentOf);
                });
        });
}

} // namespace kiosk::http
