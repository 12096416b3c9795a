// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/orders/line_json.h"

#include "daemon/storage/localized_json.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

template <class SomeId>
SomeId idFromJson(const QJsonValue &value) {
    return SomeId(QUuid::fromString(value.toString()));
}

QList<orders::SoldOption> optionsFromJson(const QJsonValue &value) {
    QList<orders::SoldOption> options;
    for (const auto &element : value.toArray())
        options.append({idFromJson<OptionId>(element[u"option_id"]), textsFromJson(element[u"name"]),
                        element[u"quantity"].toInt(), element[u"price"].toInteger()});
    return options;
}

QList<orders::SoldComponent> componentsFromJson(const QJsonValue &value) {
    QList<orders::SoldComponent> components;
    for (const auto &element : value.toArray())
        components.append({idFromJson<ItemId>(element[u"item_id"]), textsFromJson(element[u"name"]),
                           textsFromJson(element[u"variant_name"]), optionsFromJson(element[u"options"]),
                           element[u"total"].toInteger(), element[u"tax_rate"].toInt(),
                           element[u"tax"].toInteger()});
    return components;
}

} // namespace

QJsonArray optionsToJson(const QList<orders::SoldOption> &options) {
    QJsonArray json;
    for (const orders::SoldOption &option : options)
        json.append(QJsonObject{{u"option_id"_s, option.optionId.toString()},
                                {u"name"_s, textsToJson(option.name)},
                                {u"quantity"_s, option.quantity},
                                {u"price"_s, option.price}});
    return json;
}

QJsonArray componentsToJson(const QList<orders::SoldComponent> &components) {
    QJsonArray json;
    for (const orders::SoldComponent &component : components)
        json.append(QJsonObject{{u"item_id"_s, component.itemId.toString()},
                                {u"name"_s, textsToJson(component.name)},
                                {u"variant_name"_s, textsToJson(component.variantName)},
                                {u"options"_s, optionsToJson(component.options)},
                                {u"total"_s, component.total},
                                {u"tax_rate"_s, component.taxRate},
                                {u"tax"_s, component.tax}});
    return json;
}

QJsonArray linesToJson(const QList<orders::Line> &lines) {
    QJsonArray json;
    for (const orders::Line &line : lines)
        json.append(QJsonObject{{u"id"_s, line.id.toString()},
                                {u"position"_s, json.size() + 1},
                                {u"item_id"_s, line.itemId.toString()},
                                {u"name"_s, textsToJson(line.name)},
                                {u"variant_name"_s, textsToJson(line.variantName)},
                                {u"quantity"_s, line.quantity},
                                {u"unit_price"_s, line.unitPrice},
                                {u"total"_s, line.total},
                                {u"tax_rate"_s, line.taxRate ? QJsonValue(*line.taxRate) : QJsonValue()},
                                {u"tax"_s, line.tax},
                                {u"options"_s, optionsToJson(line.options)},
                                {u"components"_s, componentsToJson(line.components)},
                                {u"note"_s, line.note}});
    return json;
}

QList<orders::Line> linesFromJson(const QJsonArray &json) {
    QList<orders::Line> lines;
    for (const auto &row : json) {
        orders::Line line{.id = idFromJson<OrderLineId>(row[u"id"]),
                          .itemId = idFromJson<ItemId>(row[u"item_id"]),
                          .name = textsFromJson(row[u"name"]),
                          .variantName = textsFromJson(row[u"variant_name"]),
                          .quantity = row[u"quantity"].toInt(),
                          .unitPrice = row[u"unit_price"].toInteger(),
                          .total = row[u"total"].toInteger(),
                          .tax = row[u"tax"].toInteger(),
                          .options = optionsFromJson(row[u"options"]),
                          .components = componentsFromJson(row[u"components"]),
                          .note = row[u"note"].toString()};
        if (!row[u"tax_rate"].isNull())
            line.taxRate = row[u"tax_rate"].toInt();
        lines.append(line);
    }
    return lines;
}

} // namespace kiosk::storage
