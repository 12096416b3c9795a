// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/simulate/guest.h"

#include <QCryptographicHash>
#include <QtEndian>
#include <algorithm>
#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace kiosk::app {

orders::OrderRequest Guest::order(const DeviceId &kiosk, const QDateTime &now) {
    orders::OrderRequest request{.id = newId<OrderId>(now),
                                 .menuVersion = m_menu.version,
                                 .expectedTotal = {0, m_menu.currency},
                                 .paymentId = newId<PaymentId>(now),
                                 .deviceId = kiosk};
    request.serviceType = m_menu.serviceTypes.at(m_dice.bounded(int(m_menu.serviceTypes.size())));
    request.language = m_menu.languages.at(m_dice.bounded(int(m_menu.languages.size())));
    const bool isCard = m_menu.paymentMethods.contains(PaymentMethod::CardTerminal) &&
                        (m_menu.paymentMethods.size() == 1 || m_dice.bounded(100) < 78);
    request.paymentMethod = isCard ? PaymentMethod::CardTerminal : PaymentMethod::Counter;
    if (!isCard)
        request.paymentId.reset();
    if (request.serviceType == ServiceType::EatIn && m_dice.bounded(100) < 30)
        request.tableNumber = QString::number(1 + m_dice.bounded(24));
    const int lines = 1 + m_dice.bounded(2) + m_dice.bounded(2) + m_dice.bounded(2);
    for (int i = 0; i < lines; ++i) {
        request.lines.append(line(anyItem(), now));
        request.expectedTotal.amount +=
            request.lines.constLast().unitPrice.amount * request.lines.constLast().quantity;
    }
    request.bodyHash = QCryptographicHash::hash(request.id.uuid().toRfc4122(), QCryptographicHash::Sha256);
    return request;
}

QUuid Guest::newUuid(const QDateTime &when) {
    // As newUuidV7() has it, but with bits from the dice.
    std::array<quint32, 4> words{};
    m_dice.generate(words.begin(), words.end());
    QByteArray bytes(reinterpret_cast<const char *>(words.data()), sizeof words);
    const quint64 milliseconds = qToBigEndian(quint64(when.toMSecsSinceEpoch()) << 16);
    std::memcpy(bytes.data(), &milliseconds, 6);
    bytes[6] = char(0x70 | (bytes[6] & 0x0f));
    bytes[8] = char(0x80 | (bytes[8] & 0x3f));
    return QUuid::fromRfc4122(bytes);
}

const menu::Item &Guest::anyItem() {
    // By category, which is in the owner's order; the table of items is in no order at all.
    for (;;) {
        const menu::Category &category = m_menu.categories.at(m_dice.bounded(int(m_menu.categories.size())));
        if (category.itemIds.isEmpty())
            continue;
        const auto item =
            m_menu.items.constFind(category.itemIds.at(m_dice.bounded(int(category.itemIds.size()))));
        if (item != m_menu.items.cend() && item->available)
            return *item;
    }
}

orders::LineRequest Guest::line(const menu::Item &item, const QDateTime &now) {
    orders::LineRequest line{.id = newId<OrderLineId>(now),
                             .itemId = item.id,
                             .quantity = m_dice.bounded(100) < 85 ? 1 : 2 + m_dice.bounded(2),
                             .unitPrice = {item.price, m_menu.currency}};
    if (!item.variants.isEmpty()) {
        const menu::Variant &variant = item.variants.at(m_dice.bounded(int(item.variants.size())));
        line.variantId = variant.id;
        line.unitPrice.amount = variant.price;
    }
    line.unitPrice.amount += choose(item, line.options) + fill(item, line);
    if (m_dice.bounded(100) < 3)
        line.note = u"No onions, please"_s;
    return line;
}

qint64 Guest::choose(const menu::Item &item, QList<orders::OptionRequest> &chosen) {
    qint64 price = 0;
    for (const OptionGroupId &id : item.optionGroupIds) {
        const auto group = m_menu.optionGroups.constFind(id);
        if (group == m_menu.optionGroups.cend())
            continue;
        QList<const menu::Option *> offered;
        for (const menu::Option &option : group->options)
            if (option.available)
                offered.append(&option);
        int wanted = std::max(group->min, m_dice.bounded(100) < 25 ? 1 : 0);
        wanted = std::min(wanted, group->max);
        while (wanted > 0 && !offered.isEmpty()) {
            const menu::Option *option = offered.takeAt(m_dice.bounded(int(offered.size())));
            const int pieces = std::min(wanted, group->maxPerOption);
            chosen.append({option->id, pieces});
            price += option->price * pieces;
            wanted -= pieces;
        }
    }
    return price;
}

qint64 Guest::fill(const menu::Item &combo, orders::LineRequest &line) {
    qint64 price = 0;
    for (const menu::ComboSlot &slot : combo.comboSlots) {
        QList<const menu::ComboChoice *> offered;
        for (const menu::ComboChoice &choice : slot.choices)
            if (const auto item = m_menu.items.constFind(choice.itemId);
                item != m_menu.items.cend() && item->available)
                offered.append(&choice);
        if (offered.isEmpty())
            continue;
        const menu::ComboChoice &choice = *offered.at(m_dice.bounded(int(offered.size())));
        orders::ComponentRequest component{slot.id, choice.itemId, choice.variantId, {}};
        price += choice.surcharge + choose(*m_menu.items.constFind(choice.itemId), component.options);
        line.components.append(component);
    }
    return price;
}

} // namespace kiosk::app
