// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/checkout/checkout.h"
#include "tests/support/memory_shop.h"
#include "tests/support/sample_menu.h"

#include <QTest>

using namespace kiosk;
using namespace Qt::StringLiterals;
using Kind = payments::TerminalOutcome::Kind;

namespace {

const QDateTime noon = QDateTime(QDate(2026, 5, 1), QTime(12, 0), QTimeZone::UTC);
const Actor cashier = Actor::person(UserId::create(), u"cashier"_s);

template <class T>
QString codeOf(const Result<T> &answer) {
    return answer ? u"ok"_s : QString(errorCodeName(answer.error().code));
}

payments::TerminalOutcome said(Kind kind) {
    payments::TerminalOutcome outcome;
    outcome.kind = kind;
    outcome.transaction = {u"T1"_s, u"2026-05-01T14:00:00+02:00"_s};
    return outcome;
}

} // namespace

class Checkout : public QObject {
    Q_OBJECT

    test::SampleMenu s = test::sampleMenu();
    std::unique_ptr<test::MemoryShop> shop;
    menu::MenuPointer cached;

    [[nodiscard]] orders::OrderRequest fries(PaymentMethod method) const {
        return s.request({s.line(s.fries, 320)}, 320, method);
    }
    Result<checkout::OrderView> submit(const orders::OrderRequest &request) {
        return shop->run(
            [&](UnitOfWork &unit) { return checkout::submitOrder(unit, cached, request, noon); });
    }
    Result<payments::Payment> send(const PaymentId &id) {
        return shop->run(
            [&](UnitOfWork &unit) { return checkout::markSent(unit, id, u"S1"_s, noon.addSecs(1)); });
    }
    Result<payments::Payment> answer(const PaymentId &id, const payments::TerminalOutcome &outcome,
                                     const QDateTime &now = noon.addSecs(5)) {
        return shop->run([&](UnitOfWork &unit) { return checkout::applyOutcome(unit, id, outcome, now); });
    }
    Result<payments::Payment> reversed(const PaymentId &id, Kind kind) {
        return shop->run(
            [&](UnitOfWork &unit) { return checkout::applyReversal(unit, id, said(kind), noon.addSecs(9)); });
    }
    Result<checkout::OrderView> cancel(const OrderId &id, const Actor &by = {},
                                       std::optional<qint64> version = {}) {
        return shop->run([&](UnitOfWork &unit) {
            return checkout::cancelOrder(unit, id, u"guest"_s, version, by, noon.addSecs(3));
        });
    }
    Result<payments::Payment> pay(const OrderId &order, PaymentMethod method, bool byStaff = false,
                                  qint64 amount = 320, const PaymentId &id = PaymentId::create()) {
        return shop->run([&](UnitOfWork &unit) {
            return checkout::createPayment(unit,
                                           {.id = id,
                                            .orderId = order,
                                            .method = method,
                                            .amount = s.euros(amount),
                                            .bodyHash = QByteArray(32, 'p')},
                                           byStaff ? cashier : Actor(), noon.addSecs(2));
        });
    }
    Result<kitchen::Ticket> move(const kitchen::Ticket &ticket, TicketState to) {
        return shop->run([&](UnitOfWork &unit) {
            return checkout::transitionTicket(unit, ticket.id, to, ticket.version, cashier, noon.addSecs(20));
        });
    }
    checkout::OrderView view(const OrderId &id) { return *checkout::getOrder(*shop, id, {}); }
    /// An order whose card attempt is captured.
    orders::OrderRequest paid() {
        const auto request = fries(PaymentMethod::CardTerminal);
        (void)submit(request);
        (void)send(*request.paymentId);
        (void)answer(*request.paymentId, said(Kind::Captured));
        return request;
    }
    void handOver(const OrderId &order) {
        for (const TicketState to : {TicketState::Preparing, TicketState::Ready, TicketState::HandedOver})
            QCOMPARE(codeOf(move(*shop->findByOrder(order), to)), u"ok"_s);
    }

private slots:
    void init() {
        s = test::sampleMenu();
        shop = std::make_unique<test::MemoryShop>(s.menu);
        cached = std::make_shared<const menu::Menu>(s.menu);
    }

