// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/support/compression.h"

#include <brotli/encode.h>
#include <zlib.h>

namespace kiosk::http {

QByteArray gzip(const QByteArray &data) {
    z_stream stream{};
    constexpr int gzipFormat = 15 + 16;
    if (deflateInit2(&stream, 6, Z_DEFLATED, gzipFormat, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray result(qsizetype(deflateBound(&stream, uLong(data.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(data.data()));
    stream.avail_in = uInt(data.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = uInt(result.size());
    const bool complete = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    result.truncate(complete ? qsizetype(stream.total_out) : 0);
    deflateEnd(&stream);
    return result;
}

QByteArray brotli(const QByteArray &data) {
    size_t size = BrotliEncoderMaxCompressedSize(size_t(data.size()));
    QByteArray result(qsizetype(size), Qt::Uninitialized);
    constexpr int quality = 7;
    if (!BrotliEncoderCompress(quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, size_t(data.size()),
                               reinterpret_cast<const uint8_t *>(data.data()), &size,
                               reinterpret_cast<uint8_t *>(result.data())))
        return {};
    result.truncate(qsizetype(size));
    return result;
}

QByteArray chooseEncoding(const QByteArray &acceptEncoding, bool hasGzip, bool hasBrotli) {
    bool gzipAccepted = false;
    bool brotliAccepted = false;
    for (const QByteArray &entry : acceptEncoding.split(',')) {
        const auto parts = entry.split(';');
        const QByteArray name = parts.first().trimmed().toLower();
        const QByteArray weight = parts.value(1).trimmed().toLower();
        const bool accepted = !weight.startsWith("q=") || weight.sliced(2).toDouble() > 0;
        gzipAccepted |= name == "gzip" && accepted;
        brotliAccepted |= name == "br" && accepted;
    }
    return hasBrotli && brotliAccepted ? "br" : hasGzip && gzipAccepted ? "gzip" : "";
}

} // namespace kiosk::http
