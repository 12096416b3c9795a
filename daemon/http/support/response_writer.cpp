// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/support/response_writer.h"

#include <QIODevice>

namespace kiosk::http {

namespace {

// Qt writes a Content-Length of its own: this device says how long the body would be and holds none, which is
// what HEAD, 204 and 304 need.
class NoBody final : public QIODevice {
public:
    explicit NoBody(qint64 length)
        : m_length(length) {
        open(QIODevice::ReadOnly);
    }
    [[nodiscard]] bool isSequential() const override { return m_length < 0; }
    [[nodiscard]] qint64 size() const override { return m_length; }
    [[nodiscard]] bool atEnd() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_length;
};

QHttpHeaders common(const char *policy) {
    QHttpHeaders headers;
    headers.append("Content-Security-Policy", policy);
    headers.append("X-Content-Type-Options", "nosniff");
    headers.append("Referrer-Policy", "no-referrer");
    headers.append("X-Frame-Options", "DENY");
    headers.append("Cross-Origin-Opener-Policy", "same-origin");
    return headers;
}

bool hasAlready(const QByteArray &ifNoneMatch, const QByteArray &etag) {
    if (ifNoneMatch.isEmpty() || etag.isEmpty())
        return false;
    for (QByteArray candidate : ifNoneMatch.split(',')) {
        candidate = candidate.trimmed();
        if (candidate.startsWith("W/"))
            candidate.remove(0, 2);
        if (candidate == etag || candidate == "*")
            return true;
    }
    return false;
}

} // namespace

ResponseWriter::ResponseWriter()
    : m_api(common("default-src 'none'; base-uri 'none'; frame-ancestors 'none'"))
    , m_page(common(
          "default-src 'self'; img-src 'self' data: blob:; connect-src 'self' wss:; object-src 'none'; "
          "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"))
    , m_docs(common("default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; "
                    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")) {}

QHttpHeaders ResponseWriter::headers(const Request &request, const Answer &answer, bool closing) const {
    using Known = QHttpHeaders::WellKnownHeader;
    QHttpHeaders headers = answer.inlineStyles ? m_docs : answer.forPages ? m_page : m_api;
    headers.append("X-Request-Id", request.requestId);
    if (!answer.contentType.isEmpty())
        headers.append(Known::ContentType, answer.contentType);
    if (!answer.cacheControl.isEmpty())
        headers.append(Known::CacheControl, answer.cacheControl);
    if (!answer.etag.isEmpty())
        headers.append(Known::ETag, answer.etag);
    if (!answer.contentEncoding.isEmpty())
        headers.append(Known::ContentEncoding, answer.contentEncoding);
    if (answer.variesByEncoding)
        headers.append(Known::Vary, "Accept-Encoding");
    for (const auto &[name, value] : answer.headers)
        headers.append(name, value);
    if (closing)
        headers.append(Known::Connection, "close");
    return headers;
}

int ResponseWriter::write(QHttpServerResponder &responder, const Request &request, const Answer &answer,
                          bool closing) const {
    using Status = QHttpServerResponder::StatusCode;
    const bool head = request.method == "HEAD";
    const bool reading = head || request.method == "GET";
    const QHttpHeaders all = headers(request, answer, closing);
    if (reading && answer.status == 200 && hasAlready(request.header("If-None-Match"), answer.etag)) {
        // Without a length: some clients wait for as many bytes as it says.
        responder.write(new NoBody(-1), all, Status::NotModified);
        return 304;
    }
    if (answer.status == 204)
        responder.write(new NoBody(-1), all, Status::NoContent);
    else if (head)
        responder.write(new NoBody(answer.body.size()), all, Status(answer.status));
    else
        responder.write(answer.body, all, Status(answer.status));
    return answer.status;
}

} // namespace kiosk::http
