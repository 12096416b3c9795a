// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/checkout/pricing.h"

#include "daemon/domain/checkout/line_pricing.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::checkout {

namespace {

QString linePath(qsizetype index) {
    return u"/lines/"_s + QString::number(index);
}

Result<void> checkCurrencies(Currency currency, const orders::OrderRequest &request) {
    QList<FieldFault> faults;
    const auto check = [&](const Money &money, const QString &path) {
        if (money.currency != currency)
            faults.append({path, u"currency"_s, u"The shop sells in %1."_s.arg(currency.code())});
    };
    check(request.expectedTotal, u"/expectedTotal"_s);
    for (qsizetype i = 0; i < request.lines.size(); ++i)
        check(request.lines[i].unitPrice, linePath(i) + u"/unitPrice"_s);
    if (faults.isEmpty())
        return {};
    return std::unexpected(
        Error{ErrorCode::CurrencyMismatch,
              u"The amounts are in another currency than the shop's %1."_s.arg(currency.code()),
              faults,
              {}});
}

Result<void> checkLines(const orders::OrderRequest &request) {
    QList<FieldFault> faults;
    if (request.lines.isEmpty())
        faults.append({u"/lines"_s, u"length"_s, u"An order needs at least one line."_s});
    QSet<OrderLineId> seen;
    for (qsizetype i = 0; i < request.lines.size(); ++i) {
        if (seen.contains(request.lines[i].id))
            faults.append({linePath(i) + u"/id"_s, u"duplicate"_s, u"Two lines have the same id."_s});
        seen.insert(request.lines[i].id);
    }
    if (faults.isEmpty())
        return {};
    return std::unexpected(
        Error{ErrorCode::InvalidFields, u"The order has lines that cannot be accepted."_s, faults, {}});
}

Error totalMismatch(const Money &expected, const Money &total) {
    return {ErrorCode::TotalMismatch,
            u"The order comes to %1, not to %2. Nothing was saved or charged."_s.arg(toText(total),
                                                                                     toText(expected)),
            {{u"/expectedTotal"_s, u"total"_s, u"The sum of the lines is %1."_s.arg(toText(total))}},
            {}};
}

} // namespace

Result<PricedCart> priceCart(const menu::Menu &menu, const orders::OrderRequest &request) {
    if (const auto fits = checkCurrencies(menu.currency, request); !fits)
        return std::unexpected(fits.error());
    if (const auto fits = checkLines(request); !fits)
        return std::unexpected(fits.error());

    Findings findings;
    PricedCart cart{{}, {0, menu.currency}};
    for (qsizetype i = 0; i < request.lines.size(); ++i) {
        const orders::LineRequest &wanted = request.lines[i];
        const auto line = priceLine(menu, request.serviceType, wanted, linePath(i), findings);
        if (!line)
            continue;
        if (line->unitPrice != wanted.unitPrice.amount)
            findings.changes.append({CartChangeKind::PriceChanged,
                                     wanted.id,
                                     line->itemId,
                                     {},
                                     line->name,
                                     wanted.unitPrice.amount,
                                     line->unitPrice});
        cart.total.amount += line->total;
        cart.lines.append(*line);
    }
    if (!findings.faults.isEmpty())
        return std::unexpected(Error{
            ErrorCode::OptionsInvalid, u"What was chosen does not fit the menu."_s, findings.faults, {}});
    const bool sellable = std::ranges::all_of(findings.changes, [](const CartChange &change) {
        return change.kind == CartChangeKind::PriceChanged;
    });
    if (!findings.changes.isEmpty())
        return std::unexpected(cartChanged(findings.changes, menu.version, menu.currency,
                                           sellable ? std::optional(cart.total.amount) : std::nullopt));
    // Whatever the rules above forget to tell: an order is sold whole or not at all, in a release too.
    if (cart.lines.size() != request.lines.size())
        return fail(ErrorCode::Internal,
                    u"A line of the order could not be priced. Nothing was saved or charged."_s);
    if (cart.total.amount > maxAmount)
        return std::unexpected(Error{ErrorCode::InvalidFields,
                                     u"The order is too large to be taken here."_s,
                                     {{u"/lines"_s, u"range"_s, u"The total is out of range."_s}},
                                     {}});
    if (cart.total != request.expectedTotal)
        return std::unexpected(totalMismatch(request.expectedTotal, cart.total));
    return cart;
}

} // namespace kiosk::checkout
