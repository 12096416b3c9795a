// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/actor.h"
#include "shared/core/id.h"
#include "shared/core/money.h"
#include "shared/core/vocabulary.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <optional>

namespace kiosk::orders {

using LocalizedText = QMap<QString, QString>;

/// What a guest asks for; nothing in it is trusted but the choice itself.
struct OptionRequest {
    OptionId optionId;
    int quantity = 1;
};
struct ComponentRequest {
    ComboSlotId slotId;
    ItemId itemId;
    std::optional<VariantId> variantId;
    QList<OptionRequest> options;
};
struct LineRequest {
    OrderLineId id;
    ItemId itemId;
    std::optional<VariantId> variantId;
    int quantity = 1;
    QList<OptionRequest> options;
    QList<ComponentRequest> components;
    QString note;
    Money unitPrice; ///< What the guest saw.
};
struct OrderRequest {
    OrderId id;
    ServiceType serviceType = ServiceType::EatIn;
    QString language;
    qint64 menuVersion = 0;
    QList<LineRequest> lines;
    Money expectedTotal;
    PaymentMethod paymentMethod = PaymentMethod::CardTerminal;
    std::optional<PaymentId> paymentId;
    QString tableNumber;
    std::optional<DeviceId> deviceId; ///< From the caller's key, never from the body.
    Actor by;                         ///< From the caller's credentials, too.
    QByteArray bodyHash;              ///< SHA-256 of the canonical body, for the exactly-once registry.
};

/// What was sold: every name, price and rate is a snapshot.
struct SoldOption {
    OptionId optionId;
    LocalizedText name;
    int quantity = 1;
    qint64 price = 0;
};
struct SoldComponent {
    ItemId itemId;
    LocalizedText name;
    LocalizedText variantName;
    QList<SoldOption> options;
    qint64 total = 0; ///< Share of the combo's price, for the line's whole quantity.
    int taxRate = 0;  ///< Thousandths of a percent.
    qint64 tax = 0;   ///< Contained in total.
};
struct Line {
    OrderLineId id;
    ItemId itemId;
    LocalizedText name;
    LocalizedText variantName;
    int quantity = 1;
    qint64 unitPrice = 0;
    qint64 total = 0;
    std::optional<int> taxRate; ///< Absent for a combo, whose components carry their own.
    qint64 tax = 0;
    QList<SoldOption> options;
    QList<SoldComponent> components;
    QString note;
};
struct TaxSum {
    int rate = 0;
    qint64 net = 0;
    qint64 tax = 0;
    qint64 gross = 0;
};
struct Order {
    OrderId id;
    QString displayNumber;
    QDate businessDate;
    OrderState state = OrderState::Submitted;
    OrderPayment paymentState = OrderPayment::Unpaid;
    PaymentMethod paymentMethod = PaymentMethod::CardTerminal;
    ServiceType serviceType = ServiceType::EatIn;
    QString language;
    QString tableNumber;
    QList<Line> lines;
    QList<TaxSum> taxes;
    Money total;
    std::optional<DeviceId> deviceId;
    QString deviceName;
    std::optional<TicketState> ticketState;
    QString cancelReason;
    qint64 menuVersion = 0;
    QDateTime createdAt;
    QDateTime updatedAt;
    qint64 version = 1;
    bool isArchived = false; ///< Read from the archive, with all that belongs to it; it changes no more.
};

} // namespace kiosk::orders
