// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/simulate/day.h"

#include "daemon/app/simulate/demand.h"
#include "daemon/domain/checkout/checkout.h"
#include "daemon/domain/kitchen/ticket_repository.h"

#include <QCryptographicHash>
#include <array>

using namespace Qt::StringLiterals;

namespace kiosk::app {

namespace {

using Kind = payments::TerminalOutcome::Kind;

std::array<quint32, 2> seedOf(const Scene &scene, const QDate &date) {
    return {scene.seed, quint32(date.toJulianDay())};
}

/// What a use case answered, where only its failure matters.
template <class T>
Result<void> outcome(const Result<T> &answer) {
    if (!answer)
        return std::unexpected(answer.error());
    return {};
}

QByteArray hashOf(const PaymentId &id) {
    return QCryptographicHash::hash(id.uuid().toRfc4122(), QCryptographicHash::Sha256);
}

/// The people of a simulated shop have no accounts; all that they do is noted as this one's.
Actor staff() {
    return Actor::person(UserId(QUuid::createUuidV5(QUuid(), u"simulated staff"_s)), u"simulated staff"_s);
}

} // namespace

Day::Day(UnitOfWork &unit, const Scene &scene, const QDate &date,
         std::function<void(const QDateTime &)> onTick)
    : m_unit(unit)
    , m_scene(scene)
    , m_date(date)
    , m_onTick(std::move(onTick))
    , m_dice(seedOf(scene, date).data(), 2)
    , m_guest(*scene.menu, m_dice) {}

Result<DayReport> Day::run() {
    for (const QDateTime &time : arrivals(m_date, m_scene.ordersPerDay, m_scene.menu->timeZone, m_dice))
        m_events.push({time, m_scheduled++, [this](const QDateTime &) { return arrive(); }});
    while (!m_events.empty()) {
        const Event event = m_events.top();
        m_events.pop();
        m_now = event.at;
        m_onTick(m_now);
        if (const auto done = event.step(m_now); !done)
            return std::unexpected(done.error());
    }
    return m_report;
}

Actor Day::guestAt(const DeviceId &kiosk) const {
    return Actor::device(kiosk, m_scene.deviceNames.value(kiosk));
}

void Day::in(int fromSeconds, int toSeconds, Step step) {
    m_events.push({m_now.addMSecs(m_dice.bounded(fromSeconds * 1000, toSeconds * 1000)), m_scheduled++,
                   std::move(step)});
}

Result<void> Day::arrive() {
    const DeviceId kiosk = m_scene.kiosks.at(m_dice.bounded(int(m_scene.kiosks.size())));
    orders::OrderRequest request = m_guest.order(kiosk, m_now);
    request.by = guestAt(kiosk);
    const auto placed = checkout::submitOrder(m_unit, m_scene.menu, request, m_now);
    if (!placed)
        return std::unexpected(placed.error());
    ++m_report.orders;
    Paying paying{request.id, {}, kiosk, request.expectedTotal};
    if (placed->order.paymentState == OrderPayment::NothingDue)
        return cook(request.id);
    if (request.paymentMethod == PaymentMethod::Counter) {
        payAtCounter(paying);
        return {};
    }
    paying.payment = *request.paymentId;
    ++m_report.attempts;
    in(1, 3, [this, paying](const QDateTime &) { return send(paying); });
    return {};
}

Result<void> Day::send(const Paying &paying) {
    const QString serviceId = u"S%1"_s.arg(++m_serviceId, 8, 10, QChar(u'0'));
    in(6, 25, [this, paying](const QDateTime &) { return answer(paying); });
    return outcome(checkout::markSent(m_unit, paying.payment, serviceId, m_now));
}

Result<void> Day::answer(const Paying &paying) {
    const int fate = m_dice.bounded(1000);
    if (paying.again || fate < 945) {
        afterPaid(paying);
        return apply(paying, Kind::Captured).and_then([&] { return cook(paying.order); });
    }
    if (fate < 975)
        return apply(paying, Kind::Declined, u"declined_by_issuer"_s).and_then([&] {
            return declined(paying);
        });
    if (fate < 992)
        return apply(paying, Kind::Cancelled, u"cancelled_by_guest"_s).and_then([&] {
            return declined(paying);
        });
    const bool wasPaid = chance(750);
    in(60, 300, [this, paying, wasPaid](const QDateTime &) {
        return wasPaid
                   ? apply(paying, Kind::Captured).and_then([&] { return cook(paying.order); })
                   : apply(paying, Kind::NotFound, u"not_found"_s).and_then([&] { return declined(paying); });
    });
    return apply(paying, Kind::Unknown, u"no_answer"_s);
}

Result<void> Day::apply(const Paying &paying, Kind kind, const QString &reason) {
    payments::TerminalOutcome told{.kind = kind, .reason = reason};
    if (kind == Kind::Captured) {
        static constexpr std::array schemes{"girocard", "Visa", "Mastercard"};
        told.transaction = {QString::number(m_dice.generate64()), m_now.toString(Qt::ISODateWithMs)};
        told.card = {QString::fromLatin1(schemes[size_t(m_dice.bounded(int(schemes.size())))]),
                     u"************%1"_s.arg(m_dice.bounded(10'000), 4, 10, QChar(u'0')),
                     QString::number(100'000 + m_dice.bounded(900'000))};
    }
    return outcome(checkout::applyOutcome(m_unit, paying.payment, told, m_now));
}

Result<void> Day::declined(const Paying &paying) {
    const int choice = m_dice.bounded(100);
    in(4, 30, [this, paying, choice](const QDateTime &) {
        return choice < 60   ? retry(paying)
               : choice < 85 ? promise(paying)
                             : cancel(paying.order, u"guest_cancelled"_s, guestAt(paying.kiosk));
    });
    return {};
}

Result<void> Day::retry(const Paying &paying) {
    Paying next = paying;
    next.again = true;
    next.payment = m_guest.newId<PaymentId>(m_now);
    ++m_report.attempts;
    in(1, 3, [this, next](const QDateTime &) { return send(next); });
    return outcome(checkout::createPayment(
        m_unit, {next.payment, next.order, PaymentMethod::CardTerminal, next.amount, hashOf(next.payment)},
        guestAt(next.kiosk), m_now));
}

Result<void> Day::promise(const Paying &paying) {
    const auto id = m_guest.newId<PaymentId>(m_now);
    ++m_report.attempts;
    const auto promised =
        checkout::createPayment(m_unit, {id, paying.order, PaymentMethod::Counter, paying.amount, hashOf(id)},
                                guestAt(paying.kiosk), m_now);
    if (promised)
        payAtCounter(paying);
    return outcome(promised);
}

/// The kitchen has the order already; the guest pays at the counter, or never comes back.
void Day::payAtCounter(const Paying &paying) {
    const bool isCollected = !chance(15);
    in(0, 1, [this, paying, isCollected](const QDateTime &) {
        const auto ticket = m_unit.tickets().findByOrder(paying.order);
        if (ticket)
            cookOn(ticket->id, TicketState::Preparing, 20, 240, isCollected);
        return Result<void>();
    });
    if (!isCollected) {
        in(1800, 3600,
           [this, paying](const QDateTime &) { return cancel(paying.order, u"not_collected"_s, staff()); });
        return;
    }
    in(30, 240, [this, paying](const QDateTime &) {
        const auto id = m_guest.newId<PaymentId>(m_now);
        ++m_report.attempts;
        afterPaid(paying);
        return outcome(checkout::createPayment(
            m_unit, {id, paying.order, PaymentMethod::Counter, paying.amount, hashOf(id)}, staff(), m_now));
    });
}

Result<void> Day::cook(const OrderId &order) {
    const auto ticket = m_unit.tickets().findByOrder(order);
    if (!ticket)
        return fail(ErrorCode::Internal, u"A paid order did not reach the kitchen."_s);
    cookOn(ticket->id, TicketState::Preparing, 20, 240, true);
    return {};
}

void Day::cookOn(const TicketId &id, TicketState to, int fromSeconds, int toSeconds, bool isCollected) {
    in(fromSeconds, toSeconds, [this, id, to, isCollected](const QDateTime &) -> Result<void> {
        const auto ticket = m_unit.tickets().find(id);
        if (!ticket || ticket->state == TicketState::Cancelled)
            return {};
        if (to == TicketState::Preparing)
            cookOn(id, TicketState::Ready, 120, 540, isCollected);
        else if (to == TicketState::Ready && chance(8))
            cookOn(id, TicketState::Preparing, 5, 20, isCollected); // the wrong ticket was tapped
        else if (to == TicketState::Ready && isCollected)
            cookOn(id, TicketState::HandedOver, 5, 180, isCollected);
        return outcome(checkout::transitionTicket(m_unit, id, to, ticket->version, staff(), m_now));
    });
}

void Day::afterPaid(const Paying &paying) {
    if (chance(5))
        in(10, 60, [this, paying](const QDateTime &) { return giveBack(paying); });
}

Result<void> Day::giveBack(const Paying &paying) {
    const auto view = checkout::getOrder(m_unit, paying.order, {});
    if (!view)
        return std::unexpected(view.error());
    if (view->order.state != OrderState::Accepted)
        return {};
    for (const payments::Payment &payment : view->payments)
        if (payment.state == PaymentState::Captured && payment.method == PaymentMethod::CardTerminal)
            in(3, 20, [this, id = payment.id](const QDateTime &) {
                payments::TerminalOutcome told{.kind = Kind::Captured};
                return outcome(checkout::applyReversal(m_unit, id, told, m_now));
            });
    return cancel(paying.order, u"guest_changed_mind"_s, staff());
}

Result<void> Day::cancel(const OrderId &order, const QString &reason, const Actor &by) {
    return outcome(checkout::cancelOrder(m_unit, order, reason, {}, by, m_now));
}

} // namespace kiosk::app
