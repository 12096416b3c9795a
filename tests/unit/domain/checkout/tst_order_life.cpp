// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/checkout/checkout.h"
#include "daemon/domain/kitchen/ticket_states.h"
#include "tests/support/memory_shop.h"
#include "tests/support/sample_menu.h"

#include <QQueue>
#include <QTest>

using namespace kiosk;
using namespace Qt::StringLiterals;
using Kind = payments::TerminalOutcome::Kind;

namespace {

const QDateTime noon = QDateTime(QDate(2026, 5, 1), QTime(12, 0), QTimeZone::UTC);
const Actor cashier = Actor::person(UserId::create(), u"cashier"_s);
const QDateTime muchLater = noon.addSecs(3600);

/// Something that can happen to an order. What a terminal has done is true whatever we think of it, so
/// nothing may refuse to take it down; people may be told no, but never by a state machine that has a hole.
struct Happening {
    QString name;
    bool mustBeTaken = false;
    std::function<std::optional<ErrorCode>(UnitOfWork &)> run;
};

template <class T>
std::optional<ErrorCode> codeOf(const Result<T> &answer) {
    return answer ? std::nullopt : std::optional(answer.error().code);
}

payments::TerminalOutcome said(Kind kind, bool mustReverse = false) {
    payments::TerminalOutcome outcome;
    outcome.kind = kind;
    outcome.transaction = {u"T1"_s, u"2026-05-01T14:00:00+02:00"_s};
    outcome.mustReverse = mustReverse;
    return outcome;
}

/// Everything about an order that decides what may happen next.
QString fingerprint(test::MemoryShop &shop, const OrderId &id) {
    const orders::Order order = *shop.find(id);
    QString text =
        nameOf(order.state) + u'/' + nameOf(order.paymentState) + u'/' + nameOf(order.paymentMethod);
    if (order.ticketState)
        text += u'/' + nameOf(*order.ticketState);
    for (const payments::Payment &attempt : shop.ofOrder(id))
        text += u" %1:%2%3%4"_s.arg(nameOf(attempt.method), nameOf(attempt.state),
                                    attempt.needsAttention ? u"!"_s : u""_s,
                                    attempt.serviceId.isEmpty() ? u""_s : u"@"_s);
    return text;
}

void addTerminalsTruth(QList<Happening> &all, const payments::Payment &attempt) {
    const PaymentId id = attempt.id;
    const QString who = u"#%1 "_s.arg(attempt.attempt);
    const auto add = [&](Kind kind, const QDateTime &when) {
        all.append({who + u"outcome %1"_s.arg(int(kind)), true, [id, kind, when](UnitOfWork &unit) {
                        return codeOf(checkout::applyOutcome(unit, id, said(kind), when));
                    }});
        all.append({who + u"reversal %1"_s.arg(int(kind)), true, [id, kind, when](UnitOfWork &unit) {
                        return codeOf(checkout::applyReversal(unit, id, said(kind), when));
                    }});
    };
    for (const Kind kind : {Kind::Captured, Kind::Declined, Kind::Cancelled, Kind::NotFound, Kind::InProgress,
                            Kind::Unknown, Kind::NotSent})
        add(kind, noon);
    add(Kind::Unknown, muchLater); // a person is called
    all.append({who + u"captured with a signature"_s, true, [id](UnitOfWork &unit) {
                    return codeOf(checkout::applyOutcome(unit, id, said(Kind::Captured, true), noon));
                }});
}

void addPeople(QList<Happening> &all, const orders::Order &order, bool mayPay) {
    const OrderId id = order.id;
    all.append({u"cancel"_s, false, [id](UnitOfWork &unit) {
                    return codeOf(checkout::cancelOrder(unit, id, u"guest"_s, {}, {}, noon));
                }});
    if (!mayPay)
        return;
    for (const auto &[method, byStaff] :
         {std::pair(PaymentMethod::CardTerminal, false), std::pair(PaymentMethod::Counter, false),
          std::pair(PaymentMethod::Counter, true)})
        all.append({u"pay %1%2"_s.arg(nameOf(method), byStaff ? u" by staff"_s : u""_s), false,
                    [id, method, byStaff, amount = order.total](UnitOfWork &unit) {
                        return codeOf(checkout::createPayment(unit,
                                                              {.id = PaymentId::create(),
                                                               .orderId = id,
                                                               .method = method,
                                                               .amount = amount,
                                                               .bodyHash = QByteArray(32, 'p')},
                                                              byStaff ? cashier : Actor(), noon));
                    }});
}

QList<Happening> happeningsTo(test::MemoryShop &shop, const OrderId &id, int mostAttempts) {
    QList<Happening> all;
    const auto attempts = shop.ofOrder(id);
    for (const payments::Payment &attempt : attempts) {
        const PaymentId payment = attempt.id;
        if (attempt.method == PaymentMethod::CardTerminal && attempt.state == PaymentState::Created) {
            all.append({u"send"_s, false, [payment](UnitOfWork &unit) {
                            return codeOf(checkout::markSent(unit, payment, u"S1"_s, noon));
                        }});
            all.append({u"give up"_s, true, [payment](UnitOfWork &unit) {
                            return codeOf(checkout::cancelUnsent(unit, payment, u"expired"_s, noon));
                        }});
        }
        if (!attempt.serviceId.isEmpty())
            addTerminalsTruth(all, attempt);
        if (attempt.state == PaymentState::Unknown || attempt.state == PaymentState::ReverseFailed)
            for (const bool captured : {true, false})
                all.append({u"resolve"_s, true, [id, payment, captured](UnitOfWork &unit) {
                                return codeOf(checkout::resolvePayment(unit, id, payment, captured, u"read"_s,
                                                                       cashier, noon));
                            }});
    }
    addPeople(all, *shop.find(id), attempts.size() < mostAttempts);
    if (const auto ticket = shop.findByOrder(id); ticket && shop.find(id)->state != OrderState::Cancelled)
        for (const auto &step : kitchen::ticketTransitions())
            if (step.from == ticket->state && step.to != TicketState::Cancelled)
                all.append({u"ticket to "_s + nameOf(step.to), true,
                            [ticket = ticket->id, to = step.to, version = ticket->version](UnitOfWork &unit) {
                                return codeOf(
                                    checkout::transitionTicket(unit, ticket, to, version, cashier, noon));
                            }});
    return all;
}

/// What holds for every order at any time; the empty text when it does.
QString brokenRule(test::MemoryShop &shop, const OrderId &id) {
    const orders::Order order = *shop.find(id);
    const auto attempts = shop.ofOrder(id);
    const auto captured = std::ranges::count(attempts, PaymentState::Captured, &payments::Payment::state);
    if (captured > 1)
        return u"taken twice"_s;
    if (captured == 1 && order.paymentState != OrderPayment::Paid)
        return u"money taken and not called paid"_s;
    if (order.state == OrderState::Cancelled && captured > 0)
        return u"cancelled, and the money is kept"_s;
    if (order.state != OrderState::Cancelled && captured == 0 && order.paymentState == OrderPayment::Paid)
        return u"called paid without money"_s;
    if (order.state == OrderState::Closed && order.paymentState != OrderPayment::Paid)
        return u"closed without money"_s;
    if (order.state == OrderState::Cancelled && order.ticketState &&
        *order.ticketState != TicketState::Cancelled && *order.ticketState != TicketState::HandedOver)
        return u"cancelled, and the kitchen cooks"_s;
    return {};
}

} // namespace

