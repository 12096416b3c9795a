// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulators/terminal/wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>

#include <array>
#include <charconv>
#include <utility>

using namespace Qt::StringLiterals;

namespace kiosk::terminalsim {

namespace {

using Error = std::unexpected<QString>;

MessageKey readKey(const QXmlStreamAttributes &attributes) {
    return {
        .category = attributes.value("MessageCategory"_L1).toString(),
        .serviceId = attributes.value("ServiceID"_L1).toString(),
        .saleId = attributes.value("SaleID"_L1).toString(),
        .poiId = attributes.value("POIID"_L1).toString(),
    };
}

void readElement(const QXmlStreamReader &xml, bool insideOriginal, NexoRequest &request) {
    const auto attribute = [&](QLatin1StringView name) { return xml.attributes().value(name).toString(); };
    if (xml.name() == "MessageHeader"_L1) {
        request.header = readKey(xml.attributes());
    } else if (xml.name() == "MessageReference"_L1) {
        request.reference = readKey(xml.attributes());
    } else if (xml.name() == "SaleTransactionID"_L1) {
        request.saleTransactionId = attribute("TransactionID"_L1);
    } else if (xml.name() == "AmountsReq"_L1) {
        request.requestedAmount = attribute("RequestedAmount"_L1);
        request.currency = attribute("Currency"_L1);
    } else if (xml.name() == "PaymentData"_L1) {
        request.paymentType = attribute("PaymentType"_L1);
    } else if (xml.name() == "POITransactionID"_L1 && insideOriginal) {
        request.originalTransactionId = attribute("TransactionID"_L1);
        request.originalTimeStamp = attribute("TimeStamp"_L1);
    }
}

int digitsOf(const QString &currency) {
    static const QStringList none{u"JPY"_s, u"KRW"_s, u"ISK"_s, u"VND"_s, u"CLP"_s,
                                  u"PYG"_s, u"UGX"_s, u"XAF"_s, u"XOF"_s};
    static const QStringList three{u"KWD"_s, u"BHD"_s, u"OMR"_s, u"JOD"_s, u"TND"_s, u"IQD"_s, u"LYD"_s};
    return none.contains(currency) ? 0 : three.contains(currency) ? 3 : 2;
}

using Attributes = std::initializer_list<std::pair<QLatin1StringView, QString>>;

QString element(QLatin1StringView name, Attributes attributes, const QString &inner = {}) {
    QString xml = u"<"_s + name;
    for (const auto &[key, value] : attributes) {
        if (!value.isEmpty())
            xml += u" "_s + key + u"=\""_s + value.toHtmlEscaped() + u"\""_s;
    }
    return inner.isEmpty() ? xml + u"/>"_s : xml + u">"_s + inner + u"</"_s + name + u">"_s;
}

QString header(const MessageKey &key) {
    return element("MessageHeader"_L1, {{"ProtocolVersion"_L1, u"3.1"_s},
                                        {"MessageClass"_L1, u"Service"_s},
                                        {"MessageCategory"_L1, key.category},
                                        {"MessageType"_L1, u"Response"_s},
                                        {"ServiceID"_L1, key.serviceId},
                                        {"SaleID"_L1, key.saleId},
                                        {"POIID"_L1, key.poiId}});
}

QString timeStamp(const QDateTime &at) {
    return at.toUTC().toString(Qt::ISODateWithMs);
}

QString approvalCode(const Transaction &t) {
    return t.transactionId.right(6);
}

/// The receipt as terminals of this kind send it: JSON in Base64, with the printable lines and the signature
/// flag.
QString receipt(const Transaction &t, QLatin1StringView qualifier, QLatin1StringView party,
                const QString &pan) {
    const QString title = t.category == "Reversal"_L1 ? u"REVERSAL"_s : u"PURCHASE"_s;
    QJsonArray lines{
        u"Rehearsal terminal"_s,
        t.at.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s),
        u""_s,
        u"Simulated card, contactless"_s,
        pan,
        u"Ref: "_s + t.transactionId,
        u"Auth code: "_s + approvalCode(t),
        u""_s,
        u"%1: %2 %3"_s.arg(title, decimalAmount(t.amount, t.currency), t.currency),
        u"NO MONEY HAS MOVED"_s,
    };
    const QJsonObject json{
        {party, QJsonObject{
                    {u"Mandatory"_s,
                     QJsonObject{{u"Payment"_s, QJsonObject{{u"Currency"_s, t.currency},
                                                            {u"ReceiptNumber"_s, t.transactionId},
                                                            {u"SignatureBlock"_s, t.signatureRequired}}}}},
                    {u"Optional"_s, QJsonObject{{u"ReceiptString"_s, lines}}},
                }}};
    const QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact).toBase64();
    const bool sign = t.signatureRequired && qualifier == "CashierReceipt"_L1;
    return element(
        "PaymentReceipt"_L1,
        {{"DocumentQualifier"_L1, qualifier}, {"RequiredSignatureFlag"_L1, sign ? u"true"_s : QString()}},
        element("OutputContent"_L1, {{"OutputFormat"_L1, u"Text"_s}},
                element("OutputText"_L1, {}, QString::fromLatin1(text))));
}

