// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulators/terminal/terminal.h"

#include "simulators/terminal/amount_rules.h"

using namespace Qt::StringLiterals;

namespace kiosk::terminalsim {

namespace {

QString sessionKey(const MessageKey &key) {
    return key.saleId + u'\n' + key.poiId;
}

bool matches(const MessageKey &wanted, const MessageKey &header, const MessageKey &candidate) {
    const auto same = [](const QString &want, const QString &have) { return want.isEmpty() || want == have; };
    return same(wanted.category, candidate.category) && same(wanted.serviceId, candidate.serviceId) &&
           candidate.saleId == (wanted.saleId.isEmpty() ? header.saleId : wanted.saleId) &&
           candidate.poiId == (wanted.poiId.isEmpty() ? header.poiId : wanted.poiId);
}

Answer dressed(const QByteArray &body, const Behaviour &behaviour) {
    return {.body = body,
            .delivery = behaviour.delivery,
            .cutAfterBytes = behaviour.cutAfterBytes,
            .replugAfterMs = behaviour.replugAfterMs};
}

} // namespace

Terminal::Terminal(Ledger &ledger, bool amountRules, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_amountRules(amountRules) {
    m_cardholder.setSingleShot(true);
    connect(&m_cardholder, &QTimer::timeout, this, [this] {
        const Behaviour &behaviour = m_running->behaviour;
        const bool approve = behaviour.decision == Decision::Approve;
        finishPayment(approve, approve ? QString() : behaviour.errorCondition);
    });
}

void Terminal::handle(const QByteArray &xml, Reply reply) {
    const auto request = readRequest(xml);
    if (!request)
        return reply({.status = 400, .body = request.error().toUtf8() + '\n'});

    const QString &category = request->header.category;
    if (category == "Abort"_L1) {
        reply({.status = 204});
        return abort(*request);
    }
    const Behaviour behaviour = takeBehaviour(*request);
    if (behaviour.decision == Decision::Ignore)
        return reply(dressed({}, behaviour));

    QString response = refusal(*request);
    if (response.isEmpty() && category == "Payment"_L1)
        return pay(*request, behaviour, reply);
    const bool told = behaviour.decision == Decision::Decline;
    if (response.isEmpty() && category == "Reversal"_L1)
        response = reverse(*request, told ? behaviour.errorCondition : QString());
    if (response.isEmpty() && told)
        response = failure(category, behaviour.errorCondition, u"Told to decline"_s);
    if (response.isEmpty())
        response = answerTo(*request);
    reply(dressed(message(request->header, response), behaviour));
}

/// Told by file or HTTP wins over told by amount.
Behaviour Terminal::takeBehaviour(const NexoRequest &request) {
    if (m_behaviour != Behaviour{}) {
        if (!m_behaviour.appliesTo.contains(request.header.category))
            return {};
        const Behaviour taken = m_behaviour;
        if (m_behaviour.times == 1)
            m_behaviour = {};
        else if (m_behaviour.times > 1)
            --m_behaviour.times;
        return taken;
    }
    if (!m_amountRules || request.header.category != "Payment"_L1)
        return {};
    const auto amount = minorUnits(request.requestedAmount, request.currency);
    return amount ? behaviourForAmount(*amount).value_or(Behaviour{}) : Behaviour{};
}

/// The failure for requests that any terminal turns down; empty if the request may go on.
QString Terminal::refusal(const NexoRequest &request) {
    const QString &category = request.header.category;
    if (category == "Login"_L1)
        return {};
    const auto session = m_sessions.find(sessionKey(request.header));
    if (session == m_sessions.end())
        return failure(category, u"LoggedOut"_s, u"Log in first"_s);
    if (category == "TransactionStatus"_L1)
        return {};
    if (m_running)
        return failure(category, u"Busy"_s, u"A payment is running"_s);
    if (session->contains(request.header.serviceId))
        return failure(category, u"NotAllowed"_s, u"This ServiceID was already used since login"_s);
    session->insert(request.header.serviceId);
    return {};
}

QString Terminal::answerTo(const NexoRequest &request) {
    const QString &category = request.header.category;
    if (category == "Login"_L1)
        return login(request);
    if (category == "TransactionStatus"_L1)
        return status(request);
    if (category == "Logout"_L1) {
        m_sessions.remove(sessionKey(request.header));
        return logoutResponse();
    }
    return failure(category, u"UnavailableService"_s, u"The simulator does not know this request"_s);
}

QString Terminal::login(const NexoRequest &request) {
    m_sessions[sessionKey(request.header)] = {request.header.serviceId};
    return loginResponse(QDateTime::currentDateTimeUtc());
}

void Terminal::pay(const NexoRequest &request, const Behaviour &behaviour, const Reply &reply) {
    const auto refuse = [&](const QString &condition, const QString &text) {
        reply(dressed(message(request.header, failure(u"Payment"_s, condition, text)), behaviour));
    };
    const auto amount = minorUnits(request.requestedAmount, request.currency);
    if (!amount || request.saleTransactionId.isEmpty())
        return refuse(u"MessageFormat"_s,
                      u"SaleTransactionID, Currency and a positive RequestedAmount are needed"_s);
    if (!request.paymentType.isEmpty() && request.paymentType != "Normal"_L1)
        return refuse(u"UnavailableService"_s, u"Only payments of type Normal are simulated"_s);

    const auto index = m_ledger.start({.category = u"Payment"_s,
                                       .saleId = request.header.saleId,
                                       .poiId = request.header.poiId,
                                       .serviceId = request.header.serviceId,
                                       .saleTransactionId = request.saleTransactionId,
                                       .amount = *amount,
                                       .currency = request.currency,
                                       .transactionId = nextTransactionId(),
                                       .at = QDateTime::currentDateTimeUtc()});
    if (!index)
        return reply({.status = 503, .body = index.error().toUtf8() + '\n'});
    m_running = Running{*index, request.header, behaviour, reply};
    m_cardholder.start(behaviour.delayMs);
}

void Terminal::abort(const NexoRequest &request) {
    if (m_running && request.reference && matches(*request.reference, request.header, m_running->key))
        finishPayment(false, u"Aborted"_s);
}

void Terminal::finishPayment(bool success, const QString &errorCondition) {
    m_cardholder.stop();
    const Running done = *std::exchange(m_running, std::nullopt);
    const Transaction outcome{.success = success,
                              .errorCondition = errorCondition,
                              .signatureRequired = success && done.behaviour.signatureRequired};
    if (auto written = m_ledger.finish(done.index, outcome); !written)
        return done.reply({.status = 503, .body = written.error().toUtf8() + '\n'});
    const Transaction &booked = m_ledger.transactions().at(done.index);
    done.reply(dressed(message(done.key, transactionResponse(booked)), done.behaviour));
}

QString Terminal::status(const NexoRequest &request) const {
    const MessageKey wanted = request.reference.value_or(MessageKey{});
    const QString category = u"TransactionStatus"_s;
    const auto &all = m_ledger.transactions();
    for (auto it = all.crbegin(); it != all.crend(); ++it) {
        if (!matches(wanted, request.header, {it->category, it->serviceId, it->saleId, it->poiId}))
            continue;
        return it->finished ? statusResponse(*it)
                            : failure(category, u"InProgress"_s, u"The payment is still running"_s);
    }
    return failure(category, u"NotFound"_s, u"No such transaction"_s);
}

QString Terminal::reverse(const NexoRequest &request, const QString &toldCondition) {
    const auto &all = m_ledger.transactions();
    const auto original = std::ranges::find_if(all, [&](const Transaction &t) {
        return t.category == "Payment"_L1 && t.transactionId == request.originalTransactionId &&
               t.at.toUTC().toString(Qt::ISODateWithMs) == request.originalTimeStamp;
    });
    QString condition = toldCondition;
    QString text = u"Told to decline"_s;
    if (original == all.end()) {
        condition = u"NotFound"_s;
        text = u"No payment with this POITransactionID and TimeStamp"_s;
    } else if (!original->success) {
        condition = u"NotAllowed"_s;
        text = u"Only an approved payment can be reversed"_s;
    } else if (m_ledger.isReversed(original->transactionId)) {
        condition = u"NotAllowed"_s;
        text = u"This payment is already reversed"_s;
    }

    Transaction reversal =
        original == all.end() ? Transaction{.transactionId = request.originalTransactionId} : *original;
    reversal.category = u"Reversal"_s;
    reversal.saleId = request.header.saleId;
    reversal.poiId = request.header.poiId;
    reversal.serviceId = request.header.serviceId;
    reversal.at = QDateTime::currentDateTimeUtc();
    const auto index = m_ledger.start(reversal);
    if (!index || !m_ledger.finish(*index, {.success = condition.isEmpty(), .errorCondition = condition}))
        return failure(reversal.category, u"UnavailableService"_s, u"The ledger cannot be written"_s);
    return condition.isEmpty() ? transactionResponse(m_ledger.transactions().at(*index))
                               : failure(reversal.category, condition, text);
}

QString Terminal::nextTransactionId() const {
    return QString::number(8'778'880'000 + m_ledger.transactions().size() + 1);
}

} // namespace kiosk::terminalsim
