// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/payments/payments.h"
#include "shared/contract/wire/values.h"
#include "shared/core/actor_kind.h"
#include "shared/core/vocabulary.h"

#include <optional>

/// What a guest sends, what the shop keeps, and what changed in between.
namespace kiosk::contract {

/// Pieces of one option.
struct OptionInput {
    OptionId optionId;
    int quantity = 0;
};

/// What fills one slot of a combo.
struct ComponentInput {
    ComboSlotId slotId;
    ItemId itemId;
    std::optional<VariantId> variantId;
    std::optional<QList<OptionInput>> options;
};

/// One line of the cart.
struct OrderLineInput {
    OrderLineId id;
    ItemId itemId;
    std::optional<VariantId> variantId;
    int quantity = 0;
    std::optional<QList<OptionInput>> options;
    std::optional<QList<ComponentInput>> components;
    std::optional<QString> note;
    Money unitPrice;
};

/// How the guest wants to pay.
struct PaymentChoice {
    PaymentMethod method{};
    std::optional<PaymentId> id;
};

/// A new order. The id is its idempotency key: the same id with the same body returns the first answer.
struct OrderSubmit {
    OrderId id;
    ServiceType serviceType{};
    QString language;
    qint64 menuVersion = 0;
    QList<OrderLineInput> lines;
    Money expectedTotal;
    PaymentChoice payment;
    std::optional<QString> tableNumber;
};

/// An option as it was sold.
struct OrderOption {
    OptionId optionId;
    LocalizedText name;
    int quantity = 0;
    Money price;
};

/// A combo's part as it was sold; total and tax are its share of the combo.
struct OrderComponent {
    ItemId itemId;
    LocalizedText name;
    std::optional<LocalizedText> variantName;
    QList<OrderOption> options;
    Money total;
    QString taxRate;
    Money tax;
};

/// A line as it was sold: names, prices and rates of that moment.
struct OrderLine {
    OrderLineId id;
    ItemId itemId;
    LocalizedText name;
    std::optional<LocalizedText> variantName;
    int quantity = 0;
    Money unitPrice;
    Money total;
    std::optional<QString> taxRate;
    Money tax;
    QList<OrderOption> options;
    QList<OrderComponent> components;
    std::optional<QString> note;
};

/// Sums of one tax rate.
struct TaxLine {
    QString rate;
    Money net;
    Money tax;
    Money gross;
};

/// Who did it. The name is the one of that time.
struct HistoryActor {
    ActorKind kind{};
    std::optional<QString> name;
};

/// One thing that happened to an order, one of its payments or its ticket.
struct HistoryEntry {
    QDateTime at;
    HistorySubject about{};
    QString what;
    std::optional<QString> detail;
    HistoryActor by;
};

/// An order as the shop keeps it.
struct Order {
    OrderId id;
    QString displayNumber;
    QDate businessDate;
    OrderState state{};
    OrderPayment paymentState{};
    PaymentMethod paymentMethod{};
    ServiceType serviceType{};
    QString language;
    std::optional<QString> tableNumber;
    QList<OrderLine> lines;
    QList<TaxLine> taxes;
    Money total;
    QList<Payment> payments;
    std::optional<TicketState> ticketState;
    std::optional<DeviceId> deviceId;
    std::optional<QString> deviceName;
    std::optional<QString> cancelReason;
    QDateTime createdAt;
    QDateTime updatedAt;
    qint64 version = 0;
    std::optional<QList<HistoryEntry>> history;
};

/// Orders, newest first.
struct OrderPage {
    QList<Order> orders;
    std::optional<QString> nextCursor;
};

/// Why an order is cancelled.
struct OrderCancel {
    QString reason;
    std::optional<qint64> version;
};

/// One thing that is no longer as the guest saw it.
struct CartChange {
    CartChangeKind kind{};
    OrderLineId lineId;
    ItemId itemId;
    std::optional<OptionId> optionId;
    LocalizedText name;
    std::optional<Money> oldPrice;
    std::optional<Money> newPrice;
};

/// The data of the error cart_changed: exactly what differs.
struct CartChanges {
    QList<CartChange> changes;
    qint64 menuVersion = 0;
    std::optional<Money> newTotal;
};

} // namespace kiosk::contract

KIOSK_WIRE_TYPE(OptionInput)
KIOSK_WIRE_TYPE(ComponentInput)
KIOSK_WIRE_TYPE(OrderLineInput)
KIOSK_WIRE_TYPE(PaymentChoice)
KIOSK_WIRE_TYPE(OrderSubmit)
KIOSK_WIRE_TYPE(OrderOption)
KIOSK_WIRE_TYPE(OrderComponent)
KIOSK_WIRE_TYPE(OrderLine)
KIOSK_WIRE_TYPE(TaxLine)
KIOSK_WIRE_TYPE(HistoryActor)
KIOSK_WIRE_TYPE(HistoryEntry)
KIOSK_WIRE_TYPE(Order)
KIOSK_WIRE_TYPE(OrderPage)
KIOSK_WIRE_TYPE(OrderCancel)
KIOSK_WIRE_TYPE(CartChange)
KIOSK_WIRE_TYPE(CartChanges)
