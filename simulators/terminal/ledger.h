// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QList>
#include <QString>

#include <expected>
#include <memory>

namespace kiosk::terminalsim {

/// One payment or reversal as the terminal remembers it.
struct Transaction {
    QString category; ///< "Payment" or "Reversal"
    QString saleId;
    QString poiId;
    QString serviceId;
    QString saleTransactionId; ///< the till's own reference; empty for a reversal
    qint64 amount = 0;         ///< minor units
    QString currency;
    QString transactionId; ///< POITransactionID
    QDateTime at;          ///< UTC, part of the POITransactionID
    bool finished = false;
    bool success = false;
    QString errorCondition;         ///< empty on success
    bool signatureRequired = false; ///< the approval asks for a signature on paper
};

/// The terminal's memory: `ledger.jsonl`, append-only, one JSON object per line, on disk (fsync) before any
/// answer leaves. A line that power loss tore apart is dropped when the ledger is opened; every line before
/// it counts.
class Ledger {
public:
    /// Opens or creates the ledger in `directory`. Payments that were running when the last process ended are
    /// recorded as failed ("Aborted"): a terminal that lost power has not taken the money.
    /// Fails when the folder cannot be written, another simulator holds it, or a line in the middle is
    /// damaged.
    [[nodiscard]] static std::expected<std::unique_ptr<Ledger>, QString> open(const QString &directory);

    /// Adds the first record of a transaction and returns its index.
    [[nodiscard]] std::expected<qsizetype, QString> start(const Transaction &transaction);

    /// Records the outcome; the fields `success`, `errorCondition` and `signatureRequired` are taken over.
    [[nodiscard]] std::expected<void, QString> finish(qsizetype index, const Transaction &outcome);

    /// Oldest first.
    [[nodiscard]] const QList<Transaction> &transactions() const { return m_transactions; }

    /// True if a successful reversal of this POITransactionID is on record.
    [[nodiscard]] bool isReversed(const QString &transactionId) const;

    /// Minor units taken and not given back, by currency.
    [[nodiscard]] QHash<QString, qint64> balance() const;

private:
    Ledger() = default;

    [[nodiscard]] std::expected<void, QString> load();
    [[nodiscard]] std::expected<void, QString> append(const QJsonObject &record);
    bool apply(const QJsonObject &record);

    QFile m_file;
    QList<Transaction> m_transactions;
};

} // namespace kiosk::terminalsim
