// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/payments/payments.h"

namespace kiosk::payments {

/// After so many seconds without knowing, a person is called.
inline constexpr qint64 attentionAfterSeconds = 90;
/// An attempt that was never sent ends after so many seconds: its guest is gone.
inline constexpr qint64 createdExpiresSeconds = 60;

/// What an answer of the terminal makes of an attempt: the attempt with its new state and details, or the
/// same as
/// \a before when the answer changes nothing. Captured money that the order cannot take (cancelled, given up
/// earlier, or not acceptable unattended) goes to reversing. Silence never becomes declined.
[[nodiscard]] Payment afterOutcome(const Payment &before, OrderState order, const TerminalOutcome &outcome,
                                   const QDateTime &now);
/// The same for the answer to a reversal.
[[nodiscard]] Payment afterReversal(const Payment &before, const TerminalOutcome &outcome,
                                    const QDateTime &now);
/// What a person makes of a reversal that failed: while the terminal still holds the money it is asked once
/// more, else the money was given back by hand.
[[nodiscard]] Payment afterFailedReversal(const Payment &before, bool stillHeld);

} // namespace kiosk::payments
