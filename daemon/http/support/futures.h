// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

#include <QFuture>

namespace kiosk::http {

/// Goes on with the value of \a future: \a next takes it and gives another future of a Result. An error ends
/// the chain.
template <class T, class Next>
[[nodiscard]] auto andThen(QFuture<Result<T>> future, Next next) {
    using NextFuture = std::invoke_result_t<Next &, T>;
    return future
        .then([next = std::move(next)](Result<T> result) mutable -> NextFuture {
            if (!result) {
                using Outcome = decltype(std::declval<NextFuture>().result());
                return QtFuture::makeReadyValueFuture(Outcome(std::unexpected(result.error())));
            }
            return next(*std::move(result));
        })
        .unwrap();
}

/// The value of \a future in another shape.
template <class T, class Map>
[[nodiscard]] auto mapped(QFuture<Result<T>> future, Map map) {
    return future.then([map = std::move(map)](const Result<T> &result) { return result.transform(map); });
}

template <class T>
[[nodiscard]] QFuture<Result<T>> failed(const Error &error) {
    return QtFuture::makeReadyValueFuture(Result<T>(std::unexpected(error)));
}

} // namespace kiosk::http
