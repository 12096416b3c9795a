// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/nexo/nexo_outcome.h"
#include "daemon/integrations/nexo/nexo_requests.h"
#include "daemon/integrations/nexo/nexo_responses.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::nexo;
using payments::TerminalOutcome;
using Kind = TerminalOutcome::Kind;

namespace {

const MessageIds kPaymentIds{u"PAY0000003"_s, u"1"_s, u"A-POIID"_s};
const MessageIds kStatusIds{u"ASK0000009"_s, u"1"_s, u"A-POIID"_s};
const MessageIds kReversalIds{u"REV0000001"_s, u"1"_s, u"A-POIID"_s};

payments::TerminalPayment thePayment() {
    return {.id = *PaymentId::fromString(u"0198c0de-0000-7000-8000-000000000056"),
            .startedAt = QDateTime::fromString(u"2026-03-04T09:00:00.000Z"_s, Qt::ISODateWithMs),
            .serviceId = kPaymentIds.serviceId,
            .amount = Money{5600, *Currency::fromCode(u"SEK")},
            .orderNumber = u"A-042"_s};
}

QByteArray fixture(const QString &name) {
    QFile file(qEnvironmentVariable("KIOSK_TEST_FIXTURES") + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString kindName(Kind kind) {
    switch (kind) {
    case Kind::Captured:
        return u"captured"_s;
    case Kind::Declined:
        return u"declined"_s;
    case Kind::Cancelled:
        return u"cancelled"_s;
    case Kind::NotFound:
        return u"not_found"_s;
    case Kind::InProgress:
        return u"in_progress"_s;
    case Kind::Unknown:
        return u"unknown"_s;
    case Kind::NotSent:
        return u"not_sent"_s;
    }
    return {};
}

QString stateName(ReversalState state) {
    switch (state) {
    case ReversalState::Reversed:
        return u"reversed"_s;
    case ReversalState::Refused:
        return u"refused"_s;
    case ReversalState::InProgress:
        return u"in_progress"_s;
    case ReversalState::NotFound:
        return u"not_found"_s;
    case ReversalState::Unknown:
        return u"unknown"_s;
    }
    return {};
}

QJsonObject toJson(const TerminalOutcome &outcome) {
    QJsonObject json{{u"kind"_s, kindName(outcome.kind)}, {u"reason"_s, outcome.reason}};
    if (outcome.kind == Kind::Captured) {
        json[u"transactionId"_s] = outcome.transaction.id;
        json[u"timestamp"_s] = outcome.transaction.timestamp;
        json[u"scheme"_s] = outcome.card.scheme;
        json[u"maskedPan"_s] = outcome.card.maskedPan;
        json[u"authorisationCode"_s] = outcome.card.authorisationCode;
        json[u"mustReverse"_s] = outcome.mustReverse;
    }
    return json;
}

QJsonObject meaning(const QString &name, const QByteArray &xml) {
    const auto message = readMessage(xml);
    if (!message)
        return {{u"kind"_s, u"unreadable"_s}};
    if (name.startsWith("payment"_L1))
        return toJson(paymentOutcome(*message, kPaymentIds, thePayment()));
    if (name.startsWith("status"_L1))
        return toJson(queryOutcome(*message, kStatusIds, thePayment()));
    return {{u"kind"_s, stateName(reversalState(*message, kReversalIds))}};
}

QByteArray paymentFailure(const QByteArray &condition) {
    return "<SaleToPOIResponse><MessageHeader MessageCategory=\"Payment\" MessageType=\"Response\" "
           "ServiceID=\"PAY0000003\" SaleID=\"1\" POIID=\"A-POIID\"/><PaymentResponse>"
           "<Response Result=\"Failure\" ErrorCondition=\"" +
           condition + "\"/></PaymentResponse></SaleToPOIResponse>";
}

} // namespace

class NexoMessages final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recordedAnswerMeans_data();
    void recordedAnswerMeans();
    void answerCutAtAnyByteIsUnreadable_data();
    void answerCutAtAnyByteIsUnreadable();
    void flippedByteNeverTurnsAnApprovalIntoADecline();
    void errorConditionOfAPaymentMeans_data();
    void errorConditionOfAPaymentMeans();
    void tooLargeAnswerIsUnreadable();
    void faultsNeverQuoteTheMessage();
    void panIsMasked_data();
    void panIsMasked();
    void requestsAreExactlyThese();
    void amountsAreExact_data();
    void amountsAreExact();
    void badAmountIsNoAmount_data();
    void badAmountIsNoAmount();
};

void NexoMessages::recordedAnswerMeans_data() {
    QTest::addColumn<QString>("name");
    const QStringList names =
        QDir(qEnvironmentVariable("KIOSK_TEST_FIXTURES")).entryList({u"*.in.xml"_s}, QDir::Files);
    QVERIFY(names.size() >= 60);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name.chopped(7);
}

void NexoMessages::recordedAnswerMeans() {
    QFETCH(QString, name);
    const QJsonObject expected = QJsonDocument::fromJson(fixture(name + u".out.json"_s)).object();
    QVERIFY(!expected.isEmpty());
    const QJsonObject got = meaning(name, fixture(name + u".in.xml"_s));
    QVERIFY2(got == expected, QJsonDocument(got).toJson().constData());
}

void NexoMessages::answerCutAtAnyByteIsUnreadable_data() {
    QTest::addColumn<QString>("name");
    for (const QString &name :
         {u"payment-approved"_s, u"payment-declined"_s, u"status-approved"_s, u"status-declined"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void NexoMessages::answerCutAtAnyByteIsUnreadable() {
    QFETCH(QString, name);
    const QByteArray whole = fixture(name + u".in.xml"_s).trimmed();
    QVERIFY(readMessage(whole));
    for (qsizetype n = 0; n < whole.size(); ++n)
        QVERIFY2(!readMessage(whole.first(n)), qPrintable(QString::number(n)));
}

void NexoMessages::flippedByteNeverTurnsAnApprovalIntoADecline() {
    const QByteArray whole = fixture(u"payment-approved.in.xml"_s);
    int captured = 0;
    for (qsizetype at = 0; at < whole.size(); ++at) {
        for (const char c : {'\0', 'x', '<', '"', '\xff'}) {
            QByteArray bent = whole;
            bent[at] = c;
            const QString kind = meaning(u"payment"_s, bent)[u"kind"_s].toString();
            QVERIFY2(kind == "captured"_L1 || kind == "unknown"_L1 || kind == "unreadable"_L1,
                     qPrintable(u"byte %1 gives %2"_s.arg(at).arg(kind)));
            captured += kind == "captured"_L1;
        }
    }
    QVERIFY(captured > 0);
}

void NexoMessages::errorConditionOfAPaymentMeans_data() {
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("reason");
    QTest::newRow("Aborted") << Kind::Cancelled << u"aborted"_s;
    QTest::newRow("Busy") << Kind::Declined << u"busy"_s;
    QTest::newRow("Cancel") << Kind::Cancelled << u"cancel"_s;
    QTest::newRow("DeviceOut") << Kind::Declined << u"device_out"_s;
    QTest::newRow("InProgress") << Kind::Unknown << u"in_progress"_s;
    QTest::newRow("InsertedCard") << Kind::Declined << u"inserted_card"_s;
    QTest::newRow("InvalidCard") << Kind::Declined << u"invalid_card"_s;
    QTest::newRow("LoggedOut") << Kind::Declined << u"logged_out"_s;
    QTest::newRow("MessageFormat") << Kind::Declined << u"message_format"_s;
    QTest::newRow("NotAllowed") << Kind::Declined << u"not_allowed"_s;
    QTest::newRow("NotFound") << Kind::Declined << u"not_found"_s;
    QTest::newRow("PaymentRestriction") << Kind::Declined << u"payment_restriction"_s;
    QTest::newRow("Refusal") << Kind::Declined << u"refusal"_s;
    QTest::newRow("UnavailableDevice") << Kind::Declined << u"unavailable_device"_s;
    QTest::newRow("UnavailableService") << Kind::Declined << u"unavailable_service"_s;
    QTest::newRow("UnreachableHost") << Kind::Declined << u"unreachable_host"_s;
    QTest::newRow("WrongPIN") << Kind::Declined << u"wrong_pin"_s;
    QTest::newRow("refusal") << Kind::Unknown << u"unknown_condition"_s;
    QTest::newRow("") << Kind::Unknown << u"unknown_condition"_s;
}

void NexoMessages::errorConditionOfAPaymentMeans() {
    QFETCH(Kind, kind);
    QFETCH(QString, reason);
    const auto message = readMessage(paymentFailure(QTest::currentDataTag()));
    QVERIFY(message);
    const TerminalOutcome outcome = paymentOutcome(*message, kPaymentIds, thePayment());
    QCOMPARE(outcome.kind, kind);
    QCOMPARE(outcome.reason, reason);
}

void NexoMessages::tooLargeAnswerIsUnreadable() {
    QByteArray xml = fixture(u"payment-declined.in.xml"_s);
    xml += QByteArray(kMaxMessageBytes - xml.size(), '\n');
    QVERIFY(readMessage(xml));
    QVERIFY(!readMessage(xml + '\n'));
}

void NexoMessages::faultsNeverQuoteTheMessage() {
    const QByteArray secret = "4111111111111111";
    for (const QByteArray &xml : {"<SaleToPOIResponse " + secret, "<a" + secret + "/>",
                                  paymentFailure("Refusal\"").replace("PAY0000003", secret)}) {
        const auto message = readMessage(xml);
        QVERIFY(!message);
        QVERIFY2(!message.error().contains(QString::fromLatin1(secret)), qPrintable(message.error()));
    }
}

void NexoMessages::panIsMasked_data() {
    QTest::addColumn<QString>("pan");
    QTest::addColumn<QString>("masked");
    QTest::newRow("already masked") << u"516815******9659"_s << u"516815******9659"_s;
    QTest::newRow("clear") << u"4111111111111111"_s << u"411111******1111"_s;
    QTest::newRow("spaces") << u"4111 1111 1111 1111"_s << u"411111******1111"_s;
    QTest::newRow("letters as mask") << u"411111XXXXXX1111"_s << u"411111******1111"_s;
    QTest::newRow("too much shown") << u"41111111****1111"_s << u"411111******1111"_s;
    QTest::newRow("last four only") << u"************1111"_s << u"************1111"_s;
    QTest::newRow("short") << u"41111111111"_s << u"*******1111"_s;
    QTest::newRow("very long") << u"411111111111111111111111111"_s << u"411111*********1111"_s;
    QTest::newRow("none") << u""_s << u""_s;
}

void NexoMessages::panIsMasked() {
    QFETCH(QString, pan);
    QFETCH(QString, masked);
    QCOMPARE(maskedPan(pan), masked);
}

void NexoMessages::requestsAreExactlyThese() {
    const QByteArray begin = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><SaleToPOIRequest><MessageHeader "
                             "ProtocolVersion=\"3.1\" MessageClass=\"Service\" MessageCategory=\"";
    const QByteArray ids =
        "\" MessageType=\"Request\" ServiceID=\"PAY0000003\" SaleID=\"1\" POIID=\"A-POIID\"/>";
    const auto compare = [&](const QByteArray &xml, const QByteArray &category, const QByteArray &body) {
        const QByteArray end = "</SaleToPOIRequest>\n";
        QCOMPARE(xml, begin + category + ids + body + end);
        QVERIFY(kPaymentIds.serviceId.size() <= 10);
    };
    compare(
        paymentRequest(kPaymentIds, thePayment()), "Payment",
        "<PaymentRequest><SaleData><SaleTransactionID TransactionID=\"0198c0de-0000-7000-8000-000000000056\" "
        "TimeStamp=\"2026-03-04T09:00:00.000Z\"/></SaleData><PaymentTransaction><AmountsReq Currency=\"SEK\" "
        "RequestedAmount=\"56.00\"/></PaymentTransaction><PaymentData "
        "PaymentType=\"Normal\"/></PaymentRequest>");
    compare(
        abortRequest(kPaymentIds, u"PAY0000002"_s), "Abort",
        "<AbortRequest><MessageReference MessageCategory=\"Payment\" ServiceID=\"PAY0000002\" SaleID=\"1\" "
        "POIID=\"A-POIID\"/><AbortReason>Stopped at the kiosk</AbortReason></AbortRequest>");
    compare(
        statusRequest(kPaymentIds, u"Payment"_s, u"PAY0000002"_s), "TransactionStatus",
        "<TransactionStatusRequest><MessageReference MessageCategory=\"Payment\" ServiceID=\"PAY0000002\" "
        "SaleID=\"1\" POIID=\"A-POIID\"/></TransactionStatusRequest>");
    compare(reversalRequest(kPaymentIds, {u"8778880185"_s, u"2026-03-04T09:00:21.498Z"_s}), "Reversal",
            "<ReversalRequest ReversalReason=\"MerchantCancel\"><OriginalPOITransaction SaleID=\"1\" "
            "POIID=\"A-POIID\">"
            "<POITransactionID TransactionID=\"8778880185\" TimeStamp=\"2026-03-04T09:00:21.498Z\"/>"
            "</OriginalPOITransaction></ReversalRequest>");
    compare(
        loginRequest(kPaymentIds, thePayment().startedAt, u"1.2 <3>"_s), "Login",
        "<LoginRequest OperatorLanguage=\"en\"><DateTime>2026-03-04T09:00:00.000Z</DateTime><SaleSoftware "
        "ProviderIdentification=\"Kiosk\" ApplicationName=\"kioskd\" SoftwareVersion=\"1.2 &lt;3&gt;\"/>"
        "<SaleTerminalData "
        "TerminalEnvironment=\"Attended\"><SaleCapabilities>PrinterReceipt</SaleCapabilities>"
        "</SaleTerminalData></LoginRequest>");
}

void NexoMessages::amountsAreExact_data() {
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("decimal");
    QTest::newRow("cent") << qint64(1) << u"EUR"_s << u"0.01"_s;
    QTest::newRow("euro") << qint64(100) << u"EUR"_s << u"1.00"_s;
    QTest::newRow("float would fail") << qint64(1990) << u"EUR"_s << u"19.90"_s;
    QTest::newRow("yen") << qint64(1290) << u"JPY"_s << u"1290"_s;
    QTest::newRow("dinar") << qint64(1290) << u"KWD"_s << u"1.290"_s;
    QTest::newRow("large") << qint64(99999999999) << u"EUR"_s << u"999999999.99"_s;
}

void NexoMessages::amountsAreExact() {
    QFETCH(qint64, minor);
    QFETCH(QString, currency);
    QFETCH(QString, decimal);
    const Currency code = *Currency::fromCode(currency);
    QCOMPARE(decimalAmount({minor, code}), decimal);
    QCOMPARE(minorUnits(decimal, code), minor);
}

void NexoMessages::badAmountIsNoAmount_data() {
    QTest::addColumn<int>("unused");
    for (const char *text :
         {"", ".", "-1", "+1", "1,00", "1.001", "1e3", "1.0.0", " 1", "0x10", "9999999999999"})
        QTest::newRow(text) << 0;
}

void NexoMessages::badAmountIsNoAmount() {
    QVERIFY(!minorUnits(QString::fromLatin1(QTest::currentDataTag()), *Currency::fromCode(u"EUR")));
}

QTEST_APPLESS_MAIN(NexoMessages)
#include "tst_nexo_messages.moc"
