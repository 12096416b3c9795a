// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/contract/orders/orders.h"
#include "shared/contract/users/users.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::contract;
using namespace Qt::StringLiterals;

namespace {

const auto orderId = u"01890a5d-ac96-774b-bcce-b302099a8057"_s;

QJsonObject validOrder() {
    const QJsonObject money{{u"amount"_s, 890}, {u"currency"_s, u"EUR"_s}};
    return {{u"id"_s, orderId},
            {u"serviceType"_s, u"eat_in"_s},
            {u"language"_s, u"en"_s},
            {u"menuVersion"_s, 7},
            {u"lines"_s,
             QJsonArray{QJsonObject{
                 {u"id"_s, orderId}, {u"itemId"_s, orderId}, {u"quantity"_s, 1}, {u"unitPrice"_s, money}}}},
            {u"expectedTotal"_s, money},
            {u"payment"_s, QJsonObject{{u"method"_s, u"counter"_s}}}};
}

QJsonObject withLine(const QString &key, const QJsonValue &value) {
    QJsonObject order = validOrder();
    QJsonObject line = order[u"lines"_s].toArray()[0].toObject();
    line[key] = value;
    order[u"lines"_s] = QJsonArray{line};
    return order;
}

QJsonObject with(const QString &key, const QJsonValue &value) {
    QJsonObject order = validOrder();
    order[key] = value;
    return order;
}

} // namespace

class WireTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadBackTheSame() {
        const auto read = wire::fromJsonValue<OrderSubmit>(validOrder());
        QVERIFY(read.has_value());
        QCOMPARE(QJsonDocument::fromJson(wire::toJson(*read)).object(), validOrder());
    }

    void everyFaultIsNamedWithItsPlace_data() {
        QTest::addColumn<QJsonObject>("order");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("code");
        QJsonObject missing = validOrder();
        missing.remove(u"expectedTotal"_s);
        QTest::newRow("missing field") << missing << u"/expectedTotal"_s << u"required"_s;
        QTest::newRow("unknown field") << with(u"discount"_s, 5) << u"/discount"_s << u"unknown_field"_s;
        QTest::newRow("unknown field in a line")
            << withLine(u"price"_s, 5) << u"/lines/0/price"_s << u"unknown_field"_s;
        QTest::newRow("null for a required field")
            << with(u"language"_s, QJsonValue::Null) << u"/language"_s << u"type"_s;
        QTest::newRow("text for a number")
            << withLine(u"quantity"_s, u"1"_s) << u"/lines/0/quantity"_s << u"type"_s;
        QTest::newRow("fraction") << withLine(u"quantity"_s, 1.5) << u"/lines/0/quantity"_s << u"type"_s;
        QTest::newRow("negative quantity")
            << withLine(u"quantity"_s, -1) << u"/lines/0/quantity"_s << u"range"_s;
        QTest::newRow("huge quantity")
            << withLine(u"quantity"_s, 100000) << u"/lines/0/quantity"_s << u"range"_s;
        QTest::newRow("beyond exact numbers")
            << with(u"menuVersion"_s, 1e17) << u"/menuVersion"_s << u"type"_s;
        QTest::newRow("no lines") << with(u"lines"_s, QJsonArray()) << u"/lines"_s << u"length"_s;
        QTest::newRow("lines not a list") << with(u"lines"_s, QJsonObject()) << u"/lines"_s << u"type"_s;
        QTest::newRow("unknown enum value")
            << with(u"serviceType"_s, u"drive_in"_s) << u"/serviceType"_s << u"enum"_s;
        QTest::newRow("id not a UUID") << with(u"id"_s, u"1"_s) << u"/id"_s << u"uuid"_s;
        QTest::newRow("currency in lower case")
            << with(u"expectedTotal"_s, QJsonObject{{u"amount"_s, 1}, {u"currency"_s, u"eur"_s}})
            << u"/expectedTotal/currency"_s << u"pattern"_s;
        QTest::newRow("language with a line break")
            << with(u"language"_s, u"en\n"_s) << u"/language"_s << u"pattern"_s;
        QTest::newRow("NUL in a note")
            << withLine(u"note"_s, u"a"_s + QChar(u'\0') + u"b"_s) << u"/lines/0/note"_s << u"characters"_s;
        QTest::newRow("half a surrogate pair")
            << withLine(u"note"_s, QString(QChar(0xd83d))) << u"/lines/0/note"_s << u"characters"_s;
        QTest::newRow("long note") << withLine(u"note"_s, QString(141, u'x')) << u"/lines/0/note"_s
                                   << u"length"_s;
    }
    void everyFaultIsNamedWithItsPlace() {
        QFETCH(QJsonObject, order);
        QFETCH(QString, path);
        QFETCH(QString, code);
        const auto read = wire::fromJsonValue<OrderSubmit>(order);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().code, ErrorCode::InvalidFields);
        QCOMPARE(read.error().faults.size(), 1);
        QCOMPARE(read.error().faults[0].path, path);
        QCOMPARE(read.error().faults[0].code, code);
        QVERIFY(!read.error().faults[0].message.isEmpty());
    }

    void allFaultsAreToldAtOnce() {
        QJsonObject order = with(u"language"_s, 5);
        order[u"serviceType"_s] = 7;
        QCOMPARE(wire::fromJsonValue<OrderSubmit>(order).error().faults.size(), 2);
    }

    void textThatIsNotJsonIsMalformed_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << QByteArray("{\"id\":");
        QTest::newRow("number") << QByteArray("5");
        QTest::newRow("deeply nested") << QByteArray(100000, '[');
    }
    void textThatIsNotJsonIsMalformed() {
        QFETCH(QByteArray, text);
        const auto read = wire::fromJson<OrderSubmit>(text);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().code, ErrorCode::MalformedJson);
    }

    void aListIsNotAnObject() {
        QCOMPARE(wire::fromJson<LoginRequest>("[]").error().code, ErrorCode::InvalidFields);
    }

    void aFloodOfUnknownFieldsIsReportedBriefly() {
        QJsonObject order = validOrder();
        for (int i = 0; i < 5000; ++i)
            order[u"x%1"_s.arg(i)] = i;
        QCOMPARE(wire::fromJsonValue<OrderSubmit>(order).error().faults.size(), 50);
    }
};

QTEST_APPLESS_MAIN(WireTest)
#include "tst_wire.moc"
