// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/payments/payment_terminal.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace kiosk::nexo {

/// The identifiers in the header of each message.
struct MessageIds {
    QString serviceId; ///< at most 10 characters, unique since login
    QString saleId;    ///< the till, from the configuration
    QString poiId;     ///< the terminal, from the configuration
};

// The requests of nexo Retailer 3.1 as XML in UTF-8. Elements stand in the order of the schema, since
// terminals insist on it.

/// Asks for "client-only" mode: the terminal never calls the till.
[[nodiscard]] QByteArray loginRequest(const MessageIds &ids, const QDateTime &now,
                                      const QString &softwareVersion);

[[nodiscard]] QByteArray paymentRequest(const MessageIds &ids, const payments::TerminalPayment &payment);

/// Asks the terminal to stop the payment with this ServiceID.
[[nodiscard]] QByteArray abortRequest(const MessageIds &ids, const QString &paymentServiceId);

/// Asks for the outcome of the message with this category ("Payment", "Reversal") and ServiceID.
[[nodiscard]] QByteArray statusRequest(const MessageIds &ids, const QString &category,
                                       const QString &serviceId);

[[nodiscard]] QByteArray reversalRequest(const MessageIds &ids,
                                         const payments::TerminalTransaction &transaction);

/// Minor units as decimal text with the currency's own number of digits: 1290 EUR is "12.90".
[[nodiscard]] QString decimalAmount(const Money &money);

/// The other way round, exactly; nullopt if the text is no amount of this currency.
[[nodiscard]] std::optional<qint64> minorUnits(QStringView decimal, const Currency &currency);

} // namespace kiosk::nexo
