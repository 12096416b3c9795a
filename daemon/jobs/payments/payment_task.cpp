// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/jobs/payments/payment_task.h"

#include "daemon/domain/payments/outcome.h"
#include "daemon/domain/payments/payment_repository.h"
#include "daemon/domain/payments/payment_states.h"
#include "shared/core/logging.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace kiosk::jobs {

namespace {

using Outcome = payments::TerminalOutcome;

/// A terminal that refuses to give money back is asked again before a person is.
constexpr int maxRefusals = 3;
/// Nobody begins a payment that another daemon may claim any moment.
constexpr qint64 leaseMarginSeconds = 2;

Outcome outcomeOf(Outcome::Kind kind, const QString &reason) {
    Outcome outcome;
    outcome.kind = kind;
    outcome.reason = reason;
    return outcome;
}

bool isDefinite(const Error &error) {
    return error.code == ErrorCode::IllegalTransition || error.code == ErrorCode::NotFound ||
           error.code == ErrorCode::ShuttingDown;
}

bool isRefusal(Outcome::Kind kind) {
    return kind == Outcome::Kind::Declined || kind == Outcome::Kind::Cancelled ||
           kind == Outcome::Kind::NotFound;
}

/// Refusals that say nothing about the money, only that the terminal or its bank is not there just now.
bool mayPass(const QString &reason) {
    static const QSet<QString> passing{u"busy"_s,       u"unreachable_host"_s, u"unavailable_device"_s,
                                       u"device_out"_s, u"inserted_card"_s,    u"logged_out"_s};
    return passing.contains(reason);
}

} // namespace

PaymentTask::PaymentTask(Transactor &transactor, const Clock &clock, const Pace &pace,
                         payments::PaymentTerminal *terminal, OpenPayment open, const QDateTime &leaseUntil,
                         QObject *parent)
    : QObject(parent)
    , m_transactor(transactor)
    , m_clock(clock)
    , m_pace(pace)
    , m_terminal(terminal)
    , m_open(std::move(open))
    , m_leaseUntil(leaseUntil) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PaymentTask::proceed);
}

void PaymentTask::renew(const OpenPayment &open, const QDateTime &leaseUntil) {
    m_leaseUntil = leaseUntil;
    m_open.orderState = open.orderState;
    if (m_begun && open.orderState == OrderState::Cancelled && !m_aborted)
        abort();
}

void PaymentTask::begin() {
    if (!m_begun) {
        m_begun = true;
        proceed();
    }
}

void PaymentTask::abort() {
    m_aborted = true;
    if (m_terminal && (m_charging || m_open.payment.state == PaymentState::Unknown))
        m_terminal->abort(asTerminalPayment());
}

void PaymentTask::expireIfOld() {
    const payments::Payment &payment = m_open.payment;
    if (m_begun || payment.state != PaymentState::Created ||
        payment.createdAt.secsTo(m_clock.now()) < payments::createdExpiresSeconds)
        return;
    m_begun = true;
    giveUpUnsent(u"expired"_s);
}

void PaymentTask::proceed() {
    const payments::Payment &payment = m_open.payment;
    switch (payment.state) {
    case PaymentState::Created:
        if (!m_terminal)
            return giveUpUnsent(u"terminal_unavailable"_s);
        if (payment.createdAt.secsTo(m_clock.now()) >= payments::createdExpiresSeconds)
            return giveUpUnsent(u"expired"_s);
        return send();
    case PaymentState::Sent:
        // Whoever sent it is gone, and with it the answer.
        return apply(outcomeOf(Outcome::Kind::Unknown, u"answer_lost"_s));
    case PaymentState::Unknown:
        return ask();
    case PaymentState::Reversing:
        return reverse();
    default:
        emit finished();
    }
}

void PaymentTask::send() {
    const QString serviceId = m_terminal->nextServiceId();
    m_transactor
        .run([id = m_open.payment.id, serviceId, now = m_clock.now()](UnitOfWork &unit) {
            return checkout::markSent(unit, id, serviceId, now);
        })
        .then(this,
              [this, serviceId](const Result<payments::Payment> &saved) { afterMarkSent(saved, serviceId); });
}

void PaymentTask::afterMarkSent(const Result<payments::Payment> &saved, const QString &serviceId) {
    if (saved) {
        m_open.payment = *saved;
        return charge();
    }
    if (isDefinite(saved.error())) {
        emit finished();
        return;
    }
    // The answer to the commit may have been lost: what is saved now decides. Only an attempt that carries
    // this very reference, which nobody else has, was sent by nobody.
    QTimer::singleShot(m_pace.saveAgain(++m_saveFailures), this, [this, serviceId] {
        m_transactor
            .run([id = m_open.payment.id](UnitOfWork &unit) -> Result<payments::Payment> {
                if (auto payment = unit.payments().find(id))
                    return *std::move(payment);
                return fail(ErrorCode::NotFound, u"There is no such payment."_s);
            })
            .then(this, [this, serviceId](const Result<payments::Payment> &found) {
                if (!found)
                    return afterMarkSent(found, serviceId);
                m_open.payment = *found;
                if (found->state == PaymentState::Sent && found->serviceId == serviceId)
                    return charge();
                proceed();
            });
    });
}

