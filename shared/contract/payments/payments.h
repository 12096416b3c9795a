// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/wire/values.h"
#include "shared/core/vocabulary.h"

#include <optional>

/// Payment attempts of an order.
namespace kiosk::contract {

/// What the terminal told about the card; never more than first six and last four digits.
struct CardDetails {
    std::optional<QString> scheme;
    std::optional<QString> maskedPan;
    std::optional<QString> authorisationCode;
};

/// A further attempt to pay an order. The id is its idempotency key.
struct PaymentCreate {
    PaymentId id;
    PaymentMethod method{};
    Money amount;
};

/// A person's decision about an attempt that the terminal cannot tell about.
struct PaymentResolve {
    bool captured = false;
    QString note;
};

/// One attempt to pay.
struct Payment {
    PaymentId id;
    OrderId orderId;
    PaymentMethod method{};
    PaymentState state{};
    Money amount;
    int attempt = 0;
    std::optional<CardDetails> card;
    std::optional<QString> declineReason;
    bool needsAttention = false;
    QDateTime createdAt;
    QDateTime updatedAt;
    qint64 version = 0;
};

} // namespace kiosk::contract

KIOSK_WIRE_TYPE(CardDetails)
KIOSK_WIRE_TYPE(PaymentCreate)
KIOSK_WIRE_TYPE(PaymentResolve)
KIOSK_WIRE_TYPE(Payment)
