// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulators/terminal/ledger.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk::terminalsim;

namespace {

Transaction payment(const QString &id) {
    return {.category = u"Payment"_s,
            .saleId = u"S"_s,
            .poiId = u"P"_s,
            .serviceId = id,
            .saleTransactionId = u"attempt-"_s + id,
            .amount = 1290,
            .currency = u"EUR"_s,
            .transactionId = id,
            .at = QDateTime::fromString(u"2026-01-02T03:04:05.678Z"_s, Qt::ISODateWithMs)};
}

void appendBytes(const QString &folder, const QByteArray &bytes) {
    QFile file(folder + u"/ledger.jsonl"_s);
    QVERIFY(file.open(QIODevice::Append));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TerminalSimLedger final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void approvedPaymentIsThereAfterReopening();
    void runningPaymentCountsAsAbortedAfterPowerLoss();
    void tornLastLineIsDropped();
    void damageInTheMiddleStopsTheStart();
    void secondSimulatorIsKeptOut();
    void balanceCountsApprovalsMinusReversals();
    void folderThatCannotBeMadeIsToldByName();
};

void TerminalSimLedger::approvedPaymentIsThereAfterReopening() {
    const QTemporaryDir folder;
    {
        const auto ledger = Ledger::open(folder.path());
        QVERIFY(ledger);
        const auto index = (*ledger)->start(payment(u"1"_s));
        QVERIFY(index);
        QVERIFY((*ledger)->finish(*index, {.success = true, .signatureRequired = true}));
    }
    const auto again = Ledger::open(folder.path());
    QVERIFY(again);
    QCOMPARE((*again)->transactions().size(), 1);
    const Transaction &kept = (*again)->transactions().first();
    QVERIFY(kept.finished && kept.success && kept.signatureRequired);
    QCOMPARE(kept.saleTransactionId, u"attempt-1"_s);
    QCOMPARE(kept.amount, 1290);
    QCOMPARE(kept.at, payment(u"1"_s).at);
}

void TerminalSimLedger::runningPaymentCountsAsAbortedAfterPowerLoss() {
    const QTemporaryDir folder;
    QVERIFY(Ledger::open(folder.path()).value()->start(payment(u"1"_s)));
    const auto again = Ledger::open(folder.path());
    QVERIFY(again);
    const Transaction &lost = (*again)->transactions().first();
    QVERIFY(lost.finished && !lost.success);
    QCOMPARE(lost.errorCondition, u"Aborted"_s);
}

void TerminalSimLedger::tornLastLineIsDropped() {
    const QTemporaryDir folder;
    {
        const auto ledger = Ledger::open(folder.path());
        QVERIFY((*ledger)->finish(*(*ledger)->start(payment(u"1"_s)), {.success = true}));
    }
    // Longer than the next record, which must not leave the rest of it behind.
    appendBytes(folder.path(), R"({"type":"start","category":")" + QByteArray(1000, 'x'));
    {
        const auto ledger = Ledger::open(folder.path());
        QVERIFY2(ledger, qPrintable(ledger.error_or(QString())));
        QCOMPARE((*ledger)->transactions().size(), 1);
        QVERIFY((*ledger)->finish(*(*ledger)->start(payment(u"2"_s)), {.success = true}));
    }
    const auto again = Ledger::open(folder.path());
    QVERIFY2(again, qPrintable(again.error_or(QString())));
    QCOMPARE((*again)->transactions().size(), 2);
}

void TerminalSimLedger::damageInTheMiddleStopsTheStart() {
    const QTemporaryDir folder;
    QVERIFY(Ledger::open(folder.path()));
    appendBytes(folder.path(), "{\"type\":\"sta\n{\"type\":\"finish\",\"index\":0}\n");
    const auto ledger = Ledger::open(folder.path());
    QVERIFY(!ledger);
    QVERIFY2(ledger.error().contains(u"Line 1"_s), qPrintable(ledger.error()));
}

void TerminalSimLedger::secondSimulatorIsKeptOut() {
    const QTemporaryDir folder;
    const auto first = Ledger::open(folder.path());
    QVERIFY(first);
    const auto second = Ledger::open(folder.path());
    QVERIFY(!second);
    QVERIFY2(second.error().contains(u"in use"_s), qPrintable(second.error()));
}

void TerminalSimLedger::balanceCountsApprovalsMinusReversals() {
    const QTemporaryDir folder;
    const auto ledger = Ledger::open(folder.path());
    Transaction reversal = payment(u"1"_s);
    reversal.category = u"Reversal"_s;
    QVERIFY((*ledger)->finish(*(*ledger)->start(payment(u"1"_s)), {.success = true}));
    QVERIFY((*ledger)->finish(*(*ledger)->start(payment(u"2"_s)), {.success = true}));
    QVERIFY((*ledger)->finish(*(*ledger)->start(payment(u"3"_s)), {.errorCondition = u"Refusal"_s}));
    QCOMPARE((*ledger)->balance().value(u"EUR"_s), 2580);
    QVERIFY((*ledger)->finish(*(*ledger)->start(reversal), {.success = true}));
    QCOMPARE((*ledger)->balance().value(u"EUR"_s), 1290);
    QVERIFY((*ledger)->isReversed(u"1"_s));
    QVERIFY(!(*ledger)->isReversed(u"2"_s));
}

void TerminalSimLedger::folderThatCannotBeMadeIsToldByName() {
    const auto ledger = Ledger::open(u"/proc/nowhere"_s);
    QVERIFY(!ledger);
    QVERIFY2(ledger.error().contains(u"/proc/nowhere"_s), qPrintable(ledger.error()));
}

QTEST_APPLESS_MAIN(TerminalSimLedger)
#include "tst_terminal_sim_ledger.moc"
