// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"
#include "shared/core/id.h"
#include "shared/core/money.h"

#include <QDateTime>
#include <QFuture>
#include <QString>

namespace kiosk::payments {

/// What the terminal told about a card; at most the first six and last four digits.
struct CardDetails {
    QString scheme;
    QString maskedPan;
    QString authorisationCode;
    bool operator==(const CardDetails &) const = default;
};

/// How the terminal itself calls a successful payment; needed to reverse it.
struct TerminalTransaction {
    QString id;
    QString timestamp; ///< As the terminal wrote it, never reformatted.
    bool operator==(const TerminalTransaction &) const = default;
};

/// What a terminal said about one payment. Only an explicit answer of the protocol may become Captured,
/// Declined, Cancelled or NotFound; silence, cut connections and unreadable answers are Unknown.
struct TerminalOutcome {
    enum class Kind {
        Captured,
        Declined,   ///< No money moved; reason says why.
        Cancelled,  ///< Aborted by the guest, the terminal or us; no money moved.
        NotFound,   ///< Answer to query() only: the terminal never saw this payment.
        InProgress, ///< Answer to query() only: ask again.
        Unknown,    ///< Nobody can tell yet; query() until it can.
        NotSent,    ///< The request provably never left (connection refused before a byte): no money moved.
    };
    Kind kind = Kind::Unknown;
    QString reason;                  ///< Stable snake_case name, for logs and the guest's words.
    TerminalTransaction transaction; ///< Set when Captured.
    CardDetails card;
    bool mustReverse = false; ///< Captured, but not acceptable unattended (e.g. a signature is asked for).
};

/// What the terminal is asked to charge.
struct TerminalPayment {
    PaymentId id;        ///< Goes to the terminal as the sale's transaction id.
    QDateTime startedAt; ///< UTC; the sale's time stamp.
    QString serviceId;   ///< The protocol's own message reference, persisted before sending.
    Money amount;
    QString orderNumber; ///< Shown on the terminal where it can.
};

/// A card terminal. Implementations own their protocol's session, log nothing secret and never retry a
/// payment. All futures finish, at the latest after the protocol's hard time-out, and are completed in the
/// caller's thread.
class PaymentTerminal {
public:
    virtual ~PaymentTerminal() = default;
    /// A new message reference, unique in this terminal's session; stored with the attempt before start().
    [[nodiscard]] virtual QString nextServiceId() = 0;
    /// Charges. Called once per attempt, ever.
    [[nodiscard]] virtual QFuture<TerminalOutcome> start(const TerminalPayment &payment) = 0;
    /// Asks the terminal to stop a running payment; the outcome still comes from start() or query().
    virtual void abort(const TerminalPayment &payment) = 0;
    /// Asks what became of a payment. Never charges.
    [[nodiscard]] virtual QFuture<TerminalOutcome> query(const TerminalPayment &payment) = 0;
    /// Gives the money of a captured payment back. Captured here means: reversed. NotFound, Declined: it was
    /// not.
    [[nodiscard]] virtual QFuture<TerminalOutcome> reverse(const TerminalPayment &payment,
                                                           const TerminalTransaction &transaction) = 0;
    /// Whether the terminal answers at all, for health and the kiosk's choice of methods.
    [[nodiscard]] virtual QFuture<bool> reachable() = 0;
};

} // namespace kiosk::payments
