// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulators/terminal/ledger.h"

#include <QString>

#include <expected>
#include <optional>

namespace kiosk::terminalsim {

/// The attributes by which a nexo message is found again.
struct MessageKey {
    QString category;
    QString serviceId;
    QString saleId;
    QString poiId;
};

/// What the simulator needs of a nexo request; absent parts are empty.
struct NexoRequest {
    MessageKey header;
    std::optional<MessageKey> reference; ///< MessageReference of Abort and TransactionStatus
    QString saleTransactionId;
    QString requestedAmount; ///< decimal text as sent
    QString currency;
    QString paymentType;
    QString originalTransactionId; ///< POITransactionID of the payment to reverse
    QString originalTimeStamp;
};

/// Reads a SaleToPOIRequest. Document types and entities are refused. The error is a sentence.
[[nodiscard]] std::expected<NexoRequest, QString> readRequest(const QByteArray &xml);

/// Decimal text to minor units of the currency: "12.9" EUR is 1290. nullopt if it is not a positive amount.
[[nodiscard]] std::optional<qint64> minorUnits(const QString &decimal, const QString &currency);

/// The other way round, with the currency's own number of digits.
[[nodiscard]] QString decimalAmount(qint64 minorUnits, const QString &currency);

/// `<XResponse><Response Result="Failure" …/></XResponse>`
[[nodiscard]] QString failure(const QString &category, const QString &errorCondition, const QString &text);

/// The response element of a finished payment or reversal, always the same for the same record.
[[nodiscard]] QString transactionResponse(const Transaction &transaction);

[[nodiscard]] QString loginResponse(const QDateTime &now);
[[nodiscard]] QString logoutResponse();

/// TransactionStatusResponse around the repeated response of `transaction`.
[[nodiscard]] QString statusResponse(const Transaction &transaction);

/// The whole message: root, header with the request's identifiers, and the response element.
[[nodiscard]] QByteArray message(const MessageKey &header, const QString &response);

} // namespace kiosk::terminalsim
