// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/maintenance/month_turn.h"

#include <QThread>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

constexpr char lockNotAvailable[] = "55P03";
constexpr int triesPerStep = 5;

constexpr Sql tryLock(u"select pg_try_advisory_lock(hashtext('kiosk_archive'))");

} // namespace

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

bool isLockRefusal(const DbException &failure) {
    return failure.sqlState() == lockNotAvailable;
}

bool pauseBeforeAnotherTry(const DbException &failure, int &refusals) {
    const bool isInTheWay = isLockRefusal(failure) || failure.kind() == DbException::Kind::Conflict;
    if (!isInTheWay || ++refusals >= triesPerStep)
        return false;
    QThread::sleep(100ms * (1 << refusals));
    return true;
}

} // namespace kiosk::storage
