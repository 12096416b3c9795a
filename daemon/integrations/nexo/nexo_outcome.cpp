// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/nexo/nexo_outcome.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace kiosk::nexo {

namespace {

using payments::TerminalOutcome;
using Kind = TerminalOutcome::Kind;

struct Meaning {
    QString name;
    Kind kind; ///< of a payment that failed with this condition
};

const QHash<QString, Meaning> &conditions() {
    static const QHash<QString, Meaning> all{
        {u"Aborted"_s, {u"aborted"_s, Kind::Cancelled}},
        {u"Busy"_s, {u"busy"_s, Kind::Declined}},
        {u"Cancel"_s, {u"cancel"_s, Kind::Cancelled}},
        {u"DeviceOut"_s, {u"device_out"_s, Kind::Declined}},
        // The payment still runs: only a query can tell.
        {u"InProgress"_s, {u"in_progress"_s, Kind::Unknown}},
        {u"InsertedCard"_s, {u"inserted_card"_s, Kind::Declined}},
        {u"InvalidCard"_s, {u"invalid_card"_s, Kind::Declined}},
        {u"LoggedOut"_s, {u"logged_out"_s, Kind::Declined}},
        {u"MessageFormat"_s, {u"message_format"_s, Kind::Declined}},
        {u"NotAllowed"_s, {u"not_allowed"_s, Kind::Declined}},
        {u"NotFound"_s, {u"not_found"_s, Kind::Declined}},
        {u"PaymentRestriction"_s, {u"payment_restriction"_s, Kind::Declined}},
        {u"Refusal"_s, {u"refusal"_s, Kind::Declined}},
        {u"UnavailableDevice"_s, {u"unavailable_device"_s, Kind::Declined}},
        {u"UnavailableService"_s, {u"unavailable_service"_s, Kind::Declined}},
        {u"UnreachableHost"_s, {u"unreachable_host"_s, Kind::Declined}},
        {u"WrongPIN"_s, {u"wrong_pin"_s, Kind::Declined}},
    };
    return all;
}

TerminalOutcome outcome(Kind kind, const QString &reason) {
    return {.kind = kind, .reason = reason, .transaction = {}, .card = {}};
}

TerminalOutcome foreign() {
    return outcome(Kind::Unknown, u"foreign_answer"_s);
}

TerminalOutcome captured(const Response &r, const payments::TerminalPayment &payment) {
    TerminalOutcome result = outcome(Kind::Captured, {});
    result.transaction = r.transaction;
    result.card = r.card;
    const Money &asked = payment.amount;
    const bool otherAmount =
        !r.authorisedAmount.isEmpty() && (minorUnits(r.authorisedAmount, asked.currency) != asked.amount ||
                                          (!r.currency.isEmpty() && r.currency != asked.currency.code()));
    if (otherAmount || r.result == Response::Result::Partial) {
        result.mustReverse = true;
        result.reason = u"amount_differs"_s;
    } else if (r.signatureRequired) {
        result.mustReverse = true;
        result.reason = u"signature_required"_s;
    }
    return result;
}

TerminalOutcome ofPayment(const Response &r, const payments::TerminalPayment &payment) {
    if (r.result != Response::Result::Failure)
        return captured(r, payment);
    const auto known = conditions().constFind(r.errorCondition);
    // A failure that nexo does not define may hide anything; only a person may call it declined.
    if (known == conditions().constEnd())
        return outcome(Kind::Unknown, u"unknown_condition"_s);
    return outcome(known->kind, known->name);
}

} // namespace

bool answers(const Response &response, const MessageIds &ids, const QString &category) {
    return response.category == category && response.serviceId == ids.serviceId &&
           response.saleId == ids.saleId && response.poiId == ids.poiId;
}

QString conditionName(const QString &errorCondition) {
    return conditions().value(errorCondition).name;
}

TerminalOutcome paymentOutcome(const Message &answer, const MessageIds &ids,
                               const payments::TerminalPayment &payment) {
    const Response &r = answer.response;
    const bool ours = answers(r, ids, u"Payment"_s) &&
                      (r.saleTransactionId.isEmpty() || r.saleTransactionId == payment.id.toString());
    return ours ? ofPayment(r, payment) : foreign();
}

TerminalOutcome queryOutcome(const Message &answer, const MessageIds &ids,
                             const payments::TerminalPayment &payment) {
    const Response &r = answer.response;
    if (!answers(r, ids, u"TransactionStatus"_s))
        return foreign();
    if (r.result == Response::Result::Failure) {
        if (r.errorCondition == "NotFound"_L1)
            return outcome(Kind::NotFound, u"not_found"_s);
        if (r.errorCondition == "InProgress"_L1 || r.errorCondition == "Busy"_L1)
            return outcome(Kind::InProgress, conditionName(r.errorCondition));
        const QString name = conditionName(r.errorCondition);
        return outcome(Kind::Unknown, name.isEmpty() ? u"unknown_condition"_s : name);
    }
    if (!answer.repeated)
        return outcome(Kind::Unknown, u"unreadable_answer"_s);

    const MessageIds asked{payment.serviceId, ids.saleId, ids.poiId};
    const Response &repeated = *answer.repeated;
    const bool ours =
        answers(repeated, asked, u"Payment"_s) &&
        (repeated.saleTransactionId.isEmpty() || repeated.saleTransactionId == payment.id.toString());
    return ours ? ofPayment(repeated, payment) : foreign();
}

ReversalState reversalState(const Message &answer, const MessageIds &ids) {
    const Response &r = answer.response;
    if (!answers(r, ids, u"Reversal"_s) || r.result == Response::Result::Partial)
        return ReversalState::Unknown;
    if (r.result == Response::Result::Success)
        return ReversalState::Reversed;
    if (r.errorCondition == "InProgress"_L1)
        return ReversalState::InProgress;
    return conditionName(r.errorCondition).isEmpty() ? ReversalState::Unknown : ReversalState::Refused;
}

ReversalState reversalStateByQuery(const Message &answer, const MessageIds &ids,
                                   const QString &reversalServiceId) {
    const Response &r = answer.response;
    if (!answers(r, ids, u"TransactionStatus"_s))
        return ReversalState::Unknown;
    if (r.result == Response::Result::Failure) {
        if (r.errorCondition == "NotFound"_L1)
            return ReversalState::NotFound;
        return r.errorCondition == "InProgress"_L1 || r.errorCondition == "Busy"_L1
                   ? ReversalState::InProgress
                   : ReversalState::Unknown;
    }
    if (!answer.repeated)
        return ReversalState::Unknown;
    return reversalState({.response = *answer.repeated, .repeated = {}},
                         {reversalServiceId, ids.saleId, ids.poiId});
}

} // namespace kiosk::nexo
