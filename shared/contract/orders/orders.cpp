// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/contract/orders/orders.h"

#include "shared/contract/wire/describe.h"

using namespace kiosk::contract;

KIOSK_DESCRIBE(OptionInput, "Pieces of one option.", field<&OptionInput::optionId>("optionId", ""),
               field<&OptionInput::quantity>("quantity", "", {.minimum = 1, .maximum = 20}))

KIOSK_DESCRIBE(ComponentInput, "What fills one slot of a combo.",
               field<&ComponentInput::slotId>("slotId", ""), field<&ComponentInput::itemId>("itemId", ""),
               field<&ComponentInput::variantId>("variantId", ""),
               field<&ComponentInput::options>("options", "", {.maxLength = 40}))

KIOSK_DESCRIBE(
    OrderLineInput, "One line of the cart.", field<&OrderLineInput::id>("id", "Made by the client."),
    field<&OrderLineInput::itemId>("itemId", ""),
    field<&OrderLineInput::variantId>("variantId", "Required when the item has variants."),
    field<&OrderLineInput::quantity>("quantity", "", {.minimum = 1, .maximum = 99}),
    field<&OrderLineInput::options>("options", "", {.maxLength = 40}),
    field<&OrderLineInput::components>("components", "One for each slot of a combo.", {.maxLength = 20}),
    field<&OrderLineInput::note>("note", "For the kitchen.", {.minLength = 1, .maxLength = 140}),
    field<&OrderLineInput::unitPrice>(
        "unitPrice", "What the guest saw for one, with options; a mismatch is answered, never charged.",
        {.minimum = 0, .maximum = 100'000'000}))

KIOSK_DESCRIBE(
    PaymentChoice, "How the guest wants to pay.", field<&PaymentChoice::method>("method", ""),
    field<&PaymentChoice::id>(
        "id", "Made by the client; required for card_terminal, where order and attempt are saved together."))

KIOSK_DESCRIBE(
    OrderSubmit,
    "A new order. The id is its idempotency key: the same id with the same body returns the first answer.",
    field<&OrderSubmit::id>("id", "UUIDv7 made by the client and kept on disk before sending."),
    field<&OrderSubmit::serviceType>("serviceType", ""),
    field<&OrderSubmit::language>("language", "The guest's language.", {.pattern = "^[a-z]{2}$"}),
    field<&OrderSubmit::menuVersion>("menuVersion", "The menu the guest ordered from.", {.minimum = 0}),
    field<&OrderSubmit::lines>("lines", "", {.minLength = 1, .maxLength = 50}),
    field<&OrderSubmit::expectedTotal>("expectedTotal", "What the guest saw; only a check.",
                                       {.minimum = 0, .maximum = 100'000'000}),
    field<&OrderSubmit::payment>("payment", ""),
    field<&OrderSubmit::tableNumber>("tableNumber", "Table tent or pager.",
                                     {.minLength = 1, .maxLength = 12}))

KIOSK_DESCRIBE(OrderOption, "An option as it was sold.", field<&OrderOption::optionId>("optionId", ""),
               field<&OrderOption::name>("name", ""), field<&OrderOption::quantity>("quantity", ""),
               field<&OrderOption::price>("price", "Per piece."))

KIOSK_DESCRIBE(OrderComponent, "A combo's part as it was sold; total and tax are its share of the combo.",
               field<&OrderComponent::itemId>("itemId", ""), field<&OrderComponent::name>("name", ""),
               field<&OrderComponent::variantName>("variantName", ""),
               field<&OrderComponent::options>("options", ""), field<&OrderComponent::total>("total", ""),
               field<&OrderComponent::taxRate>("taxRate", ""), field<&OrderComponent::tax>("tax", ""))

