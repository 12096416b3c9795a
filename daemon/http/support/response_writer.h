// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/http/support/answer.h"
#include "daemon/http/support/request.h"

#include <QHttpHeaders>
#include <QHttpServerResponder>

namespace kiosk::http {

/// Puts answers on the wire: security headers, ETag, 304 and HEAD.
class ResponseWriter {
public:
    ResponseWriter();
    /// Writes \a answer and gives the status that was sent (304 in place of 200 when the client has it
    /// already).
    int write(QHttpServerResponder &responder, const Request &request, const Answer &answer,
              bool closing) const;
    /// The headers of \a answer, for streams that write their own body.
    [[nodiscard]] QHttpHeaders headers(const Request &request, const Answer &answer, bool closing) const;

private:
    QHttpHeaders m_api;
    QHttpHeaders m_page;
    QHttpHeaders m_docs;
};

} // namespace kiosk::http
