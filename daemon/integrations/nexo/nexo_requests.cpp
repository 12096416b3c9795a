// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/nexo/nexo_requests.h"

#include <QXmlStreamWriter>

#include <charconv>

using namespace Qt::StringLiterals;

namespace kiosk::nexo {

namespace {

QString timeStamp(const QDateTime &at) {
    return at.toUTC().toString(Qt::ISODateWithMs);
}

/// Writes root and header, lets `body` fill `<categoryRequest>`.
template <typename Body>
QByteArray request(const QString &category, const MessageIds &ids, Body body) {
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeStartElement("SaleToPOIRequest"_L1);
    xml.writeEmptyElement("MessageHeader"_L1);
    xml.writeAttribute("ProtocolVersion"_L1, "3.1"_L1);
    xml.writeAttribute("MessageClass"_L1, "Service"_L1);
    xml.writeAttribute("MessageCategory"_L1, category);
    xml.writeAttribute("MessageType"_L1, "Request"_L1);
    xml.writeAttribute("ServiceID"_L1, ids.serviceId);
    xml.writeAttribute("SaleID"_L1, ids.saleId);
    xml.writeAttribute("POIID"_L1, ids.poiId);
    xml.writeStartElement(category + "Request"_L1);
    body(xml);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

void writeReference(QXmlStreamWriter &xml, const MessageIds &ids, const QString &category,
                    const QString &serviceId) {
    xml.writeEmptyElement("MessageReference"_L1);
    xml.writeAttribute("MessageCategory"_L1, category);
    xml.writeAttribute("ServiceID"_L1, serviceId);
    xml.writeAttribute("SaleID"_L1, ids.saleId);
    xml.writeAttribute("POIID"_L1, ids.poiId);
}

} // namespace

QByteArray loginRequest(const MessageIds &ids, const QDateTime &now, const QString &softwareVersion) {
    return request(u"Login"_s, ids, [&](QXmlStreamWriter &xml) {
        xml.writeAttribute("OperatorLanguage"_L1, "en"_L1);
        xml.writeTextElement("DateTime"_L1, timeStamp(now));
        xml.writeEmptyElement("SaleSoftware"_L1);
        xml.writeAttribute("ProviderIdentification"_L1, "Kiosk"_L1);
        xml.writeAttribute("ApplicationName"_L1, "kioskd"_L1);
        xml.writeAttribute("SoftwareVersion"_L1, softwareVersion);
        xml.writeStartElement("SaleTerminalData"_L1);
        // The only value terminals of this family accept, unattended kiosks included.
        xml.writeAttribute("TerminalEnvironment"_L1, "Attended"_L1);
        xml.writeTextElement("SaleCapabilities"_L1, "PrinterReceipt"_L1);
        xml.writeEndElement();
    });
}

QByteArray paymentRequest(const MessageIds &ids, const payments::TerminalPayment &payment) {
    return request(u"Payment"_s, ids, [&](QXmlStreamWriter &xml) {
        xml.writeStartElement("SaleData"_L1);
        xml.writeEmptyElement("SaleTransactionID"_L1);
        xml.writeAttribute("TransactionID"_L1, payment.id.toString());
        xml.writeAttribute("TimeStamp"_L1, timeStamp(payment.startedAt));
        xml.writeEndElement();
        xml.writeStartElement("PaymentTransaction"_L1);
        xml.writeEmptyElement("AmountsReq"_L1);
        xml.writeAttribute("Currency"_L1, payment.amount.currency.code());
        xml.writeAttribute("RequestedAmount"_L1, decimalAmount(payment.amount));
        xml.writeEndElement();
        xml.writeEmptyElement("PaymentData"_L1);
        xml.writeAttribute("PaymentType"_L1, "Normal"_L1);
    });
}

QByteArray abortRequest(const MessageIds &ids, const QString &paymentServiceId) {
    return request(u"Abort"_s, ids, [&](QXmlStreamWriter &xml) {
        writeReference(xml, ids, u"Payment"_s, paymentServiceId);
        xml.writeTextElement("AbortReason"_L1, "Stopped at the kiosk"_L1);
    });
}

QByteArray statusRequest(const MessageIds &ids, const QString &category, const QString &serviceId) {
    return request(u"TransactionStatus"_s, ids,
                   [&](QXmlStreamWriter &xml) { writeReference(xml, ids, category, serviceId); });
}

QByteArray reversalRequest(const MessageIds &ids, const payments::TerminalTransaction &transaction) {
    return request(u"Reversal"_s, ids, [&](QXmlStreamWriter &xml) {
        xml.writeAttribute("ReversalReason"_L1, "MerchantCancel"_L1);
        xml.writeStartElement("OriginalPOITransaction"_L1);
        xml.writeAttribute("SaleID"_L1, ids.saleId);
        xml.writeAttribute("POIID"_L1, ids.poiId);
        xml.writeEmptyElement("POITransactionID"_L1);
        xml.writeAttribute("TransactionID"_L1, transaction.id);
        xml.writeAttribute("TimeStamp"_L1, transaction.timestamp);
        xml.writeEndElement();
    });
}

QString decimalAmount(const Money &money) {
    const int digits = money.currency.exponent();
    QString text = QString::number(money.amount).rightJustified(digits + 1, u'0');
    if (digits > 0)
        text.insert(text.size() - digits, u'.');
    return text;
}

std::optional<qint64> minorUnits(QStringView decimal, const Currency &currency) {
    const int digits = currency.exponent();
    const qsizetype point = decimal.indexOf(u'.');
    const QStringView whole = point < 0 ? decimal : decimal.first(point);
    QString fraction = point < 0 ? QString() : decimal.sliced(point + 1).toString();
    while (fraction.size() > digits && fraction.endsWith(u'0'))
        fraction.chop(1);
    if (whole.isEmpty() || whole.size() > 12 || fraction.size() > digits)
        return std::nullopt;
    const QByteArray text = (whole.toString() + fraction.leftJustified(digits, u'0')).toLatin1();
    qint64 value = 0;
    const auto [end, fault] = std::from_chars(text.begin(), text.end(), value);
    if (fault != std::errc() || end != text.end() || value < 0)
        return std::nullopt;
    return value;
}

} // namespace kiosk::nexo
