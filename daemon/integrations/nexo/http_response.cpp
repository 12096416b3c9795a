// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/nexo/http_response.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::nexo {

namespace {

using Fault = std::unexpected<QString>;
using Read = std::expected<std::optional<HttpResponse>, QString>;

constexpr qsizetype kMaxHead = 16 * 1024;

struct Head {
    int status = 0;
    qsizetype contentLength = -1;
    bool chunked = false;
};

bool allDigits(QByteArrayView text) {
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::expected<Head, QString> readHead(const QByteArray &text) {
    const QList<QByteArray> lines = text.split('\n');
    const QByteArray &first = lines.first();
    Head head;
    const QByteArray status = first.mid(9, 3);
    if (!first.startsWith("HTTP/1.") || first.size() < 12 || first[8] != ' ' || !allDigits(status))
        return Fault(u"not an HTTP answer"_s);
    head.status = status.toInt();
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.first(qMax<qsizetype>(colon, 0)).toLower();
        const QByteArray value = line.sliced(colon + 1).trimmed();
        if (name == "transfer-encoding") {
            if (value.toLower() != "chunked")
                return Fault(u"a transfer encoding that is not understood"_s);
            head.chunked = true;
        } else if (name == "content-length") {
            if (!allDigits(value) || value.size() > 12 ||
                (head.contentLength >= 0 && head.contentLength != value.toLongLong()))
                return Fault(u"a body length that cannot be read"_s);
            head.contentLength = value.toLongLong();
        }
    }
    return head;
}

/// nullopt while chunks are missing.
std::expected<std::optional<QByteArray>, QString> readChunks(const QByteArray &bytes, qsizetype maxBody) {
    QByteArray body;
    qsizetype at = 0;
    while (true) {
        const qsizetype lineEnd = bytes.indexOf("\r\n", at);
        if (lineEnd < 0)
            return bytes.size() - at > 64
                       ? std::expected<std::optional<QByteArray>, QString>(Fault(u"a bad chunk"_s))
                       : std::nullopt;
        const QByteArray size = bytes.mid(at, lineEnd - at).split(';').first().trimmed();
        bool ok = false;
        const qsizetype length = size.size() > 8 ? -1 : size.toLongLong(&ok, 16);
        if (!ok || length < 0 || body.size() + length > maxBody)
            return Fault(u"a bad chunk"_s);
        at = lineEnd + 2;
        if (length == 0)
            return bytes.indexOf("\r\n", at) < 0 ? std::nullopt : std::optional(body);
        if (bytes.size() < at + length + 2)
            return std::nullopt;
        body += QByteArrayView(bytes).sliced(at, length);
        if (bytes.mid(at + length, 2) != "\r\n")
            return Fault(u"a bad chunk"_s);
        at += length + 2;
    }
}

Read needMore(bool closed) {
    return closed ? Read(Fault(u"cut short"_s)) : Read(std::nullopt);
}

} // namespace

Read readHttpResponse(const QByteArray &bytes, bool closed, qsizetype maxBody) {
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd > kMaxHead || (headEnd < 0 && bytes.size() > kMaxHead))
        return Fault(u"a head larger than %1 KiB"_s.arg(kMaxHead / 1024));
    if (headEnd < 0)
        return needMore(closed);
    const auto head = readHead(bytes.first(headEnd));
    if (!head)
        return Fault(head.error());

    const QByteArray rest = bytes.sliced(headEnd + 4);
    if (head->status >= 100 && head->status < 200)
        return readHttpResponse(rest, closed, maxBody);
    if (head->status == 204)
        return HttpResponse{.status = 204, .body = {}};
    if (head->chunked) {
        const auto body = readChunks(rest, maxBody);
        if (!body)
            return Fault(body.error());
        return *body ? Read(HttpResponse{head->status, **body}) : needMore(closed);
    }
    if (head->contentLength > maxBody || rest.size() > maxBody)
        return Fault(u"a body larger than %1 KiB"_s.arg(maxBody / 1024));
    if (head->contentLength < 0)
        return closed ? Read(HttpResponse{head->status, rest}) : Read(std::nullopt);
    return rest.size() < head->contentLength
               ? needMore(closed)
               : Read(HttpResponse{head->status, rest.first(head->contentLength)});
}

} // namespace kiosk::nexo
