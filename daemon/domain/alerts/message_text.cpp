// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/alerts/message_text.h"

#include "daemon/domain/alerts/database_outage.h"

#include <QFile>
#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace kiosk::alerts {

namespace {

using Values = QMap<QString, QString>;

/// The words of one language.
class Words {
public:
    explicit Words(const QString &language) {
        QFile file(u":/kiosk/words/alerts/%1.json"_s.arg(language));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the words of the alerts are not built into this program");
        m_words = QJsonDocument::fromJson(file.readAll()).object();
    }
    [[nodiscard]] bool knows(const QString &key) const { return m_words.contains(key); }
    // A value is put in once: what it says must not be taken for a placeholder.
    [[nodiscard]] QString say(const QString &key, const Values &values = {}) const {
        const QString pattern = m_words.value(key).toString();
        QString text;
        qsizetype from = 0;
        while (from < pattern.size()) {
            const qsizetype open = pattern.indexOf(u'{', from);
            const qsizetype close = open < 0 ? -1 : pattern.indexOf(u'}', open);
            if (close < 0)
                break;
            text += QStringView(pattern).sliced(from, open - from);
            text += values.value(pattern.sliced(open + 1, close - open - 1));
            from = close + 1;
        }
        text += QStringView(pattern).sliced(from);
        return text;
    }
    [[nodiscard]] QString count(const QString &key, qint64 number) const {
        return say(key + (number == 1 ? u"_one"_s : u"_other"_s), {{u"count"_s, QString::number(number)}});
    }

private:
    QJsonObject m_words;
};

QString oneLine(const QString &text) {
    QString line;
    for (const QChar c : text) {
        const auto category = c.category();
        const bool breaks = category == QChar::Other_Control || category == QChar::Separator_Line ||
                            category == QChar::Separator_Paragraph || category == QChar::Other_Format;
        line += breaks ? QChar(u' ') : c;
    }
    return line.simplified();
}

/// In the largest unit of which it has two, rounded down; as the panel says it.
QString duration(const Words &words, qint64 seconds) {
    if (seconds >= 2 * 86400)
        return words.count(u"unit.days"_s, seconds / 86400);
    if (seconds >= 2 * 3600)
        return words.count(u"unit.hours"_s, seconds / 3600);
    if (seconds >= 2 * 60)
        return words.count(u"unit.minutes"_s, seconds / 60);
    return words.count(u"unit.seconds"_s, seconds);
}

Values valuesOf(const Words &words, const Told &told) {
    Values values;
    for (auto it = told.details.begin(); it != told.details.end(); ++it) {
        if (it->isString())
            values.insert(it.key(), oneLine(it->toString()));
        else if (it->isDouble())
            values.insert(it.key(), QString::number(it->toInteger()));
    }
    if (told.details.contains("seconds"_L1))
        values.insert(u"duration"_s, duration(words, told.details.value("seconds"_L1).toInteger()));
    values.insert(u"volume"_s, words.say(told.subject == "wal"_L1 ? u"volume.wal"_s : u"volume.data"_s));
    return values;
}

struct Writer {
    const Words &words;
    const Audience &audience;

    [[nodiscard]] QString time(const QDateTime &when) const {
        return QLocale(audience.language).toString(when.toTimeZone(audience.zone), QLocale::ShortFormat);
    }
    [[nodiscard]] QString headline(const Told &told) const {
        const QString key = u"alert.%1.title"_s.arg(told.rule);
        const QString title = words.knows(key) ? words.say(key, valuesOf(words, told)) : told.rule;
        const QString severity =
            words.say(told.severity == AlertSeverity::Critical ? u"mail.critical"_s : u"mail.warning"_s);
        return words.say(u"mail."_s + nameOf(told.kind), {{u"title"_s, title}, {u"severity"_s, severity}});
    }
    [[nodiscard]] QString explanation(const Told &told) const {
        const QString key = u"alert.%1.text"_s.arg(told.rule);
        return words.knows(key) ? words.say(key, valuesOf(words, told)) : words.say(u"mail.unknownText"_s);
    }
    [[nodiscard]] QString when(const Told &told) const {
        if (!told.resolvedAt)
            return words.say(u"mail.since"_s, {{u"time"_s, time(told.firstSeen)}});
        return words.say(u"mail.period"_s,
                         {{u"from"_s, time(told.firstSeen)}, {u"to"_s, time(*told.resolvedAt)}});
    }
};

QStringList single(const Writer &writer, const Told &told) {
    QStringList paragraphs{writer.explanation(told), writer.when(told)};
    // What is over needs no advice.
    if (told.kind == MessageKind::Resolved)
        paragraphs.removeFirst();
    // Without the database nobody can take note of it, and nobody is reminded.
    if (told.kind != MessageKind::Resolved && told.severity == AlertSeverity::Critical &&
        told.rule != DatabaseOutage::rule)
        paragraphs.append(writer.words.say(u"mail.acknowledge"_s));
    return paragraphs;
}

QStringList summary(const Writer &writer, const Message &message) {
    QStringList lines;
    for (const Told &told : message.told)
        lines.append(u"- %1 (%2)"_s.arg(writer.headline(told), writer.when(told)));
    QStringList paragraphs{writer.words.say(u"mail.summaryText"_s), lines.join(u'\n')};
    if (message.more > 0)
        paragraphs.append(
            writer.words.say(u"mail.summaryMore"_s, {{u"count"_s, QString::number(message.more)}}));
    return paragraphs;
}

} // namespace

QStringList languages() {
    return {u"de"_s, u"en"_s};
}

MessageText compose(const Message &message, const Audience &audience) {
    const Words words(audience.language);
    const Writer writer{words, audience};
    QString subject;
    QStringList paragraphs;
    if (message.kind == MessageKind::Test) {
        subject = words.say(u"mail.test"_s);
        paragraphs = {words.say(u"mail.testText"_s)};
    } else if (message.kind == MessageKind::Summary) {
        subject = words.count(u"mail.summary"_s, message.told.size() + message.more);
        paragraphs = summary(writer, message);
    } else if (!message.told.isEmpty()) {
        subject = writer.headline(message.told.first());
        paragraphs = single(writer, message.told.first());
    }
    if (!audience.panel.isEmpty())
        paragraphs.append(words.say(u"mail.panel"_s, {{u"address"_s, audience.panel}}));
    const QString shop = oneLine(audience.shop);
    return {.shop = shop,
            .subject = shop.isEmpty() ? subject : u"[%1] %2"_s.arg(shop, subject),
            .body = paragraphs.join(u"\n\n"_s) + u'\n'};
}

} // namespace kiosk::alerts