KIOSK_DESCRIBE(OrderLine, "A line as it was sold: names, prices and rates of that moment.",
               field<&OrderLine::id>("id", ""), field<&OrderLine::itemId>("itemId", ""),
               field<&OrderLine::name>("name", ""), field<&OrderLine::variantName>("variantName", ""),
               field<&OrderLine::quantity>("quantity", ""), field<&OrderLine::unitPrice>("unitPrice", ""),
               field<&OrderLine::total>("total", ""),
               field<&OrderLine::taxRate>("taxRate",
                                          "Percent; absent for a combo, whose components carry their own."),
               field<&OrderLine::tax>("tax", "Contained in total."),
               field<&OrderLine::options>("options", ""), field<&OrderLine::components>("components", ""),
               field<&OrderLine::note>("note", ""))

KIOSK_DESCRIBE(TaxLine, "Sums of one tax rate.", field<&TaxLine::rate>("rate", ""),
               field<&TaxLine::net>("net", ""), field<&TaxLine::tax>("tax", ""),
               field<&TaxLine::gross>("gross", ""))

KIOSK_DESCRIBE(HistoryActor, "Who did it.", field<&HistoryActor::kind>("kind", ""),
               field<&HistoryActor::name>("name", "Of the person, device or part of the program at that "
                                                  "time; absent when unknown."))

KIOSK_DESCRIBE(HistoryEntry, "One thing that happened to an order, one of its payments or its ticket.",
               field<&HistoryEntry::at>("at", ""), field<&HistoryEntry::about>("about", ""),
               field<&HistoryEntry::what>("what", "The order's event, e.g. cancelled, or the state that the "
                                                  "payment or the ticket came to."),
               field<&HistoryEntry::detail>("detail", "A reason or a note."),
               field<&HistoryEntry::by>("by", ""))

KIOSK_DESCRIBE(Order, "An order as the shop keeps it.", field<&Order::id>("id", ""),
               field<&Order::displayNumber>(
                   "displayNumber",
                   "Short number for the guest, unique per shop and business date, e.g. A-042."),
               field<&Order::businessDate>("businessDate", ""), field<&Order::state>("state", ""),
               field<&Order::paymentState>("paymentState", ""),
               field<&Order::paymentMethod>("paymentMethod", ""),
               field<&Order::serviceType>("serviceType", ""), field<&Order::language>("language", ""),
               field<&Order::tableNumber>("tableNumber", ""), field<&Order::lines>("lines", ""),
               field<&Order::taxes>("taxes", ""), field<&Order::total>("total", ""),
               field<&Order::payments>("payments", "Oldest first."),
               field<&Order::ticketState>("ticketState", "Once the kitchen has it."),
               field<&Order::deviceId>("deviceId", "The kiosk it came from."),
               field<&Order::deviceName>("deviceName", ""), field<&Order::cancelReason>("cancelReason", ""),
               field<&Order::createdAt>("createdAt", ""), field<&Order::updatedAt>("updatedAt", ""),
               field<&Order::version>("version", ""),
               field<&Order::history>("history", "Who did what, oldest first; only from getOrder, and only "
                                                 "for those who may list orders."))

KIOSK_DESCRIBE(OrderPage, "Orders, newest first.", field<&OrderPage::orders>("orders", ""),
               field<&OrderPage::nextCursor>("nextCursor", "Ask with it for the next page."))

KIOSK_DESCRIBE(OrderCancel, "Why an order is cancelled.",
               field<&OrderCancel::reason>("reason", "", {.minLength = 1, .maxLength = 200}),
               field<&OrderCancel::version>("version", "Refused when the order has another version by now."))

KIOSK_DESCRIBE(CartChange, "One thing that is no longer as the guest saw it.",
               field<&CartChange::kind>("kind", ""), field<&CartChange::lineId>("lineId", ""),
               field<&CartChange::itemId>("itemId", ""), field<&CartChange::optionId>("optionId", ""),
               field<&CartChange::name>("name", ""),
               field<&CartChange::oldPrice>("oldPrice", "What the guest saw, per unit."),
               field<&CartChange::newPrice>("newPrice", "What it costs now, per unit."))

KIOSK_DESCRIBE(CartChanges, "The data of the error cart_changed: exactly what differs.",
               field<&CartChanges::changes>("changes", ""),
               field<&CartChanges::menuVersion>("menuVersion", ""),
               field<&CartChanges::newTotal>("newTotal", "The total now, when every line can still be sold."))