    void anOrderAndItsAttemptAreSavedBeforeAnybodyIsCharged() {
        const auto request = fries(PaymentMethod::CardTerminal);
        const auto answered = submit(request);
        QCOMPARE(codeOf(answered), u"ok"_s);
        QCOMPARE(answered->order.displayNumber, u"C-001"_s);
        QCOMPARE(answered->order.state, OrderState::Submitted);
        QCOMPARE(answered->order.paymentState, OrderPayment::Pending);
        QCOMPARE(answered->payments.size(), 1);
        QCOMPARE(answered->payments[0].state, PaymentState::Created);
        QCOMPARE(answered->payments[0].amount, s.euros(320));
        QVERIFY(shop->data.tickets.isEmpty());
        QCOMPARE(shop->loads, 0);
    }

    void payingAtTheCounterReleasesAtOnce() {
        const auto answered = submit(fries(PaymentMethod::Counter));
        QCOMPARE(answered->order.state, OrderState::Accepted);
        QCOMPARE(answered->order.paymentState, OrderPayment::AtCounter);
        QCOMPARE(shop->data.tickets.size(), 1);
        QVERIFY(answered->payments.isEmpty());
    }

    void anOrderForNothingIsAcceptedAtOnceWhateverTheMethod() {
        for (const PaymentMethod method : {PaymentMethod::CardTerminal, PaymentMethod::Counter}) {
            const auto answered = submit(s.request({s.line(s.water, 0)}, 0, method));
            QCOMPARE(answered->order.state, OrderState::Accepted);
            QCOMPARE(answered->order.paymentState, OrderPayment::NothingDue);
            QVERIFY(answered->payments.isEmpty());
            QVERIFY(answered->order.ticketState);
        }
    }

    void theSameRequestTwiceIsOneOrder() {
        const auto request = fries(PaymentMethod::CardTerminal);
        const auto first = submit(request);
        const auto second = submit(request);
        QCOMPARE(second->order.displayNumber, u"A-001"_s);
        QCOMPARE(second->order.id, first->order.id);
        QCOMPARE(shop->data.orders.size(), 1);
    }

    void aRepeatIsAnsweredAlthoughTheMenuHasChangedSince() {
        const auto request = fries(PaymentMethod::CardTerminal);
        (void)submit(request);
        shop->data.menu.items[s.fries].price = 999;
        ++shop->data.menu.version;
        QCOMPARE(codeOf(submit(request)), u"ok"_s);
        cached = std::make_shared<const menu::Menu>(shop->data.menu);
        QCOMPARE(codeOf(submit(request)), u"ok"_s);
    }

    void anotherBodyUnderTheSameIdIsRefused() {
        auto request = fries(PaymentMethod::Counter);
        (void)submit(request);
        request.bodyHash = QByteArray(32, 'x');
        QCOMPARE(codeOf(submit(request)), u"id_reused"_s);
        QCOMPARE(shop->data.orders.size(), 1);
    }

    void anAttemptsIdCannotBeUsedTwice() {
        const auto first = fries(PaymentMethod::CardTerminal);
        (void)submit(first);
        auto second = fries(PaymentMethod::CardTerminal);
        second.paymentId = first.paymentId;
        QCOMPARE(codeOf(submit(second)), u"id_reused"_s);
        QCOMPARE(shop->data.orders.size(), 1);
    }

    void aStaleMenuInMemoryIsNotSoldFrom() {
        shop->data.menu.items[s.fries].price = 350;
        ++shop->data.menu.version;
        QCOMPARE(codeOf(submit(fries(PaymentMethod::Counter))), u"cart_changed"_s);
        QVERIFY(shop->data.orders.isEmpty());
        QCOMPARE(codeOf(submit(s.request({s.line(s.fries, 350)}, 350))), u"ok"_s);
        QCOMPARE(shop->data.orders.begin()->menuVersion, 8);
    }

