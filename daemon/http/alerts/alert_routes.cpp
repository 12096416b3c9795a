// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/alerts/alert_routes.h"

#include "daemon/domain/alerts/alert_use_cases.h"
#include "daemon/http/support/futures.h"
#include "shared/contract/alerts/alerts_operations.h"

using namespace Qt::StringLiterals;

namespace kiosk::http {

namespace {

contract::Alert toContract(const alerts::Alert &alert) {
    contract::Alert result;
    result.id = alert.id;
    result.rule = alert.rule;
    result.subject = alert.subject;
    result.severity = alert.severity;
    result.details = alert.details;
    result.firstSeen = alert.firstSeen;
    result.lastSeen = alert.lastSeen;
    result.count = alert.count;
    if (alert.acknowledgedAt)
        result.acknowledgedBy = alert.acknowledgedBy;
    result.acknowledgedAt = alert.acknowledgedAt;
    result.resolvedAt = alert.resolvedAt;
    return result;
}

contract::AlertList listOf(const QList<alerts::Alert> &alerts) {
    contract::AlertList list;
    for (const alerts::Alert &alert : alerts)
        list.alerts.append(toContract(alert));
    return list;
}

} // namespace

void bindAlerts(Router &router, Transactor &transactor, const Clock &clock) {
    router.bind<contract::operations::listAlerts, void, contract::AlertList>(
        [&transactor, &clock](const Request &) {
            return mapped(
                transactor.read([now = clock.now()](UnitOfWork &unit) { return alerts::list(unit, now); }),
                listOf);
        });

    router.bind<contract::operations::acknowledgeAlert, void, contract::Alert>(
        [&transactor, &clock](const Request &request) {
            return mapped(transactor.run([id = request.id<AlertId>(u"id"_s), by = actorOf(*request.principal),
                                          now = clock.now()](UnitOfWork &unit) {
                return alerts::acknowledge(unit, id, by, now);
            }),
                          toContract);
        });
}

} // namespace kiosk::http
