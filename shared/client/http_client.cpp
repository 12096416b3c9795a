// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/http_client.h"

#include "shared/client/answer.h"
#include "shared/contract/problems.h"
#include "shared/core/logging.h"

#include <QNetworkReply>
#include <QSslCertificate>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kiosk::client {

namespace {

/// More than any answer of the shop; a stranger at that address must not fill our memory.
constexpr qint64 largestAnswer = 8 * 1024 * 1024;

std::unexpected<Error> unknown(const QString &why) {
    return fail(ErrorCode::OutcomeUnknown, u"The shop did not answer: %1"_s.arg(why));
}

Error errorFrom(int status, const QByteArray &body) {
    if (const auto problem = readAnswer<contract::Problem>(body)) {
        Error error;
        error.detail = problem->detail;
        error.data = problem->data.value_or(QJsonObject());
        for (const contract::FieldProblem &field : problem->errors.value_or(QList<contract::FieldProblem>()))
            error.faults.append({field.path, field.code, field.message});
        for (ErrorCode code : contract::allErrorCodes()) {
            if (problem->code == errorCodeName(code)) {
                error.code = code;
                return error;
            }
        }
        error.code = status >= 500 ? ErrorCode::OutcomeUnknown : ErrorCode::Internal;
        return error;
    }
    // Not the daemon but what stands before it: nginx while the daemon restarts.
    if (status == 413)
        return {ErrorCode::BodyTooLarge, u"The request is too large."_s, {}, {}};
    if (status == 404)
        return {ErrorCode::NotFound, u"There is no such thing."_s, {}, {}};
    if (status == 429)
        return {ErrorCode::TooManyAttempts, u"Too many requests."_s, {}, {}};
    return {ErrorCode::OutcomeUnknown,
            u"The shop answered with status %1 and no explanation."_s.arg(status),
            {},
            {}};
}

} // namespace

HttpClient::HttpClient(ShopAddress address, QObject *parent)
    : QObject(parent)
    , m_address(std::move(address)) {
    if (!m_address.caFile.isEmpty())
        m_tls.setCaCertificates(QSslCertificate::fromPath(m_address.caFile));
    m_network.setTransferTimeout(10s);
    m_network.setAutoDeleteReplies(true);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

QFuture<Result<HttpReply>> HttpClient::send(const Request &wanted) {
    QNetworkRequest request(m_address.url.resolved(QUrl(wanted.path)));
    request.setSslConfiguration(m_tls);
    request.setRawHeader("Accept", "application/json, application/problem+json");
    if (!m_bearer.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_bearer);
    if (!wanted.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    if (!wanted.ifNoneMatch.isEmpty())
        request.setRawHeader("If-None-Match", wanted.ifNoneMatch);
    // HTTP caching would answer in place of the shop; the menu is kept by its own rules.
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);

    auto promise = std::make_shared<QPromise<Result<HttpReply>>>();
    promise->start();
    QNetworkReply *reply = m_network.sendCustomRequest(request, wanted.method, wanted.body);
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64) {
        if (received > largestAnswer)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, promise] {
        const Result<HttpReply> result = read(reply);
        const bool answered = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const bool gateway = status == 502 || status == 503 || status == 504;
        // A shop whose disk is full answers: it is there, it only takes nothing.
        const bool isFull = !result && result.error().code == ErrorCode::NoRoom;
        if ((answered && !gateway) || isFull)
            emit reached();
        else
            emit unreachable();
        if (!result && (result.error().code == ErrorCode::DeviceRevoked ||
                        result.error().code == ErrorCode::Unauthenticated))
            emit refused(result.error().code == ErrorCode::DeviceRevoked);
        promise->addResult(result);
        promise->finish();
    });
    return promise->future();
}

Result<HttpReply> HttpClient::read(QNetworkReply *reply) const {
    const QVariant status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    const QByteArray body = reply->readAll();
    // An answer that broke off is no answer: its status alone does not say what it was going to tell.
    const bool broken =
        reply->error() != QNetworkReply::NoError && reply->error() < QNetworkReply::ContentAccessDenied;
    if (!status.isValid() || broken)
        return unknown(reply->errorString());
    const int code = status.toInt();
    if ((code >= 200 && code < 300) || code == 304)
        return HttpReply{code, body, reply->rawHeader("ETag")};
    qCDebug(lcClient) << reply->request().url().path() << "answered" << code;
    return std::unexpected(errorFrom(code, body));
}

bool isTransient(ErrorCode code) {
    switch (code) {
    case ErrorCode::OutcomeUnknown:
    case ErrorCode::DatabaseUnavailable:
    case ErrorCode::Overloaded:
    case ErrorCode::ShuttingDown:
    case ErrorCode::Internal:
        return true;
    default:
        return false;
    }
}

} // namespace kiosk::client