    void whatTheShopDoesNotOfferIsRefused() {
        shop->data.menu.paymentMethods = {PaymentMethod::CardTerminal};
        shop->data.menu.serviceTypes = {ServiceType::TakeAway};
        cached = std::make_shared<const menu::Menu>(shop->data.menu);
        auto request = fries(PaymentMethod::Counter);
        QCOMPARE(codeOf(submit(request)), u"invalid_fields"_s);
        request.serviceType = ServiceType::TakeAway;
        QCOMPARE(codeOf(submit(request)), u"payment_method_unavailable"_s);
        request.paymentMethod = PaymentMethod::CardTerminal;
        QCOMPARE(codeOf(submit(request)), u"invalid_fields"_s);
    }

    void aCapturedAttemptPaysAcceptsAndReleases() {
        const auto request = paid();
        const auto after = view(request.id);
        QCOMPARE(after.order.state, OrderState::Accepted);
        QCOMPARE(after.order.paymentState, OrderPayment::Paid);
        QCOMPARE(after.order.ticketState, TicketState::Queued);
        QCOMPARE(after.payments[0].transaction.id, u"T1"_s);
        QVERIFY(shop->eventNames().contains(u"payments:captured"_s));
        QVERIFY(shop->eventNames().contains(u"orders:accepted"_s));
        QVERIFY(shop->eventNames().contains(u"tickets:queued"_s));
    }

    void theSameAnswerTwiceReleasesOnce() {
        const auto request = paid();
        const auto events = shop->data.outbox.size();
        QCOMPARE(codeOf(answer(*request.paymentId, said(Kind::Captured))), u"ok"_s);
        QCOMPARE(shop->data.outbox.size(), events);
        QCOMPARE(shop->data.tickets.size(), 1);
    }

    void anAttemptIsSentOnce() {
        const auto request = fries(PaymentMethod::CardTerminal);
        (void)submit(request);
        QCOMPARE(codeOf(send(*request.paymentId)), u"ok"_s);
        QCOMPARE(codeOf(send(*request.paymentId)), u"illegal_transition"_s);
    }

    void whatWasSentCannotBeEndedAsUnsent() {
        const auto request = fries(PaymentMethod::CardTerminal);
        (void)submit(request);
        (void)send(*request.paymentId);
        const auto ended = shop->run([&](UnitOfWork &unit) {
            return checkout::cancelUnsent(unit, *request.paymentId, u"expired"_s, noon);
        });
        QCOMPARE(codeOf(ended), u"illegal_transition"_s);
        QCOMPARE(shop->payment(*request.paymentId).state, PaymentState::Sent);
    }

    void aDeclinedAttemptLeavesTheOrderOpenForAnother() {
        const auto request = fries(PaymentMethod::CardTerminal);
        (void)submit(request);
        (void)send(*request.paymentId);
        (void)answer(*request.paymentId, said(Kind::Declined));
        QCOMPARE(view(request.id).order.paymentState, OrderPayment::Unpaid);
        const auto second = pay(request.id, PaymentMethod::CardTerminal);
        QCOMPARE(codeOf(second), u"ok"_s);
        QCOMPARE(second->attempt, 2);
        QCOMPARE(view(request.id).order.paymentState, OrderPayment::Pending);
    }

    void noSecondAttemptWhileOneRunsOrIsUnknown() {
        const auto request = fries(PaymentMethod::CardTerminal);
        (void)submit(request);
        QCOMPARE(codeOf(pay(request.id, PaymentMethod::CardTerminal)), u"payment_in_progress"_s);
        (void)send(*request.paymentId);
        QCOMPARE(codeOf(pay(request.id, PaymentMethod::Counter, true)), u"payment_in_progress"_s);
        (void)answer(*request.paymentId, said(Kind::Unknown));
        QCOMPARE(codeOf(pay(request.id, PaymentMethod::CardTerminal)), u"payment_unresolved"_s);
        QCOMPARE(view(request.id).order.paymentState, OrderPayment::Unknown);
        (void)answer(*request.paymentId, said(Kind::Captured));
        QCOMPARE(codeOf(pay(request.id, PaymentMethod::CardTerminal)), u"order_already_paid"_s);
    }