/// Walks through every life an order can have with a few attempts.
class OrderLife : public QObject {
    Q_OBJECT

private slots:
    void noHoleInTheStateMachinesEverLosesWhatATerminalSaid_data() {
        QTest::addColumn<PaymentMethod>("method");
        QTest::addColumn<int>("mostAttempts");
        QTest::newRow("card") << PaymentMethod::CardTerminal << 3;
        QTest::newRow("counter") << PaymentMethod::Counter << 2;
    }
    void noHoleInTheStateMachinesEverLosesWhatATerminalSaid() {
        QFETCH(PaymentMethod, method);
        QFETCH(int, mostAttempts);
        const test::SampleMenu s = test::sampleMenu();
        test::MemoryShop shop(s.menu);
        const auto request = s.request({s.line(s.fries, 320)}, 320, method);
        QVERIFY(shop.run([&](UnitOfWork &unit) {
                        return checkout::submitOrder(unit, std::make_shared<const menu::Menu>(s.menu),
                                                     request, noon);
                    })
                    .has_value());

        QHash<QString, QString> seen{{fingerprint(shop, request.id), u"submit"_s}};
        QQueue<test::ShopMemory> open;
        open.enqueue(shop.data);
        while (!open.isEmpty()) {
            const test::ShopMemory here = open.dequeue();
            shop.data = here;
            const QString from = fingerprint(shop, request.id);
            for (const Happening &happening : happeningsTo(shop, request.id, mostAttempts)) {
                shop.data = here;
                shop.data.outbox.clear();
                const auto refused = happening.run(shop);
                const QString story = seen.value(from) + u" → "_s + happening.name;
                QVERIFY2(!refused || (!happening.mustBeTaken && *refused != ErrorCode::IllegalTransition &&
                                      *refused != ErrorCode::Internal),
                         qPrintable(u"%1\n  at %2\n  refused: %3"_s.arg(
                             story, from, refused ? errorCodeName(*refused) : QLatin1StringView())));
                if (refused)
                    continue;
                const QString broken = brokenRule(shop, request.id);
                const QString to = fingerprint(shop, request.id);
                QVERIFY2(broken.isEmpty(), qPrintable(u"%1\n  at %2: %3"_s.arg(story, to, broken)));
                if (!seen.contains(to)) {
                    seen.insert(to, story);
                    open.enqueue(shop.data);
                }
            }
        }
        QVERIFY2(seen.size() > 200, "the walk went nowhere");
        qInfo("%lld lives", qlonglong(seen.size()));
    }
};

QTEST_GUILESS_MAIN(OrderLife)
#include "tst_order_life.moc"
