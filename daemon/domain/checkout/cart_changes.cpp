// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/checkout/cart_changes.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kiosk::checkout {

namespace {

QJsonObject money(qint64 amount, Currency currency) {
    return {{u"amount"_s, amount}, {u"currency"_s, currency.code()}};
}

QJsonObject toJson(const CartChange &change, Currency currency) {
    QJsonObject name;
    for (const auto &[language, text] : change.name.asKeyValueRange())
        name.insert(language, text);
    QJsonObject json{{u"kind"_s, QString(nameOf(change.kind))},
                     {u"lineId"_s, change.lineId.toString()},
                     {u"itemId"_s, change.itemId.toString()},
                     {u"name"_s, name}};
    if (change.optionId)
        json.insert(u"optionId"_s, change.optionId->toString());
    if (change.oldPrice)
        json.insert(u"oldPrice"_s, money(*change.oldPrice, currency));
    if (change.newPrice)
        json.insert(u"newPrice"_s, money(*change.newPrice, currency));
    return json;
}

} // namespace

Error cartChanged(const QList<CartChange> &changes, qint64 menuVersion, Currency currency,
                  std::optional<qint64> newTotal) {
    QJsonArray list;
    for (const CartChange &change : changes)
        list.append(toJson(change, currency));
    QJsonObject data{{u"changes"_s, list}, {u"menuVersion"_s, menuVersion}};
    if (newTotal)
        data.insert(u"newTotal"_s, money(*newTotal, currency));
    return {ErrorCode::CartChanged,
            u"Something in the cart has changed since it was shown. Look at it again before ordering."_s,
            {},
            data};
}

} // namespace kiosk::checkout
