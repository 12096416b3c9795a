// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/support/http_server.h"

#include "daemon/http/support/exchange.h"
#include "daemon/http/support/json_answer.h"
#include "shared/core/logging.h"

#include <QHttpServerRequest>
#include <QRandomGenerator>
#include <QUrlQuery>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk::http {

namespace {

QByteArray methodOf(QHttpServerRequest::Method method) {
    using M = QHttpServerRequest::Method;
    switch (method) {
    case M::Get:
        return "GET";
    case M::Head:
        return "HEAD";
    case M::Post:
        return "POST";
    case M::Put:
        return "PUT";
    case M::Delete:
        return "DELETE";
    case M::Options:
        return "OPTIONS";
    case M::Patch:
        return "PATCH";
    default:
        return "OTHER";
    }
}

QString newRequestId() {
    auto *generator = QRandomGenerator::global();
    return QString::number(generator->generate64(), 16).rightJustified(16, u'0') +
           QString::number(generator->generate64(), 16).rightJustified(16, u'0');
}

// It stands in log lines and headers: letters, digits and dashes only.
bool isRequestId(const QByteArray &id) {
    return id.size() >= 8 && id.size() <= 64 &&
           std::ranges::all_of(id, [](char c) { return isalnum(uchar(c)) || c == '-'; });
}

Error unexpectedBody() {
    return {ErrorCode::InvalidFields,
            u"This request takes no body."_s,
            {{{}, u"unknown_field"_s, u"must be empty"_s}},
            {}};
}

// What the operation's description says about parameters and body, before its handler reads anything.
std::optional<Error> faultOf(const Request &request, qsizetype bodyLimit) {
    const contract::Operation &operation = *request.operation;
    for (auto it = request.query.cbegin(); it != request.query.cend(); ++it)
        if (std::ranges::none_of(operation.query, [&](const contract::QueryParameter &known) {
                return known.name && it.key() == QLatin1StringView(known.name);
            }))
            return invalidParameter(it.key(), "unknown_field", u"is not known here"_s);
    if (request.body.size() > bodyLimit)
        return Error{
            ErrorCode::BodyTooLarge,
            u"The body has %1 bytes; at most %2 are accepted."_s.arg(request.body.size()).arg(bodyLimit),
            {},
            {}};
    if (!operation.request.schema) {
        const QByteArray body = request.body.trimmed();
        return body.isEmpty() || body == "{}" ? std::nullopt : std::optional(unexpectedBody());
    }
    const QByteArray type = request.header("Content-Type").split(';').first().trimmed().toLower();
    if (type != "application/json")
        return Error{
            ErrorCode::UnsupportedMediaType, u"Send the body with Content-Type: application/json."_s, {}, {}};
    return std::nullopt;
}

} // namespace

