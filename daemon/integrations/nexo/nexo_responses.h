// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/payments/payment_terminal.h"

#include <QByteArray>
#include <QString>

#include <expected>
#include <optional>

namespace kiosk::nexo {

/// Larger answers are not read: a payment's answer with two receipts has about 10 KiB.
inline constexpr qsizetype kMaxMessageBytes = 256 * 1024;

/// A response element together with the header that names it.
struct Response {
    enum class Result { Success, Failure, Partial };

    QString category; ///< of the header, e.g. "Payment"
    QString serviceId;
    QString saleId;
    QString poiId;
    Result result = Result::Failure;
    QString errorCondition;    ///< as written; empty if absent
    QString saleTransactionId; ///< the till's own reference, if repeated
    payments::TerminalTransaction transaction;
    payments::CardDetails card; ///< already masked
    QString authorisedAmount;   ///< decimal text, empty if absent
    QString currency;
    bool signatureRequired = false;
};

/// A whole SaleToPOIResponse.
struct Message {
    Response response;
    std::optional<Response> repeated; ///< RepeatedMessageResponse of a TransactionStatusResponse
};

/// Reads an answer, whatever the order of its elements and whatever else it contains. The error says in a few
/// words, without quoting the message, why it cannot be trusted: not well-formed, cut, too large, a document
/// type or entity, no result, or two contradicting ones.
[[nodiscard]] std::expected<Message, QString> readMessage(const QByteArray &xml);

/// At most the first six and the last four digits; whatever lies between becomes '*'.
[[nodiscard]] QString maskedPan(QStringView pan);

} // namespace kiosk::nexo