    void aFurtherAttemptIsForTheWholeOrderInItsCurrency() {
        const auto answered = submit(fries(PaymentMethod::Counter));
        QCOMPARE(codeOf(pay(answered->order.id, PaymentMethod::CardTerminal, false, 319)),
                 u"amount_mismatch"_s);
    }

    void aRepeatedAttemptIsAnsweredWithTheFirst() {
        const auto answered = submit(fries(PaymentMethod::Counter));
        const PaymentId id = PaymentId::create();
        (void)pay(answered->order.id, PaymentMethod::CardTerminal, false, 320, id);
        const auto again = pay(answered->order.id, PaymentMethod::CardTerminal, false, 320, id);
        QCOMPARE(codeOf(again), u"ok"_s);
        QCOMPARE(again->id, id);
        QCOMPARE(shop->data.payments.size(), 1);
    }

    void staffTakesMoneyAtTheCounterAtOnce() {
        const auto answered = submit(fries(PaymentMethod::Counter));
        const auto taken = pay(answered->order.id, PaymentMethod::Counter, true);
        QCOMPARE(codeOf(taken), u"ok"_s);
        QCOMPARE(taken->state, PaymentState::Captured);
        QCOMPARE(view(answered->order.id).order.paymentState, OrderPayment::Paid);
        QCOMPARE(shop->data.tickets.size(), 1);
    }

    void aGuestMayPromiseToPayAtTheCounterAndStillPayByCard() {
        const auto request = fries(PaymentMethod::CardTerminal);
        (void)submit(request);
        (void)send(*request.paymentId);
        (void)answer(*request.paymentId, said(Kind::Declined));
        QCOMPARE(codeOf(pay(request.id, PaymentMethod::Counter)), u"ok"_s);
        auto now = view(request.id);
        QCOMPARE(now.order.paymentState, OrderPayment::AtCounter);
        QCOMPARE(now.order.paymentMethod, PaymentMethod::Counter);
        QCOMPARE(now.order.state, OrderState::Accepted);
        QVERIFY(now.order.ticketState);
        QCOMPARE(codeOf(pay(request.id, PaymentMethod::CardTerminal)), u"ok"_s);
        now = view(request.id);
        QCOMPARE(now.payments[1].state, PaymentState::Cancelled);
        QCOMPARE(now.order.paymentState, OrderPayment::Pending);
    }

    void aCancelledOrderEndsItsUnsentAttemptAndItsTicket() {
        const auto request = fries(PaymentMethod::CardTerminal);
        (void)submit(request);
        QCOMPARE(codeOf(cancel(request.id)), u"ok"_s);
        QCOMPARE(shop->payment(*request.paymentId).state, PaymentState::Cancelled);
        QCOMPARE(view(request.id).order.paymentState, OrderPayment::Unpaid);
        QCOMPARE(codeOf(send(*request.paymentId)), u"illegal_transition"_s);
        const auto counter = submit(fries(PaymentMethod::Counter));
        QCOMPARE(codeOf(cancel(counter->order.id)), u"ok"_s);
        QCOMPARE(view(counter->order.id).order.ticketState, TicketState::Cancelled);
    }

    void cancellingAgainChangesNothing() {
        const auto answered = submit(fries(PaymentMethod::Counter));
        (void)cancel(answered->order.id);
        const qint64 version = view(answered->order.id).order.version;
        QCOMPARE(codeOf(cancel(answered->order.id)), u"ok"_s);
        QCOMPARE(view(answered->order.id).order.version, version);
    }

