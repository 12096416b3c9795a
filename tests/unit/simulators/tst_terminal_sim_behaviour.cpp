// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulators/terminal/amount_rules.h"
#include "simulators/terminal/behaviour.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk::terminalsim;

class TerminalSimBehaviour final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyAmountRuleSurvivesJson();
    void missingKeysTakeTheirDefault();
    void badBehaviourIsRefusedByName_data();
    void badBehaviourIsRefusedByName();
    void amountChoosesByItsLastTwoDigits();
};

void TerminalSimBehaviour::everyAmountRuleSurvivesJson() {
    for (const AmountRule &rule : amountRules()) {
        const auto read = behaviourFromJson(QJsonDocument(toJson(rule.behaviour)).toJson());
        QVERIFY2(read, qPrintable(read.error_or(QString())));
        QVERIFY2(*read == rule.behaviour, qPrintable(rule.meaning));
    }
}

void TerminalSimBehaviour::missingKeysTakeTheirDefault() {
    QVERIFY(behaviourFromJson("{}") == Behaviour{});
    const auto slow = behaviourFromJson(R"({"delayMs": 20000})");
    QVERIFY(slow == Behaviour{.delayMs = 20'000});
}

void TerminalSimBehaviour::badBehaviourIsRefusedByName_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    QTest::newRow("not JSON") << QByteArray("{") << u"Not JSON"_s;
    QTest::newRow("list") << QByteArray("[]") << u"JSON object"_s;
    QTest::newRow("unknown key") << QByteArray(R"({"speed": 1})") << u"\"speed\""_s;
    QTest::newRow("wrong type") << QByteArray(R"({"plugged": 1})") << u"\"plugged\""_s;
    QTest::newRow("unknown outcome") << QByteArray(R"({"outcome": "maybe"})") << u"\"outcome\""_s;
    QTest::newRow("unknown condition")
        << QByteArray(R"({"errorCondition": "Sulking"})") << u"\"errorCondition\""_s;
    QTest::newRow("negative delay") << QByteArray(R"({"delayMs": -1})") << u"\"delayMs\""_s;
    QTest::newRow("fraction") << QByteArray(R"({"cutAfterBytes": 1.5})") << u"\"cutAfterBytes\""_s;
    QTest::newRow("delay over 10 min") << QByteArray(R"({"delayMs": 600001})") << u"\"delayMs\""_s;
    QTest::newRow("applies to nothing") << QByteArray(R"({"appliesTo": []})") << u"\"appliesTo\""_s;
    QTest::newRow("applies to the unknown")
        << QByteArray(R"({"appliesTo": ["Input"]})") << u"\"appliesTo\""_s;
}

void TerminalSimBehaviour::badBehaviourIsRefusedByName() {
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    const auto read = behaviourFromJson(json);
    QVERIFY(!read);
    QVERIFY2(read.error().contains(named), qPrintable(read.error()));
}

void TerminalSimBehaviour::amountChoosesByItsLastTwoDigits() {
    QCOMPARE(behaviourForAmount(1201)->errorCondition, u"Refusal"_s);
    QCOMPARE(behaviourForAmount(20)->delayMs, 20'000);
    QVERIFY(!behaviourForAmount(1290));
}

QTEST_APPLESS_MAIN(TerminalSimBehaviour)
#include "tst_terminal_sim_behaviour.moc"
