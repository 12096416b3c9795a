// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/payments/outcome.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::payments {

namespace {

using Kind = TerminalOutcome::Kind;

bool isAwaited(PaymentState state) {
    return state == PaymentState::Sent || state == PaymentState::Unknown;
}

bool wasGivenUp(PaymentState state) {
    return state == PaymentState::Declined || state == PaymentState::Cancelled ||
           state == PaymentState::NotFound;
}

/// What a terminal wrote, made safe to store: money that moved may never fail on a strange text.
QString storable(const QString &text) {
    QString kept;
    for (const QChar c : text.left(64))
        if (c.isPrint())
            kept += c;
    return kept;
}

/// At most the first six and the last four digits of a card number.
QString masked(const QString &pan) {
    QString kept = storable(pan);
    const qsizetype digits = std::ranges::count_if(kept, [](QChar c) { return c.isDigit(); });
    qsizetype seen = 0;
    qsizetype inARow = 0;
    for (QChar &c : kept) {
        if (!c.isDigit()) {
            inARow = 0;
            continue;
        }
        const bool between = seen >= 6 && seen < digits - 4;
        ++seen;
        if (between || ++inARow > 6) {
            c = u'*';
            inARow = 0;
        }
    }
    return kept;
}

Payment ended(Payment payment, PaymentState state, const QString &reason) {
    payment.state = state;
    payment.declineReason = storable(reason);
    payment.needsAttention = false;
    return payment;
}

Payment captured(Payment payment, OrderState order, const TerminalOutcome &outcome) {
    const bool late = wasGivenUp(payment.state);
    if (!isAwaited(payment.state) && !late)
        return payment;
    const bool acceptable = !late && !outcome.mustReverse && order != OrderState::Cancelled;
    payment.state = acceptable ? PaymentState::Captured : PaymentState::Reversing;
    payment.transaction = {storable(outcome.transaction.id), storable(outcome.transaction.timestamp)};
    payment.card = {storable(outcome.card.scheme), masked(outcome.card.maskedPan),
                    storable(outcome.card.authorisationCode)};
    payment.needsAttention = late;
    payment.declineReason = outcome.mustReverse ? storable(outcome.reason) : QString();
    return payment;
}

/// Still in the dark: a person is called when it lasts.
Payment waiting(Payment payment, const QDateTime &now) {
    if (payment.updatedAt.secsTo(now) >= attentionAfterSeconds)
        payment.needsAttention = true;
    return payment;
}

} // namespace

Payment afterOutcome(const Payment &before, OrderState order, const TerminalOutcome &outcome,
                     const QDateTime &now) {
    switch (outcome.kind) {
    case Kind::Captured:
        return captured(before, order, outcome);
    case Kind::Declined:
        return isAwaited(before.state) ? ended(before, PaymentState::Declined, outcome.reason) : before;
    case Kind::Cancelled:
        return isAwaited(before.state) ? ended(before, PaymentState::Cancelled, outcome.reason) : before;
    case Kind::NotFound:
        return isAwaited(before.state) ? ended(before, PaymentState::NotFound, outcome.reason) : before;
    case Kind::NotSent:
        // Only the answer to start() can tell; for an unknown attempt it is the question that was not sent.
        if (before.state == PaymentState::Sent)
            return ended(before, PaymentState::Declined, u"terminal_unavailable"_s);
        return before.state == PaymentState::Unknown ? waiting(before, now) : before;
    case Kind::Unknown:
        if (before.state == PaymentState::Sent) {
            Payment payment = before;
            payment.state = PaymentState::Unknown;
            return payment;
        }
        [[fallthrough]];
    case Kind::InProgress:
        return before.state == PaymentState::Unknown ? waiting(before, now) : before;
    }
    Q_UNREACHABLE_RETURN(before);
}

Payment afterReversal(const Payment &before, const TerminalOutcome &outcome, const QDateTime &now) {
    if (before.state != PaymentState::Reversing)
        return before;
    Payment payment = before;
    switch (outcome.kind) {
    case Kind::Captured:
        payment.state = PaymentState::Reversed;
        payment.needsAttention = false;
        return payment;
    case Kind::Declined:
    case Kind::Cancelled:
    case Kind::NotFound:
        payment.state = PaymentState::ReverseFailed;
        payment.needsAttention = true;
        return payment;
    case Kind::InProgress:
    case Kind::Unknown:
    case Kind::NotSent:
        return waiting(payment, now);
    }
    Q_UNREACHABLE_RETURN(before);
}

Payment afterFailedReversal(const Payment &before, bool stillHeld) {
    Payment payment = before;
    payment.state = stillHeld ? PaymentState::Reversing : PaymentState::Reversed;
    payment.needsAttention = false;
    return payment;
}

} // namespace kiosk::payments