    void aLateApprovalThatIsGivenBackLeavesThePromiseAtTheCounter() {
        const auto request = fries(PaymentMethod::CardTerminal);
        (void)submit(request);
        (void)send(*request.paymentId);
        (void)answer(*request.paymentId, said(Kind::NotFound));
        QCOMPARE(codeOf(pay(request.id, PaymentMethod::Counter)), u"ok"_s);
        QCOMPARE(codeOf(answer(*request.paymentId, said(Kind::Captured))), u"ok"_s);
        QCOMPARE(view(request.id).order.paymentState, OrderPayment::Pending);
        QCOMPARE(codeOf(reversed(*request.paymentId, Kind::Captured)), u"ok"_s);
        QCOMPARE(shop->payment(*request.paymentId).state, PaymentState::Reversed);
        QCOMPARE(view(request.id).order.paymentState, OrderPayment::AtCounter);
        QCOMPARE(codeOf(pay(request.id, PaymentMethod::Counter, true)), u"ok"_s);
        QCOMPARE(view(request.id).order.paymentState, OrderPayment::Paid);
    }
    void aReversalThatFailedIsEndedByAPerson() {
        const auto resolve = [&](const orders::OrderRequest &request, bool stillHeld) {
            return shop->run([&](UnitOfWork &unit) {
                return checkout::resolvePayment(unit, request.id, *request.paymentId, stillHeld, u"journal"_s,
                                                cashier, noon.addSecs(60));
            });
        };
        const auto request = paid();
        QCOMPARE(codeOf(cancel(request.id)), u"ok"_s);
        QCOMPARE(codeOf(reversed(*request.paymentId, Kind::Declined)), u"ok"_s);
        QCOMPARE(shop->payment(*request.paymentId).state, PaymentState::ReverseFailed);
        // The journal still shows it: the terminal is asked once more.
        QCOMPARE(codeOf(resolve(request, true)), u"ok"_s);
        QCOMPARE(shop->payment(*request.paymentId).state, PaymentState::Reversing);
        QCOMPARE(codeOf(reversed(*request.paymentId, Kind::NotFound)), u"ok"_s);
        // Given back by hand.
        QCOMPARE(codeOf(resolve(request, false)), u"ok"_s);
        QCOMPARE(shop->payment(*request.paymentId).state, PaymentState::Reversed);
        QVERIFY(!shop->payment(*request.paymentId).needsAttention);
        QCOMPARE(view(request.id).order.paymentState, OrderPayment::Refunded);
    }
    void theTicketOfACancelledOrderRests() {
        const auto request = fries(PaymentMethod::Counter);
        (void)submit(request);
        handOver(request.id);
        QCOMPARE(codeOf(cancel(request.id)), u"ok"_s);
        QCOMPARE(codeOf(move(*shop->findByOrder(request.id), TicketState::Ready)), u"illegal_transition"_s);
    }
    void aLateApprovalOfACancelledOrderGoesBack() {
        const auto request = fries(PaymentMethod::CardTerminal);
        (void)submit(request);
        (void)send(*request.paymentId);
        QCOMPARE(codeOf(cancel(request.id)), u"ok"_s);
        QCOMPARE(codeOf(answer(*request.paymentId, said(Kind::Captured))), u"ok"_s);
        QCOMPARE(shop->payment(*request.paymentId).state, PaymentState::Reversing);
        QCOMPARE(shop->data.tickets.size(), 0);
        QCOMPARE(codeOf(reversed(*request.paymentId, Kind::Captured)), u"ok"_s);
        QCOMPARE(view(request.id).order.paymentState, OrderPayment::Refunded);
        QCOMPARE(view(request.id).order.state, OrderState::Cancelled);
    }

    void cancellingAPaidOrderGivesTheMoneyBack() {
        const auto request = paid();
        QCOMPARE(codeOf(cancel(request.id)), u"ok"_s);
        QCOMPARE(shop->payment(*request.paymentId).state, PaymentState::Reversing);
        QCOMPARE(view(request.id).order.paymentState, OrderPayment::Paid);
        (void)reversed(*request.paymentId, Kind::Declined);
        QCOMPARE(shop->payment(*request.paymentId).state, PaymentState::ReverseFailed);
        QVERIFY(shop->payment(*request.paymentId).needsAttention);
    }

    void cashOfACancelledOrderIsHandedBackAtOnce() {
        const auto answered = submit(fries(PaymentMethod::Counter));
        const auto taken = pay(answered->order.id, PaymentMethod::Counter, true);
        QCOMPARE(codeOf(cancel(answered->order.id)), u"ok"_s);
        QCOMPARE(shop->payment(taken->id).state, PaymentState::Reversed);
        QCOMPARE(view(answered->order.id).order.paymentState, OrderPayment::Refunded);
    }

