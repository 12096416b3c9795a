// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/orders/order_mapping.h"

#include "daemon/domain/menu/menu.h"
#include "daemon/http/support/json_answer.h"

namespace kiosk::http {

namespace {

std::optional<QString> unlessEmpty(const QString &text) {
    return text.isEmpty() ? std::nullopt : std::optional(text);
}
std::optional<contract::LocalizedText> unlessEmpty(const contract::LocalizedText &text) {
    return text.isEmpty() ? std::nullopt : std::optional(text);
}
QString rateText(int thousandths) {
    return menu::toText(menu::TaxRate{thousandths});
}

QList<orders::OptionRequest> toDomain(const std::optional<QList<contract::OptionInput>> &options) {
    QList<orders::OptionRequest> result;
    for (const contract::OptionInput &option : options.value_or(QList<contract::OptionInput>()))
        result.append({option.optionId, option.quantity});
    return result;
}

orders::LineRequest toDomain(const contract::OrderLineInput &line) {
    orders::LineRequest result;
    result.id = line.id;
    result.itemId = line.itemId;
    result.variantId = line.variantId;
    result.quantity = line.quantity;
    result.options = toDomain(line.options);
    for (const auto &part : line.components.value_or(QList<contract::ComponentInput>()))
        result.components.append({part.slotId, part.itemId, part.variantId, toDomain(part.options)});
    result.note = line.note.value_or(QString());
    result.unitPrice = line.unitPrice;
    return result;
}

QList<contract::OrderOption> toContract(const QList<orders::SoldOption> &options, const Currency &currency) {
    QList<contract::OrderOption> result;
    for (const orders::SoldOption &option : options)
        result.append({option.optionId, option.name, option.quantity, {option.price, currency}});
    return result;
}

contract::OrderLine toContract(const orders::Line &line, const Currency &currency) {
    contract::OrderLine result;
    result.id = line.id;
    result.itemId = line.itemId;
    result.name = line.name;
    result.variantName = unlessEmpty(line.variantName);
    result.quantity = line.quantity;
    result.unitPrice = {line.unitPrice, currency};
    result.total = {line.total, currency};
    result.taxRate = line.taxRate.transform(rateText);
    result.tax = {line.tax, currency};
    result.options = toContract(line.options, currency);
    for (const orders::SoldComponent &part : line.components)
        result.components.append({part.itemId,
                                  part.name,
                                  unlessEmpty(part.variantName),
                                  toContract(part.options, currency),
                                  {part.total, currency},
                                  rateText(part.taxRate),
                                  {part.tax, currency}});
    result.note = unlessEmpty(line.note);
    return result;
}

} // namespace

orders::OrderRequest toDomain(const contract::OrderSubmit &body, const std::optional<DeviceId> &device,
                              const Actor &by) {
    orders::OrderRequest result;
    result.id = body.id;
    result.serviceType = body.serviceType;
    result.language = body.language;
    result.menuVersion = body.menuVersion;
    for (const contract::OrderLineInput &line : body.lines)
        result.lines.append(toDomain(line));
    result.expectedTotal = body.expectedTotal;
    result.paymentMethod = body.payment.method;
    result.paymentId = body.payment.id;
    result.tableNumber = body.tableNumber.value_or(QString());
    result.deviceId = device;
    result.by = by;
    result.bodyHash = bodyHash(body);
    return result;
}

contract::Order toContract(const orders::Order &order) {
    const Currency &currency = order.total.currency;
    contract::Order result;
    result.id = order.id;
    result.displayNumber = order.displayNumber;
    result.businessDate = order.businessDate;
    result.state = order.state;
    result.paymentState = order.paymentState;
    result.paymentMethod = order.paymentMethod;
    result.serviceType = order.serviceType;
    result.language = order.language;
    result.tableNumber = unlessEmpty(order.tableNumber);
    for (const orders::Line &line : order.lines)
        result.lines.append(toContract(line, currency));
    for (const orders::TaxSum &tax : order.taxes)
        result.taxes.append(
            {rateText(tax.rate), {tax.net, currency}, {tax.tax, currency}, {tax.gross, currency}});
    result.total = order.total;
    result.ticketState = order.ticketState;
    result.deviceId = order.deviceId;
    result.deviceName = unlessEmpty(order.deviceName);
    result.cancelReason = unlessEmpty(order.cancelReason);
    result.createdAt = order.createdAt;
    result.updatedAt = order.updatedAt;
    result.version = order.version;
    return result;
}

} // namespace kiosk::http
