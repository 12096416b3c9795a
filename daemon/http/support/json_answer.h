// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/http/support/answer.h"
#include "shared/contract/operation.h"
#include "shared/contract/wire/wire.h"

#include <QCryptographicHash>

namespace kiosk::http {

/// JSON text as the answer of \a operation, with an ETag when it is read with GET.
[[nodiscard]] Answer jsonAnswer(const contract::Operation &operation, QByteArray json);
/// The problem document that tells \a error.
[[nodiscard]] Answer problemAnswer(const Error &error, const QString &requestId);
/// A strong ETag, with its quotes, of \a body.
[[nodiscard]] QByteArray etagOf(const QByteArray &body);

/// SHA-256 of the canonical form of a body (fields in order, no white space), for the exactly-once registry.
template <class T>
[[nodiscard]] QByteArray bodyHash(const T &body) {
    return QCryptographicHash::hash(wire::toJson(body), QCryptographicHash::Sha256);
}

template <class T>
[[nodiscard]] Result<Answer> toAnswer(const contract::Operation &operation, const Result<T> &result) {
    if (!result)
        return std::unexpected(result.error());
    if constexpr (std::is_void_v<T>)
        return Answer{.status = operation.status};
    else if constexpr (std::is_same_v<T, Answer>)
        return *result;
    else
        return jsonAnswer(operation, wire::toJson(*result));
}

template <class T>
[[nodiscard]] Reply toReply(const contract::Operation &operation, const Result<T> &result) {
    return toAnswer(operation, result);
}
/// The JSON is made where the future is fulfilled, off the event loop.
template <class T>
[[nodiscard]] Reply toReply(const contract::Operation &operation, QFuture<Result<T>> future) {
    if constexpr (std::is_same_v<T, Answer>)
        return future;
    else
        return future.then([&operation](const Result<T> &result) { return toAnswer(operation, result); });
}
[[nodiscard]] inline Reply toReply(const contract::Operation &, StreamOpener opener) {
    return opener;
}
[[nodiscard]] inline Reply toReply(const contract::Operation &, Reply reply) {
    return reply;
}

} // namespace kiosk::http
