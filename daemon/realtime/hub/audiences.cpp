// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/realtime/alerts/alert_audience.h"
#include "daemon/realtime/devices/device_audience.h"
#include "daemon/realtime/hub/audience.h"
#include "daemon/realtime/kitchen/ticket_audience.h"
#include "daemon/realtime/menu/menu_audience.h"
#include "daemon/realtime/orders/order_audience.h"
#include "daemon/realtime/payments/payment_audience.h"

namespace kiosk::realtime {

namespace {
constexpr std::array audiences{menuAudience,    itemsAudience,   ordersAudience, paymentsAudience,
                               ticketsAudience, devicesAudience, alertsAudience};
}

bool mayHear(const http::Principal &listener, const DomainEvent &event) {
    if (!event.topic)
        return false;
    const auto found = std::ranges::find(audiences, *event.topic, &Audience::topic);
    if (found == audiences.end() || !http::mayUse(found->access, listener))
        return false;
    const bool limited = found->kiosksOwnOnly && listener.device && listener.kind == DeviceKind::Kiosk;
    return !limited || event.deviceId == listener.device;
}

} // namespace kiosk::realtime
