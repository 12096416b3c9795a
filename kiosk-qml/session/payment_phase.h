// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/orders/orders.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

namespace kiosk::session {

/// Where a submitted order stands, as the guest must be told.
namespace PaymentPhase {
Q_NAMESPACE
QML_ELEMENT

enum Phase {
    None,
    /// On its way to the shop; nobody knows yet whether it arrived.
    Sending,
    /// Refused before anything was booked.
    Rejected,
    ReaderPreparing,
    ReaderWaiting,
    /// Nobody knows yet whether the card was charged: never pay again now.
    Checking,
    Declined,
    AttemptCancelled,
    ReaderUnavailable,
    Cancelling,
    Cancelled,
    Reversing,
    Reversed,
    ReverseFailed,
    Approved,
    AtCounter,
    NothingDue,
};
Q_ENUM_NS(Phase)

} // namespace PaymentPhase

/// The phase of an order that the shop knows.
[[nodiscard]] PaymentPhase::Phase phaseOf(const contract::Order &order);
/// The phase changes without the guest doing anything more here.
[[nodiscard]] bool isMoving(PaymentPhase::Phase phase);
/// No money came, and the guest can try again or leave.
[[nodiscard]] bool awaitsGuest(PaymentPhase::Phase phase);
/// The order is through: the guest gets the number.
[[nodiscard]] bool isSettled(PaymentPhase::Phase phase);

} // namespace kiosk::session