void PaymentTask::charge() {
    m_saveFailures = 0;
    if (m_clock.now().secsTo(m_leaseUntil) < leaseMarginSeconds) {
        qCWarning(lcJobs) << "payment" << m_open.payment.id.toString() << "not sent: its lease is over";
        return apply(outcomeOf(Outcome::Kind::NotSent, u"terminal_unavailable"_s));
    }
    // Nothing has left yet, so nothing has to be stopped.
    if (m_aborted)
        return apply(outcomeOf(Outcome::Kind::Cancelled, u"aborted"_s));
    qCInfo(lcJobs) << "payment" << m_open.payment.id.toString() << "goes to terminal"
                   << m_open.payment.terminal;
    m_charging = true;
    m_terminal->start(asTerminalPayment()).then(this, [this](const Outcome &outcome) {
        m_charging = false;
        apply(outcome);
    });
}

void PaymentTask::giveUpUnsent(const QString &reason) {
    save([id = m_open.payment.id, reason,
          now = m_clock.now()](UnitOfWork &unit) { return checkout::cancelUnsent(unit, id, reason, now); },
         [this] { emit finished(); });
}

void PaymentTask::ask() {
    if (!m_terminal)
        return apply(outcomeOf(Outcome::Kind::Unknown, u"terminal_unavailable"_s));
    m_terminal->query(asTerminalPayment()).then(this, [this](const Outcome &outcome) { apply(outcome); });
}

void PaymentTask::reverse() {
    if (!m_terminal)
        return onReversed(outcomeOf(Outcome::Kind::Unknown, u"terminal_unavailable"_s));
    m_terminal->reverse(asTerminalPayment(), m_open.payment.transaction)
        .then(this, [this](const Outcome &outcome) { onReversed(outcome); });
}

void PaymentTask::onReversed(const Outcome &answer) {
    Outcome outcome = answer;
    if (isRefusal(answer.kind) && mayPass(answer.reason))
        outcome.kind = Outcome::Kind::Unknown;
    else if (isRefusal(answer.kind) && ++m_refusals < maxRefusals)
        return later();
    save([id = m_open.payment.id, outcome,
          now = m_clock.now()](UnitOfWork &unit) { return checkout::applyReversal(unit, id, outcome, now); },
         [this] { later(); });
}

void PaymentTask::apply(const Outcome &outcome) {
    const PaymentState before = m_open.payment.state;
    save([id = m_open.payment.id, outcome,
          now = m_clock.now()](UnitOfWork &unit) { return checkout::applyOutcome(unit, id, outcome, now); },
         [this, before] {
             qCInfo(lcJobs) << "payment" << m_open.payment.id.toString() << "is"
                            << nameOf(m_open.payment.state);
             if (m_open.payment.state == before)
                 return later();
             m_fruitless = 0;
             if (m_open.payment.state == PaymentState::Unknown)
                 return later();
             proceed();
         });
}

void PaymentTask::later() {
    if (!payments::needsTerminal(m_open.payment.state)) {
        emit finished();
        return;
    }
    if (m_open.payment.needsAttention)
        emit terminalFree();
    m_timer.start(m_pace.askAgain(++m_fruitless, m_open.payment.needsAttention));
}

void PaymentTask::save(const Change &change, const Then &then) {
    m_transactor.run(change).then(this, [this, change, then](const Result<payments::Payment> &saved) {
        if (saved) {
            m_saveFailures = 0;
            m_open.payment = *saved;
            return then();
        }
        if (isDefinite(saved.error())) {
            qCWarning(lcJobs) << "payment" << m_open.payment.id.toString()
                              << "is out of this daemon's hands:" << errorCodeName(saved.error().code);
            emit finished();
            return;
        }
        qCWarning(lcJobs) << "payment" << m_open.payment.id.toString()
                          << "could not be saved, trying again:" << errorCodeName(saved.error().code);
        QTimer::singleShot(m_pace.saveAgain(++m_saveFailures), this,
                           [this, change, then] { save(change, then); });
    });
}

payments::TerminalPayment PaymentTask::asTerminalPayment() const {
    const payments::Payment &payment = m_open.payment;
    return {payment.id, payment.createdAt, payment.serviceId, payment.amount, m_open.displayNumber};
}

} // namespace kiosk::jobs
