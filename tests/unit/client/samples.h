// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/common/common.h"
#include "shared/contract/orders/orders.h"
#include "shared/core/clock.h"

#include <QTimeZone>

namespace kiosk::test {

/// A clock that stands where the test puts it.
class FakeClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    void advance(std::chrono::seconds by) { m_now = m_now.addSecs(by.count()); }

private:
    QDateTime m_now = QDateTime(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);
};

inline Money euros(qint64 cents) {
    return {cents, *Currency::fromCode(u"EUR")};
}

inline contract::OrderSubmit sampleOrder() {
    contract::OrderLineInput line;
    line.id = OrderLineId::create();
    line.itemId = ItemId::create();
    line.quantity = 2;
    line.unitPrice = euros(890);
    contract::OrderSubmit order;
    order.id = OrderId::create();
    order.language = QStringLiteral("en");
    order.menuVersion = 7;
    order.lines = {line};
    order.expectedTotal = euros(1780);
    order.payment = {PaymentMethod::CardTerminal, PaymentId::create()};
    return order;
}

/// The shop's answer about an order.
inline contract::Order answerTo(const contract::OrderSubmit &submit,
                                OrderState state = OrderState::Submitted) {
    contract::Order order;
    order.id = submit.id;
    order.displayNumber = QStringLiteral("A-042");
    order.businessDate = QDate(2026, 3, 1);
    order.state = state;
    order.language = submit.language;
    order.total = submit.expectedTotal;
    order.createdAt = QDateTime(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);
    order.updatedAt = order.createdAt;
    order.version = 1;
    return order;
}

inline QByteArray problem(int status, const QString &code) {
    contract::Problem problem;
    problem.type = QStringLiteral("about:blank");
    problem.title = QStringLiteral("Refused");
    problem.status = status;
    problem.code = code;
    problem.detail = QStringLiteral("The reason in words.");
    problem.requestId = QStringLiteral("r-1");
    return wire::toJson(problem);
}

} // namespace kiosk::test
