// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/contract/menu/menu.h"

#include "shared/contract/wire/describe.h"

using namespace kiosk::contract;

KIOSK_DESCRIBE(TaxRates, "Tax rates in percent as exact decimals.",
               field<&TaxRates::eatIn>("eatIn", "Rate when eaten here, e.g. 19.00.",
                                       {.pattern = "^[0-9]{1,2}([.][0-9]{1,3})?$"}),
               field<&TaxRates::takeAway>("takeAway", "Rate when taken away, e.g. 7.00.",
                                          {.pattern = "^[0-9]{1,2}([.][0-9]{1,3})?$"}))

KIOSK_DESCRIBE(Variant, "A size or kind of an item; replaces the item's price.",
               field<&Variant::id>("id", ""), field<&Variant::name>("name", ""),
               field<&Variant::price>("price", "Gross price of the item in this variant."),
               field<&Variant::isDefault>("isDefault", "Chosen at first."))

KIOSK_DESCRIBE(Option, "One choice of an option group.", field<&Option::id>("id", ""),
               field<&Option::name>("name", ""),
               field<&Option::price>("price", "Gross surcharge per piece; may be zero."),
               field<&Option::isDefault>("isDefault", "Chosen at first."),
               field<&Option::available>("available", "False when it cannot be ordered now."),
               field<&Option::allergens>("allergens", ""),
               field<&Option::imageUrl>("imageUrl", "Path of the picture."))

KIOSK_DESCRIBE(OptionGroup, "A question about an item: choose between min and max pieces.",
               field<&OptionGroup::id>("id", ""), field<&OptionGroup::name>("name", ""),
               field<&OptionGroup::min>("min", "At least so many pieces; above 0 the group is required."),
               field<&OptionGroup::max>("max", "At most so many pieces."),
               field<&OptionGroup::maxPerOption>("maxPerOption", "At most so many pieces of one option."),
               field<&OptionGroup::options>("options", ""))

KIOSK_DESCRIBE(ComboChoice, "An item that may fill a slot of a combo.",
               field<&ComboChoice::itemId>("itemId", ""),
               field<&ComboChoice::variantId>("variantId",
                                              "The variant that is meant, when the item has some."),
               field<&ComboChoice::surcharge>("surcharge", "Added to the combo's price."),
               field<&ComboChoice::isDefault>("isDefault", "Chosen at first."))

KIOSK_DESCRIBE(ComboSlot, "A part of a combo that exactly one choice fills.", field<&ComboSlot::id>("id", ""),
               field<&ComboSlot::name>("name", ""), field<&ComboSlot::choices>("choices", ""))

KIOSK_DESCRIBE(MenuItem, "Something to order.", field<&MenuItem::id>("id", ""),
               field<&MenuItem::categoryId>("categoryId", ""), field<&MenuItem::kind>("kind", ""),
               field<&MenuItem::name>("name", ""), field<&MenuItem::description>("description", ""),
               field<&MenuItem::imageUrl>("imageUrl", "Path of the picture, 256 px webp."),
               field<&MenuItem::price>(
                   "price",
                   "Gross price; a default variant's price when there are variants; a combo's base price."),
               field<&MenuItem::taxRates>("taxRates", ""),
               field<&MenuItem::available>("available", "False when sold out."),
               field<&MenuItem::allergens>("allergens", ""), field<&MenuItem::tags>("tags", ""),
               field<&MenuItem::energyKcal>("energyKcal", ""),
               field<&MenuItem::variants>("variants", "Empty, or one must be chosen."),
               field<&MenuItem::optionGroupIds>("optionGroupIds", "In the order they are asked."),
               field<&MenuItem::comboSlots>("comboSlots", "Empty unless kind is combo."))

KIOSK_DESCRIBE(Category, "A group of items.", field<&Category::id>("id", ""),
               field<&Category::name>("name", ""), field<&Category::imageUrl>("imageUrl", ""),
               field<&Category::itemIds>("itemIds", "In the order they are shown."))

KIOSK_DESCRIBE(Menu, "Everything a kiosk needs to sell. Sent whole, with an ETag.",
               field<&Menu::shopId>("shopId", ""), field<&Menu::shopName>("shopName", ""),
               field<&Menu::version>("version", "Grows with every change."),
               field<&Menu::currency>("currency", ""), field<&Menu::defaultLanguage>("defaultLanguage", ""),
               field<&Menu::languages>("languages", ""),
               field<&Menu::paymentMethods>("paymentMethods", "What this shop accepts, best first."),
               field<&Menu::serviceTypes>("serviceTypes", ""),
               field<&Menu::idleSeconds>(
                   "idleSeconds",
                   "Without a touch for so long, the guest is asked whether they are still there."),
               field<&Menu::idleWarningSeconds>("idleWarningSeconds",
                                                "How long that question waits before the cart is emptied."),
               field<&Menu::categories>("categories", "In the order they are shown."),
               field<&Menu::items>("items", ""), field<&Menu::optionGroups>("optionGroups", ""))

KIOSK_DESCRIBE(AvailabilityUpdate, "Marks an item sold out, or sells it again.",
               field<&AvailabilityUpdate::available>("available", ""),
               field<&AvailabilityUpdate::until>("until", "When a sold-out item comes back by itself."))

KIOSK_DESCRIBE(ItemAvailability, "Whether an item can be ordered.",
               field<&ItemAvailability::itemId>("itemId", ""),
               field<&ItemAvailability::available>("available", ""),
               field<&ItemAvailability::until>("until", ""),
               field<&ItemAvailability::menuVersion>("menuVersion", "The menu's version that says so."))