HttpServer::HttpServer(const ServerSettings &settings, const Router &router, const StaticFiles &files,
                       Authenticator &authenticator, Metrics &metrics, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_settings(settings)
    , m_router(router)
    , m_files(files)
    , m_authenticator(authenticator)
    , m_metrics(metrics)
    , m_guard(new GuardedTcpServer(settings.guard, this)) {
    connect(m_guard, &GuardedTcpServer::changed, this, &HttpServer::continueDrain);
    const auto counted = [&](const char *name, const char *help, quint64 GuardedTcpServer::Counters::*which) {
        m_metrics.reading(
            name, help, [this, which] { return double(m_guard->counters().*which); }, "counter");
    };
    counted("kiosk_http_connections_accepted_total", "Connections accepted.",
            &GuardedTcpServer::Counters::accepted);
    counted("kiosk_http_connections_refused_total", "Connections above the cap.",
            &GuardedTcpServer::Counters::refused);
    counted("kiosk_http_connections_timed_out_total", "Connections cut at their deadline.",
            &GuardedTcpServer::Counters::timedOut);
    counted("kiosk_http_requests_too_large_total", "Requests above the read buffer.",
            &GuardedTcpServer::Counters::tooLarge);
    m_metrics.reading("kiosk_http_connections", "Open connections, WebSockets included.",
                      [this] { return double(m_guard->connections()); });
    m_metrics.reading("kiosk_http_running", "Handlers at work.", [this] { return double(m_running); });
}

HttpServer::~HttpServer() {
    // Exchanges use the guard and the counters in their destructors: they go first.
    qDeleteAll(findChildren<Exchange *>(Qt::FindDirectChildrenOnly));
    disconnect(m_guard, nullptr, this, nullptr);
}

Result<void> HttpServer::start(bool listening) {
    if (const QStringList missing = m_router.missing(); !missing.isEmpty())
        return fail(ErrorCode::Internal, u"No handler is bound for: %1."_s.arg(missing.join(u", "_s)));
    if (!listening)
        return fail(ErrorCode::Internal, u"The server cannot listen: %1."_s.arg(m_guard->errorString()));
    if (!bind(m_guard))
        return fail(ErrorCode::Internal, u"The listening socket could not be used."_s);
    return {};
}

Result<void> HttpServer::listen(const QHostAddress &address, quint16 port) {
    return start(m_guard->open(address, port));
}

Result<void> HttpServer::adopt(qintptr descriptor) {
    return start(m_guard->adopt(descriptor));
}

quint16 HttpServer::port() const {
    return m_guard->serverPort();
}

Request HttpServer::readRequest(const QHttpServerRequest &raw) const {
    Request request;
    request.method = methodOf(raw.method());
    request.path = raw.url().path();
    request.headers = raw.headers();
    request.body = raw.body();
    if (raw.url().hasQuery())
        for (const auto &[name, value] : raw.query().queryItems(QUrl::FullyDecoded))
            request.query.insert(name, value);
    const bool trusted = m_settings.trustedProxies.contains(raw.remoteAddress());
    const QHostAddress forwarded(trusted ? QString::fromLatin1(request.header("X-Forwarded-For"))
                                         : QString());
    request.direct = !request.headers.contains("X-Forwarded-For");
    request.client = (forwarded.isNull() ? raw.remoteAddress() : forwarded).toString();
    const QByteArray given = trusted ? request.header("X-Request-Id") : QByteArray();
    request.requestId = isRequestId(given) ? QString::fromLatin1(given) : newRequestId();
    return request;
}

Result<Answer> HttpServer::fileOrNothing(const Request &request, const QByteArray &allow) const {
    const bool reading = request.method == "GET" || request.method == "HEAD";
    if (!allow.isEmpty()) {
        Answer answer = problemAnswer({ErrorCode::MethodNotAllowed,
                                       u"This address accepts: %1."_s.arg(QString::fromLatin1(allow)),
                                       {},
                                       {}},
                                      request.requestId);
        answer.headers.emplaceBack("Allow", allow);
        return answer;
    }
    if (!request.path.startsWith("/api/v1/"_L1)) {
        if (auto file = m_files.find(request.path, request.header("Accept-Encoding"))) {
            if (reading)
                return *std::move(file);
            return fileOrNothing(request, "GET, HEAD");
        }
    }
    return fail(ErrorCode::NotFound, u"There is nothing at this address."_s);
}

Reply HttpServer::invoke(const Router::Route &route, const Request &request) {
    try {
        return route.invoke(request);
    } catch (const std::exception &exception) {
        qCCritical(lcHttp).noquote() << route.operation->id << "threw" << exception.what();
    } catch (...) {
        qCCritical(lcHttp).noquote() << route.operation->id << "threw";
    }
    return Result<Answer>(fail(ErrorCode::Internal, u"The server could not finish this request."_s));
}

Reply HttpServer::authorised(const Router::Route &route, Request &request, const Result<Principal> &found) {
    if (!found)
        return Result<Answer>(std::unexpected(found.error()));
    if (!mayUse(route.operation->access, *found))
        return Result<Answer>(fail(ErrorCode::Forbidden, u"Your role does not allow this."_s));
    request.principal = *found;
    if (auto fault = faultOf(request, m_settings.bodyLimit))
        return Result<Answer>(std::unexpected(*fault));
    return invoke(route, request);
}

HttpServer::Next HttpServer::dispatch(Request &request, const Router::Route *&route) {
    const auto simple = [](Reply reply) {
        return std::visit([](auto &&kind) { return Next(std::forward<decltype(kind)>(kind)); },
                          std::move(reply));
    };
    const Router::Match match = m_router.find(request.method, request.path);
    if (!match.route)
        return fileOrNothing(request, match.allow);
    route = match.route;
    request.operation = route->operation;
    request.pathIds = match.ids;
    const contract::Access &access = route->operation->access;
    if (access.everyone || access.operatorsOnly) {
        if (access.operatorsOnly && !m_authenticator.isOperator(request))
            return Result<Answer>(fail(ErrorCode::Forbidden,
                                       u"Only this machine, or a caller with the metrics token, may ask."_s));
        if (auto fault = faultOf(request, m_settings.bodyLimit))
            return Result<Answer>(std::unexpected(*fault));
        return simple(invoke(*route, request));
    }
    auto finding = m_authenticator.authenticate(request);
    if (auto *later = std::get_if<QFuture<Result<Principal>>>(&finding))
        return *later;
    return simple(authorised(*route, request, std::get<Result<Principal>>(finding)));
}

bool HttpServer::handleRequest(const QHttpServerRequest &raw, QHttpServerResponder &responder) {
    QElapsedTimer started;
    started.start();
    const Peer peer{raw.remoteAddress(), raw.remotePort()};
    Request request = readRequest(raw);
    const RequestScope scope(request.requestId);
    // Qt may hand over a pipelined request of a client that is gone; an answer that comes later would write
    // to freed memory.
    if (!m_guard->arrived(peer) || m_running >= m_settings.runningLimit) {
        send(responder, request,
             fail(ErrorCode::Overloaded, u"Too much is waiting; try again in a second."_s), started);
        return true;
    }
    const Router::Route *route = nullptr;
    Next next = dispatch(request, route);
    // Written through the reference: a responder that is moved and destroyed in this call slows the
    // connection down with each request.
    if (const auto *now = std::get_if<Result<Answer>>(&next)) {
        send(responder, request, *now, started);
        return true;
    }
    if (const auto *future = std::get_if<AnswerFuture>(&next);
        future && future->isFinished() && future->resultCount() > 0) {
        send(responder, request, future->resultAt(0), started);
        return true;
    }
    auto *exchange = new Exchange(*this, std::move(responder), std::move(request), *route, peer, started);
    if (std::holds_alternative<StreamOpener>(next)) // outside this call, see above
        QMetaObject::invokeMethod(
            exchange, [exchange, next] { exchange->proceed(next); }, Qt::QueuedConnection);
    else
        exchange->proceed(std::move(next));
    return true;
}

void HttpServer::missingHandler(const QHttpServerRequest &raw, QHttpServerResponder &responder) {
    QElapsedTimer started;
    started.start();
    send(responder, readRequest(raw), fail(ErrorCode::NotFound, u"There is nothing at this address."_s),
         started);
}

void HttpServer::send(QHttpServerResponder &responder, const Request &request, const Result<Answer> &result,
                      const QElapsedTimer &started) {
    const RequestScope scope(request.requestId);
    const int status = m_writer.write(
        responder, request, result ? *result : problemAnswer(result.error(), request.requestId), m_draining);
    const double seconds = double(started.nsecsElapsed()) / 1e9;
    measure(request, status, seconds);
    const auto line = [&] {
        return u"%1 %2 %3 %4ms client=%5%6"_s.arg(
            QString::fromLatin1(request.method),
            request.operation ? QString::fromLatin1(request.operation->id) : u"file"_s,
            QString::number(status), QString::number(seconds * 1000, 'f', 1), request.client,
            result ? QString() : u" code="_s + errorCodeName(result.error().code));
    };
    if (status >= 500)
        qCWarning(lcHttp).noquote() << line();
    else if (request.method != "GET" && request.method != "HEAD")
        qCInfo(lcHttp).noquote() << line();
    else
        qCDebug(lcHttp).noquote() << line();
}

void HttpServer::measure(const Request &request, int status, double seconds) {
    Measures &measures = m_measures[request.operation];
    const QByteArray label =
        "operation=\"" + QByteArray(request.operation ? request.operation->id : "file") + '"';
    if (!measures.seconds)
        measures.seconds = &m_metrics.histogram("kiosk_http_request_seconds", "Time to answer.", label);
    measures.seconds->observe(seconds);
    const size_t group = size_t(qBound(1, status / 100, 5));
    if (!measures.byClass[group])
        measures.byClass[group] =
            &m_metrics.counter("kiosk_http_requests_total", "Requests answered.",
                               label + ",status=\"" + QByteArray::number(int(group)) + "xx\"");
    measures.byClass[group]->add();
}

void HttpServer::drain() {
    if (m_draining)
        return;
    m_draining = true;
    m_drainingSince.start();
    m_guard->close();
    emit draining();
    QTimer::singleShot(m_settings.drainGrace, this, &HttpServer::continueDrain);
    QTimer::singleShot(m_settings.drainLimit, this, [this] {
        m_guard->closeIdle(true);
        finishDrain();
    });
}

void HttpServer::continueDrain() {
    if (!m_draining || m_requestsFinished || m_drainingSince.elapsed() < m_settings.drainGrace.count())
        return;
    m_guard->closeIdle(false);
    if (m_running == 0 && m_guard->openConnections() == 0)
        finishDrain();
}

void HttpServer::finishDrain() {
    if (m_requestsFinished)
        return;
    m_requestsFinished = true;
    emit requestsFinished();
    // WebSockets get a moment for their closing handshake.
    if (m_guard->connections() == 0) {
        emit drained();
        return;
    }
    QTimer *limit = new QTimer(this);
    limit->setSingleShot(true);
    connect(limit, &QTimer::timeout, this, &HttpServer::drained);
    connect(m_guard, &GuardedTcpServer::changed, limit, [this, limit] {
        if (m_guard->connections() == 0)
            limit->start(0);
    });
    limit->start(std::chrono::seconds(1));
}

std::optional<qintptr> listenDescriptor() {
    constexpr qintptr firstDescriptor = 3;
    if (qEnvironmentVariableIntValue("LISTEN_PID") != int(getpid()) ||
        qEnvironmentVariableIntValue("LISTEN_FDS") < 1)
        return std::nullopt;
    return firstDescriptor;
}

} // namespace kiosk::http