QString receipts(const Transaction &t) {
    return receipt(t, "CashierReceipt"_L1, "Merchant"_L1, u"541333******0019"_s) +
           receipt(t, "CustomerReceipt"_L1, "Cardholder"_L1, u"************0019"_s);
}

QString poiData(const Transaction &t) {
    return element("POIData"_L1, {},
                   element("POITransactionID"_L1,
                           {{"TransactionID"_L1, t.transactionId}, {"TimeStamp"_L1, timeStamp(t.at)}}));
}

QString saleData(const Transaction &t) {
    return element("SaleData"_L1, {},
                   element("SaleTransactionID"_L1,
                           {{"TransactionID"_L1, t.saleTransactionId}, {"TimeStamp"_L1, timeStamp(t.at)}}));
}

QString paymentResult(const Transaction &t) {
    const QString card = element("CardData"_L1, {{"PaymentBrand"_L1, u"Simulated card"_s},
                                                 {"MaskedPAN"_L1, u"541333******0019"_s},
                                                 {"EntryMode"_L1, u"Contactless"_s}});
    return element(
        "PaymentResult"_L1, {{"PaymentType"_L1, u"Normal"_s}},
        element("PaymentInstrumentData"_L1, {{"PaymentInstrumentType"_L1, u"Card"_s}}, card) +
            element("AmountsResp"_L1, {{"Currency"_L1, t.currency},
                                       {"AuthorizedAmount"_L1, decimalAmount(t.amount, t.currency)}}) +
            element("PaymentAcquirerData"_L1,
                    {{"MerchantID"_L1, u"10020001"_s}, {"AcquirerPOIID"_L1, u"877888"_s}},
                    element("ApprovalCode"_L1, {}, approvalCode(t))));
}

QString response(const QString &errorCondition, const QString &text = {}) {
    if (errorCondition.isEmpty())
        return element("Response"_L1, {{"Result"_L1, u"Success"_s}});
    return element("Response"_L1, {{"Result"_L1, u"Failure"_s}, {"ErrorCondition"_L1, errorCondition}},
                   element("AdditionalResponse"_L1, {}, text.toHtmlEscaped()));
}

} // namespace

