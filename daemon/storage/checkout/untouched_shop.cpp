// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/checkout/untouched_shop.h"

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

constexpr Sql takeTurn(u"select pg_try_advisory_lock(hashtext('kiosk_simulate'))");
constexpr Sql selectHasSchema(u"select to_regclass('public.request_registry') is not null");
constexpr Sql selectHasShop(u"select exists (select from shop)");
// The registry outlives the orders, wherever they are.
constexpr Sql selectHasOrders(u"select exists (select from request_registry)");
constexpr Sql selectIsServed(uR"(
select exists (select from pg_stat_activity
               where datname = current_database() and application_name in ('kioskd', 'kioskd archive'))
)");

} // namespace

Result<std::unique_ptr<UntouchedShop>> UntouchedShop::take(const ConnectionTarget &target) {
    try {
        auto connection = std::make_unique<Connection>(target);
        connection->ensureOpen();
        const auto holds = [&](const Sql &question) {
            return connection->run(question)
                .first([](kiosk::storage::Rows &row) { return row.take<bool>(); })
                .value_or(false);
        };
        if (!holds(selectHasSchema) || !holds(selectHasShop))
            return fail(ErrorCode::NotFound,
                        u"There is no shop in this database yet. Run kioskd migrate first."_s);
        if (!holds(takeTurn))
            return fail(ErrorCode::Overloaded, u"Another kioskd simulate fills this database just now."_s);
        if (holds(selectIsServed))
            return fail(ErrorCode::Overloaded, u"A daemon serves this database just now. Stop it first."_s);
        if (holds(selectHasOrders))
            return fail(
                ErrorCode::IllegalTransition,
                u"This database has orders already, and invented ones are never mixed with them. Take "
                "an empty database."_s);
        return std::unique_ptr<UntouchedShop>(new UntouchedShop(std::move(connection)));
    } catch (const DbException &failure) {
        return std::unexpected(failure.toError());
    }
}

} // namespace kiosk::storage
