// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulators/terminal/ledger.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk::terminalsim {

namespace {

using Error = std::unexpected<QString>;

bool syncDirectory(const QString &directory) {
    const int fd = ::open(QFile::encodeName(directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool synced = ::fsync(fd) == 0;
    ::close(fd);
    return synced;
}

QJsonObject startRecord(const Transaction &t) {
    return {
        {u"type"_s, u"start"_s},
        {u"category"_s, t.category},
        {u"saleId"_s, t.saleId},
        {u"poiId"_s, t.poiId},
        {u"serviceId"_s, t.serviceId},
        {u"saleTransactionId"_s, t.saleTransactionId},
        {u"amount"_s, t.amount},
        {u"currency"_s, t.currency},
        {u"transactionId"_s, t.transactionId},
        {u"at"_s, t.at.toString(Qt::ISODateWithMs)},
    };
}

} // namespace

std::expected<std::unique_ptr<Ledger>, QString> Ledger::open(const QString &directory) {
    if (!QDir().mkpath(directory))
        return Error(
            u"The ledger folder %1 cannot be created; check its path and permissions."_s.arg(directory));
    std::unique_ptr<Ledger> ledger(new Ledger);
    ledger->m_file.setFileName(QDir(directory).filePath(u"ledger.jsonl"_s));
    if (!ledger->m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) {
        return Error(u"The ledger %1 cannot be opened: %2."_s.arg(ledger->m_file.fileName(),
                                                                  ledger->m_file.errorString()));
    }
    if (::flock(ledger->m_file.handle(), LOCK_EX | LOCK_NB) != 0) {
        return Error(
            u"The ledger %1 is in use by another simulator; stop it or choose another --ledger folder."_s.arg(
                ledger->m_file.fileName()));
    }
    if (!syncDirectory(directory))
        return Error(u"The ledger folder %1 cannot be synced to disk."_s.arg(directory));
    if (auto loaded = ledger->load(); !loaded)
        return Error(loaded.error());
    return ledger;
}

std::expected<void, QString> Ledger::load() {
    const QByteArray content = m_file.readAll();
    const qsizetype whole = content.lastIndexOf('\n') + 1;
    qsizetype number = 0;
    for (const QByteArray &line : content.first(whole).split('\n')) {
        ++number;
        if (line.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject() || !apply(document.object())) {
            return Error(
                u"Line %1 of the ledger %2 is damaged; put the file aside to start with an empty one."_s
                    .arg(number)
                    .arg(m_file.fileName()));
        }
    }
    if (!m_file.resize(whole) || !m_file.seek(whole))
        return Error(u"The torn last line of %1 cannot be removed: %2."_s.arg(m_file.fileName(),
                                                                              m_file.errorString()));

    for (qsizetype i = 0; i < m_transactions.size(); ++i) {
        if (m_transactions.at(i).finished)
            continue;
        const Transaction lost{.errorCondition = u"Aborted"_s};
        if (auto done = finish(i, lost); !done)
            return done;
    }
    return {};
}

bool Ledger::apply(const QJsonObject &record) {
    if (record["type"_L1] == "start"_L1) {
        m_transactions.append({
            .category = record["category"_L1].toString(),
            .saleId = record["saleId"_L1].toString(),
            .poiId = record["poiId"_L1].toString(),
            .serviceId = record["serviceId"_L1].toString(),
            .saleTransactionId = record["saleTransactionId"_L1].toString(),
            .amount = record["amount"_L1].toInteger(),
            .currency = record["currency"_L1].toString(),
            .transactionId = record["transactionId"_L1].toString(),
            .at = QDateTime::fromString(record["at"_L1].toString(), Qt::ISODateWithMs),
        });
        return true;
    }
    const qsizetype index = record["index"_L1].toInteger(-1);
    if (record["type"_L1] != "finish"_L1 || index < 0 || index >= m_transactions.size())
        return false;
    Transaction &transaction = m_transactions[index];
    transaction.finished = true;
    transaction.success = record["success"_L1].toBool();
    transaction.errorCondition = record["errorCondition"_L1].toString();
    transaction.signatureRequired = record["signatureRequired"_L1].toBool();
    return true;
}

std::expected<void, QString> Ledger::append(const QJsonObject &record) {
    const QByteArray line = QJsonDocument(record).toJson(QJsonDocument::Compact) + '\n';
    const qint64 end = m_file.pos();
    if (m_file.write(line) != line.size() || ::fsync(m_file.handle()) != 0) {
        // Half a line would damage the next one.
        m_file.resize(end);
        m_file.seek(end);
        return Error(u"The ledger %1 cannot be written; free disk space."_s.arg(m_file.fileName()));
    }
    apply(record);
    return {};
}

std::expected<qsizetype, QString> Ledger::start(const Transaction &transaction) {
    if (auto written = append(startRecord(transaction)); !written)
        return Error(written.error());
    return m_transactions.size() - 1;
}

std::expected<void, QString> Ledger::finish(qsizetype index, const Transaction &outcome) {
    return append({
        {u"type"_s, u"finish"_s},
        {u"index"_s, index},
        {u"success"_s, outcome.success},
        {u"errorCondition"_s, outcome.errorCondition},
        {u"signatureRequired"_s, outcome.signatureRequired},
    });
}

bool Ledger::isReversed(const QString &transactionId) const {
    return std::ranges::any_of(m_transactions, [&](const Transaction &t) {
        return t.success && t.category == "Reversal"_L1 && t.transactionId == transactionId;
    });
}

QHash<QString, qint64> Ledger::balance() const {
    QHash<QString, qint64> balance;
    for (const Transaction &t : m_transactions) {
        if (t.success)
            balance[t.currency] += t.category == "Payment"_L1 ? t.amount : -t.amount;
    }
    return balance;
}

} // namespace kiosk::terminalsim
