// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <expected>
#include <optional>

namespace kiosk::nexo {

/// An HTTP answer; bytes that follow it are not looked at.
struct HttpResponse {
    int status = 0;
    QByteArray body;
};

/// Reads one HTTP/1.x answer from everything that came so far. nullopt: more bytes are needed. `closed` says
/// that no more will come; an answer cut short is then an error, never a shorter answer. Understands
/// Content-Length, chunked bodies and bodies that end with the connection; skips 1xx; refuses heads over 16
/// KiB and bodies over `maxBody` bytes.
[[nodiscard]] std::expected<std::optional<HttpResponse>, QString>
readHttpResponse(const QByteArray &bytes, bool closed, qsizetype maxBody);

} // namespace kiosk::nexo
