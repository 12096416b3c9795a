// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/nexo/nexo_responses.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace kiosk::nexo {

namespace {

using Fault = std::unexpected<QString>;

constexpr int kMaxDepth = 48;
constexpr qsizetype kMaxText = 64;

bool isTrue(QStringView text) {
    return text.compare("true"_L1, Qt::CaseInsensitive) == 0 || text == "1"_L1;
}

bool asksForSignature(const QJsonValue &json, int depth = 0) {
    if (depth > kMaxDepth)
        return false;
    if (json.isArray()) {
        const QJsonArray array = json.toArray();
        return std::ranges::any_of(array,
                                   [&](const QJsonValue &v) { return asksForSignature(v, depth + 1); });
    }
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if ((it.key() == "SignatureBlock"_L1 && it.value().toBool()) ||
            asksForSignature(it.value(), depth + 1))
            return true;
    }
    return false;
}

/// Collects one message; `Scope` is the message itself or the one repeated inside it.
class Reader {
public:
    explicit Reader(const QByteArray &xml)
        : m_xml(xml) {}

    std::expected<Message, QString> read() {
        while (!m_xml.atEnd() && m_fault.isEmpty()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::DTD:
            case QXmlStreamReader::EntityReference:
                m_fault = u"document types and entities are refused"_s;
                break;
            case QXmlStreamReader::StartElement:
                start();
                break;
            case QXmlStreamReader::EndElement:
                end();
                break;
            case QXmlStreamReader::Characters:
                m_text += m_xml.text();
                break;
            default:
                break;
            }
        }
        if (m_fault.isEmpty() && m_xml.hasError())
            m_fault = u"not well-formed XML in line %1"_s.arg(m_xml.lineNumber());
        if (m_fault.isEmpty())
            check();
        if (!m_fault.isEmpty())
            return Fault(m_fault);
        Message message{.response = std::move(m_outer.response), .repeated = {}};
        if (m_inner.headers > 0)
            message.repeated = std::move(m_inner.response);
        return message;
    }

private:
    struct Scope {
        Response response;
        int headers = 0;
        int results = 0;
        QString body; ///< name of the element around Response
    };

    QString attribute(QLatin1StringView name) const { return m_xml.attributes().value(name).toString(); }

    void start() {
        const QString name = m_xml.name().toString();
        m_path.append(name);
        m_text.clear();
        if (m_path.size() > kMaxDepth)
            m_fault = u"nested too deeply"_s;
        else if (m_path.first() != "SaleToPOIResponse"_L1)
            m_fault = u"no SaleToPOIResponse"_s;
        if (name == "RepeatedMessageResponse"_L1)
            ++m_repeats;
        Scope &scope = m_repeats > 0 ? m_inner : m_outer;
        Response &r = scope.response;

        if (name == "MessageHeader"_L1)
            readHeader(scope);
        else if (name == "Response"_L1)
            readResult(scope);
        else if (name == "SaleTransactionID"_L1)
            r.saleTransactionId = attribute("TransactionID"_L1);
        else if (name == "POITransactionID"_L1)
            r.transaction = {attribute("TransactionID"_L1), attribute("TimeStamp"_L1)};
        else if (name == "CardData"_L1)
            readCard(r);
        else if (name == "AmountsResp"_L1) {
            r.authorisedAmount = attribute("AuthorizedAmount"_L1);
            r.currency = attribute("Currency"_L1);
        }
        if (isTrue(m_xml.attributes().value("RequiredSignatureFlag"_L1)) ||
            isTrue(m_xml.attributes().value("SignatureRequired"_L1)))
            r.signatureRequired = true;
    }

    void end() {
        Response &r = (m_repeats > 0 ? m_inner : m_outer).response;
        const QString name = m_path.takeLast();
        if (name == "OutputText"_L1) {
            if (asksForSignature(QJsonDocument::fromJson(QByteArray::fromBase64(m_text.toLatin1())).object()))
                r.signatureRequired = true;
        } else if (name == "ApprovalCode"_L1) {
            r.card.authorisationCode = m_text.trimmed().left(kMaxText);
        } else if (name == "SignatureBlock"_L1 || name == "RequiredSignatureFlag"_L1) {
            r.signatureRequired = r.signatureRequired || isTrue(m_text.trimmed());
        } else if (name == "AuthenticationMethod"_L1) {
            r.signatureRequired = r.signatureRequired || m_text.contains("PaperSignature"_L1);
        } else if (name == "RepeatedMessageResponse"_L1) {
            --m_repeats;
        }
        m_text.clear();
    }

    void readHeader(Scope &scope) {
        ++scope.headers;
        scope.response.category = attribute("MessageCategory"_L1);
        scope.response.serviceId = attribute("ServiceID"_L1);
        scope.response.saleId = attribute("SaleID"_L1);
        scope.response.poiId = attribute("POIID"_L1);
        if (m_repeats == 0 && attribute("MessageType"_L1) != "Response"_L1)
            m_fault = u"the header is not that of a response"_s;
    }

    void readResult(Scope &scope) {
        ++scope.results;
        scope.body = m_path.value(m_path.size() - 2);
        scope.response.errorCondition = attribute("ErrorCondition"_L1).left(kMaxText);
        const QString result = attribute("Result"_L1);
        if (result == "Success"_L1)
            scope.response.result = Response::Result::Success;
        else if (result == "Failure"_L1)
            scope.response.result = Response::Result::Failure;
        else if (result == "Partial"_L1)
            scope.response.result = Response::Result::Partial;
        else
            m_fault = u"a result that is none"_s;
        if (result == "Success"_L1 && !scope.response.errorCondition.isEmpty())
            m_fault = u"success with an error"_s;
    }

    void readCard(Response &r) const {
        r.card.scheme = attribute("PaymentBrand"_L1).left(kMaxText);
        r.card.maskedPan = maskedPan(m_xml.attributes().value("MaskedPAN"_L1));
        r.signatureRequired =
            r.signatureRequired || attribute("AuthenticationMethod"_L1).contains("PaperSignature"_L1);
    }

    void check() {
        const auto sound = [](const Scope &scope) {
            return scope.headers == 1 && scope.results == 1 &&
                   scope.body == scope.response.category + "Response"_L1;
        };
        const bool hasInner = m_inner.headers + m_inner.results > 0;
        if (!sound(m_outer))
            m_fault = u"not exactly one header with one result"_s;
        else if (hasInner && !sound(m_inner))
            m_fault = u"the repeated message has not exactly one header with one result"_s;
    }

    QXmlStreamReader m_xml;
    QStringList m_path;
    QString m_text;
    QString m_fault;
    int m_repeats = 0;
    Scope m_outer;
    Scope m_inner;
};

} // namespace

std::expected<Message, QString> readMessage(const QByteArray &xml) {
    if (xml.size() > kMaxMessageBytes)
        return Fault(u"larger than %1 KiB"_s.arg(kMaxMessageBytes / 1024));
    return Reader(xml).read();
}

QString maskedPan(QStringView pan) {
    constexpr qsizetype head = 6;
    constexpr qsizetype tail = 4;
    constexpr qsizetype longest = 19;
    QString masked;
    for (const QChar c : pan) {
        if (masked.size() == longest)
            break;
        if (!c.isSpace() && c != u'-')
            masked += c.isDigit() ? c : u'*';
    }
    // A short number has no middle to hide behind.
    const qsizetype shown = masked.size() > head + tail + 1 ? head : 0;
    for (qsizetype i = shown; i < masked.size() - tail; ++i)
        masked[i] = u'*';
    return masked;
}

} // namespace kiosk::nexo
