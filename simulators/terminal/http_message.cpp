// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulators/terminal/http_message.h"

#include <algorithm>

namespace kiosk::terminalsim {

namespace {

using Fault = std::unexpected<HttpFault>;

bool isToken(QByteArrayView text) {
    constexpr QByteArrayView extra("!#$%&'*+-.^_`|~");
    return !text.isEmpty() && std::ranges::all_of(text, [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               extra.contains(c);
    });
}

bool isVisible(QByteArrayView text) {
    return std::ranges::all_of(text,
                               [](char c) { return c == '\t' || static_cast<unsigned char>(c) >= 0x20; }) &&
           !text.contains('\x7f');
}

std::expected<void, HttpFault> readRequestLine(const QByteArray &line, HttpRequest &request) {
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || !isToken(parts[0]) || !parts[1].startsWith('/') || !isVisible(parts[1]))
        return Fault({400, "Bad request line"});
    if (parts[2] != "HTTP/1.1")
        return Fault({505, "Only HTTP/1.1 is spoken here"});
    request.method = parts[0];
    request.target = parts[1];
    return {};
}

std::expected<void, HttpFault> readHeader(const QByteArray &line, HttpRequest &request) {
    const qsizetype colon = line.indexOf(':');
    if (colon < 1 || !isToken(QByteArrayView(line).first(colon)) || !isVisible(line))
        return Fault({400, "Bad header"});
    request.headers.append({line.first(colon).toLower(), line.sliced(colon + 1).trimmed()});
    return {};
}

std::expected<qsizetype, HttpFault> bodyLength(const HttpRequest &request) {
    const auto count = [&](QByteArrayView name) {
        return std::ranges::count_if(request.headers,
                                     [&](const auto &header) { return header.first == name; });
    };
    if (count("host") != 1)
        return Fault({400, "Exactly one Host header is needed"});
    if (count("transfer-encoding") > 0)
        return Fault({501, "Transfer-Encoding is not supported"});
    if (count("expect") > 0)
        return Fault({417, "Expect is not supported"});
    if (count("content-length") > 1)
        return Fault({400, "Content-Length given twice"});
    if (count("content-length") == 0)
        return request.method == "GET" ? std::expected<qsizetype, HttpFault>(0)
                                       : Fault({411, "Content-Length missing"});
    const QByteArray text = request.header("content-length");
    const bool digits =
        !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (!digits)
        return Fault({400, "Bad Content-Length"});
    if (text.size() > 9 || text.toLongLong() > kMaxBodyBytes)
        return Fault({413, "Body too large"});
    return text.toLongLong();
}

QByteArray statusText(int status) {
    switch (status) {
    case 200:
        return "OK";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 417:
        return "Expectation Failed";
    case 431:
        return "Request Header Fields Too Large";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Internal Server Error";
    }
}

} // namespace

QByteArray HttpRequest::header(QByteArrayView name) const {
    const auto it = std::ranges::find_if(headers, [&](const auto &header) { return header.first == name; });
    return it == headers.end() ? QByteArray() : it->second;
}

bool HttpRequest::keepAlive() const {
    return header("connection").toLower() != "close";
}

std::expected<std::optional<HttpRequest>, HttpFault> takeRequest(QByteArray &buffer) {
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd > kMaxHeadBytes || (headEnd < 0 && buffer.size() > kMaxHeadBytes))
        return Fault({431, "Header too large"});
    if (headEnd < 0)
        return std::nullopt;

    HttpRequest request;
    QList<QByteArray> lines = buffer.first(headEnd).split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QByteArray &line = lines[i];
        if (i + 1 < lines.size()) {
            if (!line.endsWith('\r'))
                return Fault({400, "Bare line feed"});
            line.chop(1);
        }
        const auto read = i == 0 ? readRequestLine(line, request) : readHeader(line, request);
        if (!read)
            return Fault(read.error());
    }

    const auto length = bodyLength(request);
    if (!length)
        return Fault(length.error());
    const qsizetype bodyStart = headEnd + 4;
    if (buffer.size() < bodyStart + *length)
        return std::nullopt;
    request.body = buffer.sliced(bodyStart, *length);
    buffer.remove(0, bodyStart + *length);
    return request;
}

QByteArray httpAnswer(int status, const QByteArray &contentType, const QByteArray &body, bool keepAlive) {
    QByteArray answer = "HTTP/1.1 " + QByteArray::number(status) + ' ' + statusText(status) + "\r\n";
    if (!contentType.isEmpty()) {
        answer += "Content-Type: " + contentType + "\r\n";
        answer += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    }
    answer += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return answer + body;
}

} // namespace kiosk::terminalsim