std::expected<NexoRequest, QString> readRequest(const QByteArray &bytes) {
    QXmlStreamReader xml(bytes);
    NexoRequest request;
    QStringList path;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return Error(u"Document types and entities are refused."_s);
        case QXmlStreamReader::StartElement:
            path.append(xml.name().toString());
            if (path.size() > 32)
                return Error(u"The message is nested too deeply."_s);
            readElement(xml, path.contains("OriginalPOITransaction"_L1), request);
            break;
        case QXmlStreamReader::EndElement:
            path.removeLast();
            break;
        default:
            break;
        }
        if (path.size() == 1 && path.first() != "SaleToPOIRequest"_L1)
            return Error(u"The root element must be SaleToPOIRequest."_s);
    }
    if (xml.hasError())
        return Error(u"Unreadable XML in line %1: %2"_s.arg(xml.lineNumber()).arg(xml.errorString()));
    const MessageKey &key = request.header;
    if (key.category.isEmpty() || key.serviceId.isEmpty() || key.saleId.isEmpty() || key.poiId.isEmpty())
        return Error(u"MessageHeader needs MessageCategory, ServiceID, SaleID and POIID."_s);
    if (key.serviceId.size() > 10)
        return Error(u"ServiceID must not be longer than 10 characters."_s);
    return request;
}

std::optional<qint64> minorUnits(const QString &decimal, const QString &currency) {
    const int digits = digitsOf(currency);
    const QStringList parts = decimal.split(u'.');
    const QString fraction = parts.value(1);
    if (currency.size() != 3 || parts.size() > 2 || fraction.size() > digits || parts.first().size() > 12)
        return std::nullopt;
    const QByteArray text = (parts.first() + fraction.leftJustified(digits, u'0')).toLatin1();
    qint64 value = 0;
    const auto [end, fault] = std::from_chars(text.begin(), text.end(), value);
    if (fault != std::errc() || end != text.end() || value <= 0)
        return std::nullopt;
    return value;
}

QString decimalAmount(qint64 minorUnits, const QString &currency) {
    const int digits = digitsOf(currency);
    QString text = QString::number(minorUnits).rightJustified(digits + 1, u'0');
    if (digits > 0)
        text.insert(text.size() - digits, u'.');
    return text;
}

QString failure(const QString &category, const QString &errorCondition, const QString &text) {
    const QString name = category + u"Response"_s;
    return u"<%1>%2</%1>"_s.arg(name, response(errorCondition, text));
}

QString transactionResponse(const Transaction &t) {
    const QString name = t.category + u"Response"_s;
    QString inner;
    if (!t.success) {
        inner = response(t.errorCondition, u"Not approved: %1"_s.arg(t.errorCondition));
        if (t.category == "Payment"_L1)
            inner += saleData(t) + poiData(t);
    } else if (t.category == "Payment"_L1) {
        inner = response({}) + saleData(t) + poiData(t) + paymentResult(t) + receipts(t);
    } else {
        inner = response({}) + poiData(t) + receipts(t);
    }
    return u"<"_s + name + u">"_s + inner + u"</"_s + name + u">"_s;
}

QString loginResponse(const QDateTime &now) {
    const QString system =
        element("DateTime"_L1, {}, timeStamp(now)) +
        element("POISoftware"_L1, {{"ProviderIdentification"_L1, u"Kiosk"_s},
                                   {"ApplicationName"_L1, u"kiosk-terminal-sim"_s}}) +
        element("POITerminalData"_L1,
                {{"TerminalEnvironment"_L1, u"Attended"_s}, {"POISerialNumber"_L1, u"0"_s}},
                element("POICapabilities"_L1, {}, u"CustomerDisplay MagStripe ICC EMVContactless"_s)) +
        element("POIStatus"_L1, {{"GlobalStatus"_L1, u"OK"_s}, {"CommunicationOKFlag"_L1, u"true"_s}});
    return element("LoginResponse"_L1, {}, response({}) + element("POISystemData"_L1, {}, system));
}

QString logoutResponse() {
    return element("LogoutResponse"_L1, {}, response({}));
}

QString statusResponse(const Transaction &t) {
    const QString repeated = header({t.category, t.serviceId, t.saleId, t.poiId}) + transactionResponse(t);
    return element("TransactionStatusResponse"_L1, {},
                   response({}) + element("RepeatedMessageResponse"_L1, {}, repeated));
}

QByteArray message(const MessageKey &key, const QString &response) {
    const QString body = element("SaleToPOIResponse"_L1, {}, header(key) + response);
    return (u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>"_s + body).toUtf8();
}

} // namespace kiosk::terminalsim
