// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/jobs/payments/payment_runner.h"

#include "daemon/domain/payments/payment_repository.h"
#include "shared/core/logging.h"

using namespace Qt::StringLiterals;

namespace kiosk::jobs {

namespace {

Result<QList<OpenPayment>> claimWithOrders(UnitOfWork &unit, const QString &owner,
                                           const QDateTime &leaseUntil, const QDateTime &now) {
    const auto claimed = checkout::claimOpenPayments(unit, owner, leaseUntil, now);
    if (!claimed)
        return std::unexpected(claimed.error());
    QList<OpenPayment> open;
    for (const payments::Payment &payment : *claimed)
        if (const auto view = checkout::getOrder(unit, payment.orderId, {}))
            open.append({payment, view->order.state, view->order.displayNumber});
    return open;
}

} // namespace

PaymentRunner::PaymentRunner(Transactor &transactor, const Clock &clock, Terminals terminals,
                             Settings settings, QObject *parent)
    : QObject(parent)
    , m_transactor(transactor)
    , m_clock(clock)
    , m_terminals(std::move(terminals))
    , m_settings(std::move(settings))
    , m_poll(this) {
    connect(&m_poll, &QTimer::timeout, this, &PaymentRunner::claim);
}

PaymentRunner::~PaymentRunner() {
    qDeleteAll(std::exchange(m_tasks, {}));
}

void PaymentRunner::start() {
    m_stopped = false;
    m_poll.start(m_settings.poll);
    claim();
}

void PaymentRunner::kick() {
    QMetaObject::invokeMethod(this, &PaymentRunner::claim, Qt::QueuedConnection);
}

void PaymentRunner::abort(const PaymentId &payment) {
    QMetaObject::invokeMethod(this, [this, payment] { abortHere(payment); }, Qt::QueuedConnection);
}

void PaymentRunner::stop() {
    m_stopped = true;
    m_poll.stop();
}

void PaymentRunner::claim() {
    if (m_stopped)
        return;
    if (m_claiming) {
        m_kicked = true;
        return;
    }
    m_claiming = true;
    m_endedWhileClaiming.clear();
    const QDateTime now = m_clock.now();
    const QDateTime leaseUntil = now.addMSecs(m_settings.lease.count());
    m_transactor
        .run([owner = m_settings.owner, leaseUntil, now](UnitOfWork &unit) {
            return claimWithOrders(unit, owner, leaseUntil, now);
        })
        .then(this, [this, leaseUntil](const Result<QList<OpenPayment>> &claimed) {
            onClaimed(claimed, leaseUntil);
        });
}

void PaymentRunner::onClaimed(const Result<QList<OpenPayment>> &claimed, const QDateTime &leaseUntil) {
    m_claiming = false;
    if (!claimed)
        qCWarning(lcJobs) << "open payments could not be read:" << errorCodeName(claimed.error().code);
    else if (!m_stopped)
        for (const OpenPayment &open : *claimed)
            if (!m_endedWhileClaiming.contains(open.payment.id))
                add(open, leaseUntil);
    if (std::exchange(m_kicked, false))
        claim();
}

void PaymentRunner::add(const OpenPayment &open, const QDateTime &leaseUntil) {
    const PaymentId id = open.payment.id;
    if (PaymentTask *task = m_tasks.value(id)) {
        task->renew(open, leaseUntil);
        task->expireIfOld();
        return;
    }
    payments::PaymentTerminal *terminal = m_terminals.value(open.payment.terminal);
    if (!terminal)
        qCWarning(lcJobs) << "payment" << id.toString()
                          << "names a terminal that is not set up:" << open.payment.terminal;
    auto *task = new PaymentTask(m_transactor, m_clock, m_settings.pace, terminal, open, leaseUntil, this);
    m_tasks.insert(id, task);
    connect(task, &PaymentTask::terminalFree, this, [this, task] { leaveLine(task); });
    connect(task, &PaymentTask::finished, this, [this, id, task] { remove(id, task); });
    emit openCountChanged(m_tasks.size());
    // An attempt that a person was called for must not block the terminal.
    if (open.payment.needsAttention)
        task->begin();
    else
        enterLine(task);
}

void PaymentRunner::enterLine(PaymentTask *task) {
    if (m_line.enter(task->terminalName(), task))
        task->begin();
}

void PaymentRunner::leaveLine(PaymentTask *task) {
    if (PaymentTask *next = m_line.leave(task->terminalName(), task); next && !m_stopped)
        next->begin();
}

void PaymentRunner::remove(const PaymentId &id, PaymentTask *task) {
    if (m_tasks.remove(id) == 0)
        return;
    m_endedWhileClaiming.insert(id);
    task->deleteLater();
    leaveLine(task);
    emit openCountChanged(m_tasks.size());
}

void PaymentRunner::abortHere(const PaymentId &id) {
    if (PaymentTask *task = m_tasks.value(id); task && !task->isWaiting())
        return task->abort();
    // Not sent yet, or sent by another daemon: the terminal is the same.
    m_transactor
        .run([id, now = m_clock.now()](UnitOfWork &unit) -> Result<payments::Payment> {
            const auto found = unit.payments().find(id);
            if (!found)
                return fail(ErrorCode::NotFound, u"There is no such payment."_s);
            if (found->state == PaymentState::Created)
                return checkout::cancelUnsent(unit, id, u"aborted"_s, now);
            return *found;
        })
        .then(this, [this](const Result<payments::Payment> &found) {
            if (!found || (found->state != PaymentState::Sent && found->state != PaymentState::Unknown))
                return;
            if (payments::PaymentTerminal *terminal = m_terminals.value(found->terminal))
                terminal->abort({found->id, found->createdAt, found->serviceId, found->amount, {}});
        });
}

} // namespace kiosk::jobs
