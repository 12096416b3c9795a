// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/id.h"
#include "shared/core/vocabulary.h"

#include <QDateTime>
#include <QList>
#include <QMap>

namespace kiosk::kitchen {

using LocalizedText = QMap<QString, QString>;

struct TicketDetail {
    LocalizedText name;
    int quantity = 1;
};
struct TicketLine {
    LocalizedText name;
    LocalizedText variantName;
    int quantity = 1;
    QList<TicketDetail> details;
    QString note;
};
/// An order as the kitchen sees it; its lines are a snapshot taken when it was released.
struct Ticket {
    TicketId id;
    OrderId orderId;
    QString displayNumber;
    ServiceType serviceType = ServiceType::EatIn;
    QString tableNumber;
    TicketState state = TicketState::Queued;
    OrderPayment paymentState = OrderPayment::Unpaid; ///< Read from the order.
    QList<TicketLine> lines;
    QDateTime createdAt;
    QDateTime stateSince;
    qint64 version = 1;
};

} // namespace kiosk::kitchen