    void aKioskCancelsOnlyItsOwnUnpaidOrder() {
        const DeviceId device = DeviceId::create();
        auto request = fries(PaymentMethod::CardTerminal);
        request.deviceId = device;
        (void)submit(request);
        QCOMPARE(codeOf(cancel(request.id, Actor::device(DeviceId::create(), u"other"_s))), u"not_found"_s);
        (void)send(*request.paymentId);
        (void)answer(*request.paymentId, said(Kind::Captured));
        QCOMPARE(codeOf(cancel(request.id, Actor::device(device, u"own"_s))), u"order_not_cancellable"_s);
        QCOMPARE(codeOf(cancel(request.id)), u"ok"_s);
    }

    void aStaleScreenCannotCancel() {
        const auto request = paid();
        QCOMPARE(codeOf(cancel(request.id, {}, 1)), u"version_conflict"_s);
        QCOMPARE(codeOf(cancel(request.id, {}, view(request.id).order.version)), u"ok"_s);
    }

    void handingOverClosesAPaidOrderAndUndoReopensIt() {
        const auto request = paid();
        handOver(request.id);
        QCOMPARE(view(request.id).order.state, OrderState::Closed);
        QCOMPARE(codeOf(cancel(request.id)), u"order_not_cancellable"_s);
        QCOMPARE(codeOf(move(*shop->findByOrder(request.id), TicketState::Ready)), u"ok"_s);
        QCOMPARE(view(request.id).order.state, OrderState::Accepted);
    }

    void anUnpaidOrderClosesOnlyWhenItIsPaid() {
        const auto answered = submit(fries(PaymentMethod::Counter));
        handOver(answered->order.id);
        QCOMPARE(view(answered->order.id).order.state, OrderState::Accepted);
        (void)pay(answered->order.id, PaymentMethod::Counter, true);
        QCOMPARE(view(answered->order.id).order.state, OrderState::Closed);
    }

    void aTicketMovesStepByStepAndNotOverAnotherScreen() {
        const auto answered = submit(fries(PaymentMethod::Counter));
        const auto ticket = *shop->findByOrder(answered->order.id);
        QCOMPARE(codeOf(move(ticket, TicketState::Ready)), u"illegal_transition"_s);
        QCOMPARE(codeOf(move(ticket, TicketState::Cancelled)), u"illegal_transition"_s);
        QCOMPARE(codeOf(move(ticket, TicketState::Preparing)), u"ok"_s);
        QCOMPARE(codeOf(move(ticket, TicketState::Preparing)), u"version_conflict"_s);
    }

    void onlyAnUnknownAttemptIsDecidedByAPerson() {
        const auto request = fries(PaymentMethod::CardTerminal);
        (void)submit(request);
        (void)send(*request.paymentId);
        const auto resolve = [&](bool captured) {
            return shop->run([&](UnitOfWork &unit) {
                return checkout::resolvePayment(unit, request.id, *request.paymentId, captured, u"journal"_s,
                                                cashier, noon.addSecs(100));
            });
        };
        QCOMPARE(codeOf(resolve(true)), u"illegal_transition"_s);
        (void)answer(*request.paymentId, said(Kind::Unknown));
        QCOMPARE(codeOf(resolve(false)), u"ok"_s);
        QCOMPARE(shop->payment(*request.paymentId).state, PaymentState::NotFound);
        // The terminal took the money after all.
        (void)answer(*request.paymentId, said(Kind::Captured));
        QCOMPARE(shop->payment(*request.paymentId).state, PaymentState::Reversing);
    }

    void aComboIsToldToTheKitchenWithItsParts() {
        (void)submit(s.request({s.comboLine(1040, 2)}, 2080));
        const auto lines = shop->data.tickets[0].lines;
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines[0].quantity, 2);
        QStringList parts;
        for (const kitchen::TicketDetail &detail : lines[0].details)
            parts << detail.name.value(u"en"_s);
        QCOMPARE(parts, (QStringList{u"Burger"_s, u"Rare"_s, u"Fries"_s, u"Cola (large)"_s}));
    }
};

QTEST_APPLESS_MAIN(Checkout)
#include "tst_checkout.moc"
