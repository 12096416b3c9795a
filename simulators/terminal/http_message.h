// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <expected>
#include <optional>
#include <utility>

namespace kiosk::terminalsim {

inline constexpr qsizetype kMaxHeadBytes = 8 * 1024;
inline constexpr qsizetype kMaxBodyBytes = 64 * 1024;

/// A complete HTTP/1.1 request.
struct HttpRequest {
    QByteArray method;
    QByteArray target;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;

    /// The value of the first header with this lower-case name; empty if there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;

    /// False if the client asked for `Connection: close`.
    [[nodiscard]] bool keepAlive() const;
};

/// The answer to a request that cannot be read; the connection closes after it.
struct HttpFault {
    int status;
    QByteArray reason;
};

/// Takes the first complete request from the front of `buffer`; nullopt while bytes are missing.
/// Strict: only HTTP/1.1, one Host, one plain Content-Length, no Transfer-Encoding, no folded headers, limits
/// as above.
[[nodiscard]] std::expected<std::optional<HttpRequest>, HttpFault> takeRequest(QByteArray &buffer);

/// The bytes of an HTTP/1.1 answer. An empty `contentType` means that there is no body (204).
[[nodiscard]] QByteArray httpAnswer(int status, const QByteArray &contentType = {},
                                    const QByteArray &body = {}, bool keepAlive = true);

} // namespace kiosk::terminalsim
