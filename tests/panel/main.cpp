// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one JSON object a line, does what it says, answers with one JSON object a line:
//   {"do":"seen"}                                   → {"ok":true,"elements":[…]}
//   {"do":"find","name":"regular expression"}       → {"ok":true,"element":{…}} once it is there and stands
//   still
//   {"do":"press","name":"…","taps":2}              the same, then taps it
//   {"do":"gone","name":"…"}                        once it is there no more
//   {"do":"drag","from":[x,y],"to":[x,y]}, {"do":"picture","file":"….png"}
// "timeoutMs" is 15000 unless said.
#include "finger.h"
#include "screen_reader.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPixmap>
#include <QScreen>
#include <QThread>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned long betweenLooksMs = 40;

QJsonArray toJson(const QList<Element> &elements) {
    QJsonArray array;
    for (const Element &element : elements)
        array.append(element.toJson());
    return array;
}

QPoint pointFrom(const QJsonValue &value) {
    return {value[0].toInt(), value[1].toInt()};
}

class Hand {
public:
    Hand(ScreenReader *reader, Finger *finger)
        : m_reader(reader)
        , m_finger(finger) {}

    QJsonObject obey(const QJsonObject &wish) {
        const QString verb = wish.value("do"_L1).toString();
        if (verb == "seen"_L1)
            return {{u"ok"_s, true}, {u"elements"_s, toJson(m_reader->read())}};
        if (verb == "find"_L1)
            return find(wish, false);
        if (verb == "press"_L1)
            return find(wish, true);
        if (verb == "gone"_L1)
            return gone(wish);
        if (verb == "drag"_L1) {
            m_finger->drag(pointFrom(wish.value("from"_L1)), pointFrom(wish.value("to"_L1)));
            return {{u"ok"_s, true}};
        }
        if (verb == "picture"_L1) {
            const QPixmap picture = QGuiApplication::primaryScreen()->grabWindow();
            return {{u"ok"_s, picture.save(wish.value("file"_L1).toString())}};
        }
        return {{u"ok"_s, false}, {u"error"_s, u"unknown wish: "_s + verb}};
    }

private:
    std::optional<Element> look(const QJsonObject &wish, bool enabled) {
        const QRegularExpression name(wish.value("name"_L1).toString(),
                                      QRegularExpression::DotMatchesEverythingOption);
        m_seen = m_reader->read();
        const auto found = std::ranges::find_if(m_seen, [&](const Element &element) {
            return (!enabled || element.enabled) && name.match(element.name).hasMatch();
        });
        return found == m_seen.end() ? std::nullopt : std::optional(*found);
    }

    [[nodiscard]] static bool inTime(const QElapsedTimer &clock, const QJsonObject &wish) {
        return !clock.hasExpired(wish.value("timeoutMs"_L1).toInt(15000));
    }

    QJsonObject find(const QJsonObject &wish, bool press) {
        QElapsedTimer clock;
        clock.start();
        std::optional<Element> before;
        do {
            const auto now = look(wish, press);
            if (now && now == before) {
                for (int taps = press ? wish.value("taps"_L1).toInt(1) : 0; taps > 0; --taps)
                    m_finger->tap(now->place.center());
                return {{u"ok"_s, true}, {u"element"_s, now->toJson()}};
            }
            before = now;
            QThread::msleep(betweenLooksMs);
        } while (inTime(clock, wish));
        return missed(wish);
    }

    QJsonObject gone(const QJsonObject &wish) {
        QElapsedTimer clock;
        clock.start();
        do {
            if (!look(wish, false))
                return {{u"ok"_s, true}};
            QThread::msleep(betweenLooksMs);
        } while (inTime(clock, wish));
        return missed(wish);
    }

    [[nodiscard]] QJsonObject missed(const QJsonObject &wish) const {
        QStringList names;
        for (const Element &element : m_seen)
            names.append(element.role + u" “"_s + element.name + u"”"_s +
                         (element.enabled ? u""_s : u" (off)"_s));
        return {{u"ok"_s, false},
                {u"error"_s,
                 u"not in time: %1 “%2”; on the screen: %3"_s.arg(
                     wish.value("do"_L1).toString(), wish.value("name"_L1).toString(), names.join(u", "_s))}};
    }

    ScreenReader *m_reader;
    Finger *m_finger;
    QList<Element> m_seen;
};

} // namespace

int main(int argc, char *argv[]) {
    QGuiApplication application(argc, argv);
    Finger finger;
    if (!finger.works()) {
        std::fputs("kiosk-panel-hand: there is no X server with the extension XTEST at DISPLAY.\n", stderr);
        return 69;
    }
    const auto bus = QDBusConnection::connectToBus(qEnvironmentVariable("AT_SPI_BUS_ADDRESS"), u"panel"_s);
    if (!bus.isConnected()) {
        std::fputs("kiosk-panel-hand: there is no message bus at AT_SPI_BUS_ADDRESS.\n", stderr);
        return 69;
    }
    ScreenReader reader(QGuiApplication::primaryScreen()->geometry(), bus);
    Hand hand(&reader, &finger);

    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 74;
    for (QByteArray line = input.readLine(); !line.isEmpty(); line = input.readLine()) {
        const QJsonObject answer = hand.obey(QJsonDocument::fromJson(line).object());
        std::puts(QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
    }
    return 0;
}
