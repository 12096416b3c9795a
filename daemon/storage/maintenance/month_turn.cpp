// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/maintenance/month_turn.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

constexpr Sql tryLock(u"select pg_try_advisory_lock(hashtext('kiosk_archive'))");

}

ConnectionTarget forMonths(ConnectionTarget target) {
    target.applicationName = u"kioskd archive"_s;
    target.statementTimeout = 10min;
    target.idleInTransactionTimeout = 1min;
    // Whoever comes behind a lock that we wait for waits as long as we do. Below deadlock_timeout, so that
    // nobody else is ended for our sake.
    target.lockTimeout = 500ms;
    return target;
}

bool takeTurn(Connection &connection) {
    return connection.run(tryLock).first([](Rows &row) { return row.take<bool>(); }).value_or(false);
}

} // namespace kiosk::storage
