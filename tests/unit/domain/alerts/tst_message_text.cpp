// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/alerts/message_text.h"
#include "daemon/domain/alerts/message_use_cases.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::alerts;

class MessageTexts : public QObject {
    Q_OBJECT
    const QDateTime m_noon{QDate(2026, 5, 4), QTime(12, 0), QTimeZone::UTC};

    Message about(MessageKind kind, Rule rule, const QJsonObject &details) {
        Told told;
        told.kind = kind;
        told.rule = nameOf(rule);
        told.severity = AlertSeverity::Critical;
        told.details = details;
        told.firstSeen = m_noon;
        return {.id = MessageId::create(), .kind = kind, .told = {told}, .createdAt = m_noon};
    }
    static Audience german() {
        return {.language = u"de"_s,
                .shop = u"Café"_s,
                .zone = QTimeZone("Europe/Berlin"),
                .panel = u"https://kiosk.local/admin/alerts"_s};
    }

private slots:
    void anAlertIsToldInTheWordsOfThePanelAndTheTimeOfTheShop() {
        const MessageText text = compose(
            about(MessageKind::Raised, Rule::PaymentUnknown, {{u"order"_s, u"A-042"_s}, {u"seconds"_s, 660}}),
            german());
        QCOMPARE(text.subject, u"[Café] Kritisch: Bestellung A-042: Ausgang der Zahlung unbekannt"_s);
        QVERIFY2(text.body.contains(u"Seit 11 Minuten"), qPrintable(text.body));
        QVERIFY2(text.body.contains(u"04.05.26") && text.body.contains(u"14:00"), qPrintable(text.body));
        QVERIFY2(text.body.contains(u"https://kiosk.local/admin/alerts"), qPrintable(text.body));
    }

    void theSameInEnglish() {
        const MessageText text =
            compose(about(MessageKind::Worse, Rule::TerminalAway, {{u"seconds"_s, 86400}}), Audience());
        QCOMPARE(text.subject, u"Now critical: The card terminal does not answer"_s);
        QVERIFY2(text.body.contains(u"For 24 hours."), qPrintable(text.body));
    }

    void whatIsOverTellsItsTimeAndNoAdvice() {
        Message message = about(MessageKind::Resolved, Rule::TerminalAway, {{u"seconds"_s, 61}});
        message.told[0].resolvedAt = m_noon.addSecs(3600);
        const MessageText text = compose(message, german());
        QCOMPARE(text.subject, u"[Café] Beendet: Das Kartenterminal antwortet nicht"_s);
        QVERIFY2(text.body.contains(u"15:00") && !text.body.contains(u"Kabel"), qPrintable(text.body));
    }

    void aNameFromOutsideStaysOnItsLineAndIsNoPlaceholder() {
        const MessageText text =
            compose(about(MessageKind::Raised, Rule::KioskSilent,
                          {{u"name"_s, u"Kiosk {duration}\r\nBcc: x@y\u2028z"_s}, {u"seconds"_s, 61}}),
                    Audience());
        QCOMPARE(text.subject, u"Critical: Kiosk {duration} Bcc: x@y z is not connected"_s);
    }

    void aRuleOfANewerProgramIsToldByItsName() {
        Message message = about(MessageKind::Raised, Rule::TerminalAway, {});
        message.told[0].rule = u"fiscal_stuck"_s;
        QCOMPARE(compose(message, Audience()).subject, u"Critical: fiscal_stuck"_s);
    }

    void everyMessageHasWordsInEveryLanguage_data() {
        QTest::addColumn<QString>("language");
        for (const QString &language : languages())
            QTest::newRow(qPrintable(language)) << language;
    }
    void everyMessageHasWordsInEveryLanguage() {
        QFETCH(const QString, language);
        const Audience audience{.language = language, .shop = {}, .panel = {}};
        const QJsonObject all{{u"order"_s, u"A-1"_s},    {u"seconds"_s, 700},   {u"faults"_s, 2},
                              {u"attempts"_s, 3},        {u"percent"_s, 4},     {u"connections"_s, 9},
                              {u"limit"_s, 10},          {u"pid"_s, 1},         {u"query"_s, u"q"_s},
                              {u"waiting"_s, 1},         {u"count"_s, 5},       {u"kind"_s, u"full"_s},
                              {u"detail"_s, u"d"_s},     {u"days"_s, 3},        {u"name"_s, u"n"_s},
                              {u"milliseconds"_s, 2500}, {u"channel"_s, u"c"_s}};
        for (const auto &rule : Names<Rule>::all)
            for (const auto kind : {MessageKind::Raised, MessageKind::Worse, MessageKind::Reminder}) {
                const MessageText text = compose(about(kind, rule.value, all), audience);
                QVERIFY2(text.subject.size() > 10, rule.name);
                QVERIFY2(text.body.size() > 40 && !text.body.contains(u'{'), qPrintable(text.body));
            }
        const MessageText test = compose(testMessage(Channel::Email, m_noon), audience);
        QVERIFY(test.subject.size() > 5 && test.body.contains(u"kioskd alerts test"));
    }

    void aSummaryNamesWhatItHoldsAndCountsTheRest() {
        Message message = about(MessageKind::Raised, Rule::TerminalAway, {});
        message.told.append(about(MessageKind::Raised, Rule::ClockOffset, {}).told.first());
        message.kind = MessageKind::Summary;
        message.more = 7;
        const MessageText text = compose(message, Audience());
        QCOMPARE(text.subject, u"9 more changes"_s);
        QVERIFY2(text.body.contains(u"- Critical: The card terminal does not answer") &&
                     text.body.contains(u"and 7 more"),
                 qPrintable(text.body));
    }

    void theTestOfTheWeekIsDueOnMondayMorning_data() {
        QTest::addColumn<QDateTime>("last");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<bool>("due");
        const QTimeZone berlin("Europe/Berlin");
        const auto at = [&](int day, int hour) {
            return QDateTime(QDate(2026, 5, day), QTime(hour, 0), berlin);
        };
        QTest::newRow("never") << QDateTime() << at(6, 3) << true;
        QTest::newRow("before eight") << at(1, 12) << at(4, 7) << false;
        QTest::newRow("at eight") << at(1, 12) << at(4, 8) << true;
        QTest::newRow("done") << at(4, 8) << at(4, 9) << false;
        QTest::newRow("on Sunday") << at(4, 8) << at(10, 23) << false;
        QTest::newRow("missed on Monday") << at(4, 8) << at(13, 11) << true;
        QTest::newRow("dated by a clock that was ahead") << at(20, 8) << at(6, 9) << true;
    }
    void theTestOfTheWeekIsDueOnMondayMorning() {
        QFETCH(const QDateTime, last);
        QFETCH(const QDateTime, now);
        QFETCH(const bool, due);
        QCOMPARE(
            isTestDue(last.isValid() ? std::optional(last) : std::nullopt, now, QTimeZone("Europe/Berlin")),
            due);
    }
};

QTEST_APPLESS_MAIN(MessageTexts)
#include "tst_message_text.moc"
