// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/support/json_answer.h"

#include "shared/contract/problems.h"

namespace kiosk::http {

namespace {
qint64 retryAfter(const Error &error) {
    return qMax<qint64>(1, error.data.value(QLatin1StringView("retryAfterSeconds")).toInteger(5));
}
} // namespace

QByteArray etagOf(const QByteArray &body) {
    return '"' + QCryptographicHash::hash(body, QCryptographicHash::Sha256).first(16).toHex() + '"';
}

Answer jsonAnswer(const contract::Operation &operation, QByteArray json) {
    Answer answer{.status = operation.status, .body = std::move(json), .contentType = "application/json"};
    if (operation.method == contract::Method::Get)
        answer.etag = etagOf(answer.body);
    return answer;
}

Answer problemAnswer(const Error &error, const QString &requestId) {
    const contract::Problem problem = contract::problemFor(error, requestId);
    Answer answer{
        .status = problem.status, .body = wire::toJson(problem), .contentType = "application/problem+json"};
    if (problem.status == 401)
        answer.headers.emplaceBack("WWW-Authenticate", "Bearer");
    if (problem.status == 503)
        answer.headers.emplaceBack("Retry-After", "1");
    if (error.code == ErrorCode::TooManyAttempts)
        answer.headers.emplaceBack("Retry-After", QByteArray::number(retryAfter(error)));
    return answer;
}

} // namespace kiosk::http
