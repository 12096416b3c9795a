// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <functional>
#include <memory>
#include <utility>
#include <variant>

namespace kiosk::http {

/// What goes back to the client, before security headers, compression and conditional answers are applied.
struct Answer {
    int status = 200;
    QByteArray body;
    QByteArray contentType;               ///< Empty for an answer without a body.
    QByteArray etag;                      ///< With its quotes; empty for none.
    QByteArray cacheControl = "no-store"; ///< Empty for none.
    QByteArray contentEncoding;           ///< Of body; empty for identity.
    bool variesByEncoding = false;
    bool forPages = false;     ///< A web page or its parts: gets the page's content security policy.
    bool inlineStyles = false; ///< The API documentation sets styles from scripts.
    QList<std::pair<QByteArray, QByteArray>> headers;
};

class Stream;

using AnswerFuture = QFuture<Result<Answer>>;
/// Takes over a connection that stays open, for server-sent events.
using StreamOpener = std::function<void(std::unique_ptr<Stream>)>;

/// How a handler answers: at once, later, or with a stream.
using Reply = std::variant<Result<Answer>, AnswerFuture, StreamOpener>;

} // namespace kiosk::http
