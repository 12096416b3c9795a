// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/checkout/checkout.h"
#include "tests/support/sample_menu.h"
#include "tests/support/use_cases.h"

namespace kiosk::test {

inline const Actor cashier = Actor::person(UserId::create(), QStringLiteral("cashier"));
inline const Actor cook = Actor::person(UserId::create(), QStringLiteral("cook"));

/// A shop in a database of its own that sells the sample menu, and what tests do in it.
struct OrderDesk {
    TestDatabase database;
    UseCases cases;
    SampleMenu s = sampleMenu();
    menu::MenuPointer cached = std::make_shared<const menu::Menu>(s.menu);
    /// Now, so that the partitions of this month and the next three hold it; whole seconds for easy
    /// comparing.
    QDateTime now = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), QTimeZone::UTC);

    explicit OrderDesk(int workers = 4)
        : cases(database, workers) {
        database.execute(QStringLiteral("insert into shop (id, name, currency, default_language, languages, "
                                        "time_zone, payment_methods, service_types, "
                                        "menu_version) values ('%1', 'Test', 'EUR', 'en', '{en,de}', "
                                        "'Europe/Berlin', '{card_terminal,counter}', "
                                        "'{eat_in,take_away}', %2)")
                             .arg(s.menu.shopId.toString())
                             .arg(s.menu.version));
    }

    [[nodiscard]] orders::OrderRequest fries(PaymentMethod method) const {
        return s.request({s.line(s.fries, 320)}, 320, method);
    }
    Result<checkout::OrderView> submit(const orders::OrderRequest &request) { return submit(request, now); }
    Result<checkout::OrderView> submit(const orders::OrderRequest &request, const QDateTime &when) {
        return cases.run(
            [&](UnitOfWork &unit) { return checkout::submitOrder(unit, cached, request, when); });
    }
    /// An order by card, saved; gives its request.
    orders::OrderRequest saved(PaymentMethod method = PaymentMethod::CardTerminal) {
        const auto request = fries(method);
        if (const auto answer = submit(request); !answer)
            qFatal("not saved: %s", qPrintable(answer.error().detail));
        return request;
    }
    Result<payments::Payment> send(const PaymentId &id) {
        return cases.run(
            [&](UnitOfWork &unit) { return checkout::markSent(unit, id, QStringLiteral("S0"), now); });
    }
    Result<payments::Payment> apply(const PaymentId &id, payments::TerminalOutcome::Kind kind) {
        payments::TerminalOutcome outcome;
        outcome.kind = kind;
        outcome.transaction = {QStringLiteral("T1"), QStringLiteral("2026-05-01T14:00:00+02:00")};
        outcome.card = {QStringLiteral("VISA"), QStringLiteral("411111******1234"), QStringLiteral("A1")};
        return cases.run([&](UnitOfWork &unit) { return checkout::applyOutcome(unit, id, outcome, now); });
    }
    checkout::OrderView view(const OrderId &id) {
        return cases.run([&](UnitOfWork &unit) { return checkout::getOrder(unit, id, {}); }).value();
    }
    qint64 count(const QString &what) {
        return database.value(QStringLiteral("select count(*) from ") + what).toLongLong();
    }
};

template <class T>
[[nodiscard]] QString codeOf(const Result<T> &answer) {
    return answer ? QStringLiteral("ok") : QString(errorCodeName(answer.error().code));
}

} // namespace kiosk::test
