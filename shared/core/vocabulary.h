// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/names.h"

namespace kiosk {

/// How the guest takes the food; it chooses the tax rate.
enum class ServiceType { EatIn, TakeAway };
/// A single item, or a combo whose slots hold other items.
enum class ItemKind { Single, Combo };
/// The fourteen allergens of EU regulation 1169/2011, annex II.
enum class Allergen {
    Gluten,
    Crustaceans,
    Eggs,
    Fish,
    Peanuts,
    Soy,
    Milk,
    Nuts,
    Celery,
    Mustard,
    Sesame,
    Sulphites,
    Lupin,
    Molluscs
};
/// What guests filter by.
enum class DietTag { Vegetarian, Vegan, Spicy, Halal, Popular };
/// The order's own machine: submitted -> accepted -> closed, or cancelled.
enum class OrderState { Submitted, Accepted, Closed, Cancelled };
/// How an order is paid.
enum class PaymentMethod { CardTerminal, Counter };
/// One payment attempt's machine. Unknown is only left by asking the terminal.
enum class PaymentState {
    Created,
    Sent,
    Captured,
    Declined,
    Cancelled,
    Unknown,
    NotFound,
    Reversing,
    Reversed,
    ReverseFailed
};
/// What the attempts of an order add up to.
enum class OrderPayment { Unpaid, Pending, Unknown, AtCounter, Paid, NothingDue, Refunded };
/// The kitchen ticket's machine.
enum class TicketState { Queued, Preparing, Ready, HandedOver, Cancelled };
/// Who is asking.
enum class Role { Owner, Manager, Staff, Kitchen, Device };
/// What a paired device is for.
enum class DeviceKind { Kiosk, Kitchen, Board };
/// What a realtime event is about.
enum class Topic { Menu, Items, Orders, Payments, Tickets, Devices, Alerts };
/// How much an alert matters: look at it today, or now.
enum class AlertSeverity { Warning, Critical };
/// Why a line of a cart can no longer be sold as the guest saw it.
enum class CartChangeKind { SoldOut, Removed, PriceChanged, OptionUnavailable };

template <>
struct Names<ServiceType> {
    static constexpr auto type = "ServiceType";
    static constexpr std::array all{Named{ServiceType::EatIn, "eat_in"},
                                    Named{ServiceType::TakeAway, "take_away"}};
};
template <>
struct Names<ItemKind> {
    static constexpr auto type = "ItemKind";
    static constexpr std::array all{Named{ItemKind::Single, "single"}, Named{ItemKind::Combo, "combo"}};
};
template <>
struct Names<Allergen> {
    static constexpr auto type = "Allergen";
    static constexpr std::array all{
        Named{Allergen::Gluten, "gluten"},   Named{Allergen::Crustaceans, "crustaceans"},
        Named{Allergen::Eggs, "eggs"},       Named{Allergen::Fish, "fish"},
        Named{Allergen::Peanuts, "peanuts"}, Named{Allergen::Soy, "soy"},
        Named{Allergen::Milk, "milk"},       Named{Allergen::Nuts, "nuts"},
        Named{Allergen::Celery, "celery"},   Named{Allergen::Mustard, "mustard"},
        Named{Allergen::Sesame, "sesame"},   Named{Allergen::Sulphites, "sulphites"},
        Named{Allergen::Lupin, "lupin"},     Named{Allergen::Molluscs, "molluscs"}};
};
template <>
struct Names<DietTag> {
    static constexpr auto type = "DietTag";
    static constexpr std::array all{Named{DietTag::Vegetarian, "vegetarian"}, Named{DietTag::Vegan, "vegan"},
                                    Named{DietTag::Spicy, "spicy"}, Named{DietTag::Halal, "halal"},
                                    Named{DietTag::Popular, "popular"}};
};
template <>
struct Names<OrderState> {
    static constexpr auto type = "OrderState";
    static constexpr std::array all{
        Named{OrderState::Submitted, "submitted"}, Named{OrderState::Accepted, "accepted"},
        Named{OrderState::Closed, "closed"}, Named{OrderState::Cancelled, "cancelled"}};
};
template <>
struct Names<PaymentMethod> {
    static constexpr auto type = "PaymentMethod";
    static constexpr std::array all{Named{PaymentMethod::CardTerminal, "card_terminal"},
                                    Named{PaymentMethod::Counter, "counter"}};
};
template <>
struct Names<PaymentState> {
    static constexpr auto type = "PaymentState";
    static constexpr std::array all{
        Named{PaymentState::Created, "created"},     Named{PaymentState::Sent, "sent"},
        Named{PaymentState::Captured, "captured"},   Named{PaymentState::Declined, "declined"},
        Named{PaymentState::Cancelled, "cancelled"}, Named{PaymentState::Unknown, "unknown"},
        Named{PaymentState::NotFound, "not_found"},  Named{PaymentState::Reversing, "reversing"},
        Named{PaymentState::Reversed, "reversed"},   Named{PaymentState::ReverseFailed, "reverse_failed"}};
};
template <>
struct Names<OrderPayment> {
    static constexpr auto type = "OrderPayment";
    static constexpr std::array all{
        Named{OrderPayment::Unpaid, "unpaid"},    Named{OrderPayment::Pending, "pending"},
        Named{OrderPayment::Unknown, "unknown"},  Named{OrderPayment::AtCounter, "at_counter"},
        Named{OrderPayment::Paid, "paid"},        Named{OrderPayment::NothingDue, "nothing_due"},
        Named{OrderPayment::Refunded, "refunded"}};
};
template <>
struct Names<TicketState> {
    static constexpr auto type = "TicketState";
    static constexpr std::array all{
        Named{TicketState::Queued, "queued"}, Named{TicketState::Preparing, "preparing"},
        Named{TicketState::Ready, "ready"}, Named{TicketState::HandedOver, "handed_over"},
        Named{TicketState::Cancelled, "cancelled"}};
};
template <>
struct Names<Role> {
    static constexpr auto type = "Role";
    static constexpr std::array all{Named{Role::Owner, "owner"}, Named{Role::Manager, "manager"},
                                    Named{Role::Staff, "staff"}, Named{Role::Kitchen, "kitchen"},
                                    Named{Role::Device, "device"}};
};
template <>
struct Names<DeviceKind> {
    static constexpr auto type = "DeviceKind";
    static constexpr std::array all{Named{DeviceKind::Kiosk, "kiosk"}, Named{DeviceKind::Kitchen, "kitchen"},
                                    Named{DeviceKind::Board, "board"}};
};
template <>
struct Names<Topic> {
    static constexpr auto type = "Topic";
    static constexpr std::array all{Named{Topic::Menu, "menu"},       Named{Topic::Items, "items"},
                                    Named{Topic::Orders, "orders"},   Named{Topic::Payments, "payments"},
                                    Named{Topic::Tickets, "tickets"}, Named{Topic::Devices, "devices"},
                                    Named{Topic::Alerts, "alerts"}};
};
template <>
struct Names<AlertSeverity> {
    static constexpr auto type = "AlertSeverity";
    static constexpr std::array all{Named{AlertSeverity::Warning, "warning"},
                                    Named{AlertSeverity::Critical, "critical"}};
};
template <>
struct Names<CartChangeKind> {
    static constexpr auto type = "CartChangeKind";
    static constexpr std::array all{Named{CartChangeKind::SoldOut, "sold_out"},
                                    Named{CartChangeKind::Removed, "removed"},
                                    Named{CartChangeKind::PriceChanged, "price_changed"},
                                    Named{CartChangeKind::OptionUnavailable, "option_unavailable"}};
};

} // namespace kiosk
