// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/contract/operations.h"

#include "shared/contract/alerts/alerts_operations.h"
#include "shared/contract/audit/audit_operations.h"
#include "shared/contract/backups/backups_operations.h"
#include "shared/contract/devices/devices_operations.h"
#include "shared/contract/kitchen/kitchen_operations.h"
#include "shared/contract/logs/logs_operations.h"
#include "shared/contract/menu/menu_operations.h"
#include "shared/contract/orders/orders_operations.h"
#include "shared/contract/payments/payments_operations.h"
#include "shared/contract/realtime/realtime_operations.h"
#include "shared/contract/system/system_operations.h"
#include "shared/contract/users/users_operations.h"

namespace kiosk::contract {

QLatin1StringView methodName(Method method) {
    switch (method) {
    case Method::Get:
        return QLatin1StringView("GET");
    case Method::Post:
        return QLatin1StringView("POST");
    case Method::Put:
        return QLatin1StringView("PUT");
    case Method::Delete:
        return QLatin1StringView("DELETE");
    }
    Q_UNREACHABLE_RETURN(QLatin1StringView());
}

QList<const Operation *> allOperations() {
    QList<const Operation *> all;
    const auto add = [&all](const auto &feature) {
        for (const Operation *operation : feature)
            all.append(operation);
    };
    add(operations::system);
    add(operations::users);
    add(operations::devices);
    add(operations::menu);
    add(operations::orders);
    add(operations::payments);
    add(operations::kitchen);
    add(operations::alerts);
    add(operations::audit);
    add(operations::backups);
    add(operations::logs);
    add(operations::realtime);
    return all;
}

} // namespace kiosk::contract
