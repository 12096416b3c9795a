// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/logs/log_streams.h"

#include "daemon/http/logs/log_mapping.h"

#include <QDeadlineTimer>

using namespace Qt::StringLiterals;

namespace kiosk::http {

namespace {

// With one more event, the longest there may be, it stays below what Stream cuts at.
constexpr qint64 backlogLimit = 32 * 1024;
constexpr std::chrono::seconds farewell{2};

QByteArray eventText(const contract::LogEvent &event) {
    return "data: " + wire::toJson(event) + "\n\n";
}

} // namespace

/// Shared with the requests that are under way: they may live longer than the streams.
struct LogStreams::Seats {
    int all = 0;
    QHash<SessionId, int> bySession;
};

class LogStreams::Seat {
public:
    Seat(std::shared_ptr<Seats> seats, const SessionId &session)
        : m_seats(std::move(seats))
        , m_session(session) {
        ++m_seats->all;
        ++m_seats->bySession[session];
    }
    ~Seat() {
        --m_seats->all;
        if (--m_seats->bySession[m_session] == 0)
            m_seats->bySession.remove(m_session);
    }
    Q_DISABLE_COPY_MOVE(Seat)
    [[nodiscard]] const SessionId &session() const { return m_session; }

private:
    std::shared_ptr<Seats> m_seats;
    SessionId m_session;
};

struct LogStreams::Open {
    Open(std::shared_ptr<Seat> place, logs::LogFeed &feed, const logs::LogFilter &filter, Stream *to,
         std::chrono::milliseconds life)
        : seat(std::move(place))
        , lines(feed, filter)
        , stream(to)
        , until(life) {}

    std::shared_ptr<Seat> seat;
    logs::LogFeed::Subscription lines;
    Stream *stream; ///< A child of the LogStreams.
    QDeadlineTimer until;
    qint64 toldDropped = 0;
    qint64 backlogAtBeat = 0;
};

LogStreams::LogStreams(HttpServer &server, PrincipalCache &principals, logs::LogFeed &feed,
                       const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_principals(principals)
    , m_feed(feed)
    , m_limits(limits)
    , m_seats(std::make_shared<Seats>()) {
    m_look.setTimerType(Qt::PreciseTimer);
    connect(&m_look, &QTimer::timeout, this, &LogStreams::pumpAll);
    connect(&m_heartbeat, &QTimer::timeout, this, &LogStreams::beat);
    connect(&server, &HttpServer::draining, this,
            [this] { endWhere([](const Open &) { return true; }, Reason::Stopping); });
    connect(&principals, &PrincipalCache::sessionEnded, this, [this](const SessionId &session) {
        endWhere([&](const Open &open) { return open.seat->session() == session; }, Reason::SessionEnded);
    });
}

LogStreams::LogStreams(HttpServer &server, PrincipalCache &principals, logs::LogFeed &feed)
    : LogStreams(server, principals, feed, Limits()) {}

LogStreams::~LogStreams() = default;

Result<std::shared_ptr<LogStreams::Seat>> LogStreams::admit(const Principal &principal) {
    if (m_seats->all >= m_limits.streams ||
        m_seats->bySession.value(principal.session) >= m_limits.perSession)
        return fail(ErrorCode::TooManyAttempts,
                    u"The log is followed in too many windows already; close one of them."_s);
    return std::make_shared<Seat>(m_seats, principal.session);
}

void LogStreams::open(std::shared_ptr<Seat> seat, const logs::LogFilter &filter,
                      std::unique_ptr<Stream> stream) {
    const logs::LogFeed::Silence silence;
    Stream *raw = stream.release();
    raw->setParent(this);
    connect(raw, &Stream::closed, this, [this, raw] {
        forget(raw);
        raw->deleteLater();
    });
    const SessionId session = seat->session();
    m_open.push_back(std::make_unique<Open>(std::move(seat), m_feed, filter, raw, m_limits.life));
    raw->send(eventText({.type = u"open"_s, .line = {}, .dropped = {}, .reason = {}}));
    m_look.start(m_limits.look);
    if (!m_heartbeat.isActive())
        m_heartbeat.start(m_limits.heartbeat);
    // It may have ended between the request and now.
    if (m_principals.hasEnded(session))
        endWhere([&](const Open &open) { return open.seat->session() == session; }, Reason::SessionEnded);
}

void LogStreams::pumpAll() {
    const logs::LogFeed::Silence silence;
    for (size_t i = m_open.size(); i-- > 0;)
        pump(*m_open[i]);
    endWhere([](const Open &open) { return open.until.hasExpired(); }, Reason::Expired);
}

void LogStreams::pump(Open &open) {
    while (open.stream->isOpen() && open.stream->backlog() <= backlogLimit) {
        const auto line = open.lines.take(std::chrono::steady_clock::now());
        if (const qint64 dropped = open.lines.dropped(); dropped != open.toldDropped) {
            open.toldDropped = dropped;
            open.stream->send(
                eventText({.type = u"dropped"_s, .line = {}, .dropped = dropped, .reason = {}}));
        }
        if (!line)
            return;
        open.stream->send(
            eventText({.type = u"line"_s, .line = toContract(*line), .dropped = {}, .reason = {}}));
    }
}

void LogStreams::beat() {
    const logs::LogFeed::Silence silence;
    for (size_t i = m_open.size(); i-- > 0;) {
        Open &open = *m_open[i];
        const qint64 backlog = open.stream->backlog();
        // Nothing was read since the last look, and nothing was added.
        const bool stuck = backlog > backlogLimit && backlog == open.backlogAtBeat;
        open.backlogAtBeat = backlog;
        Stream *stream = open.stream;
        if (stuck) {
            stream->abandon();
            forget(stream);
            stream->deleteLater();
        } else if (backlog <= backlogLimit) {
            stream->send(":\n\n");
        }
    }
}

void LogStreams::endWhere(const std::function<bool(const Open &)> &matches, Reason reason) {
    const logs::LogFeed::Silence silence;
    static constexpr auto nameOf = [](Reason why) {
        return why == Reason::SessionEnded ? u"session_ended"_s
               : why == Reason::Stopping   ? u"stopping"_s
                                           : u"expired"_s;
    };
    for (size_t i = m_open.size(); i-- > 0;) {
        if (!matches(*m_open[i]))
            continue;
        Stream *stream = m_open[i]->stream;
        forget(stream);
        if (stream->backlog() <= backlogLimit)
            stream->send(eventText({.type = u"bye"_s, .line = {}, .dropped = {}, .reason = nameOf(reason)}));
        stream->finish();
        QTimer::singleShot(farewell, stream, [stream] {
            stream->abandon();
            stream->deleteLater();
        });
    }
}

void LogStreams::forget(const Stream *stream) {
    std::erase_if(m_open, [&](const auto &open) { return open->stream == stream; });
    if (!m_open.empty())
        return;
    m_look.stop();
    m_heartbeat.stop();
}

} // namespace kiosk::http
