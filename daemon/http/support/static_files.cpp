// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/support/static_files.h"

#include "daemon/http/support/compression.h"
#include "daemon/http/support/json_answer.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace kiosk::http {

namespace {

QByteArray contentTypeOf(const QString &name) {
    static const QHash<QString, QByteArray> types{
        {u"html"_s, "text/html; charset=utf-8"},
        {u"js"_s, "text/javascript; charset=utf-8"},
        {u"mjs"_s, "text/javascript; charset=utf-8"},
        {u"css"_s, "text/css; charset=utf-8"},
        {u"json"_s, "application/json"},
        {u"map"_s, "application/json"},
        {u"webmanifest"_s, "application/manifest+json"},
        {u"svg"_s, "image/svg+xml"},
        {u"png"_s, "image/png"},
        {u"jpg"_s, "image/jpeg"},
        {u"webp"_s, "image/webp"},
        {u"ico"_s, "image/x-icon"},
        {u"woff2"_s, "font/woff2"},
        {u"txt"_s, "text/plain; charset=utf-8"},
        {u"wasm"_s, "application/wasm"},
        {u"mp3"_s, "audio/mpeg"},
        {u"wav"_s, "audio/wav"},
    };
    return types.value(QFileInfo(name).suffix().toLower(), "application/octet-stream");
}

// A segment that climbs, hides or ends the string early never reaches the file system.
bool isSafe(const QString &relative) {
    if (relative.contains(QChar(0)) || relative.contains(u'\\'))
        return false;
    for (const QStringView part : QStringView(relative).split(u'/'))
        if (part.startsWith(u'.'))
            return false;
    return true;
}

bool staysInside(const QString &file, const QString &folder) {
    const QString root = QFileInfo(folder).canonicalFilePath();
    return !root.isEmpty() && QFileInfo(file).canonicalFilePath().startsWith(root + u'/');
}

void setCaching(const StaticMount &mount, const QString &relative, Answer &answer) {
    const bool hashed = mount.immutable || relative.startsWith("assets/"_L1);
    answer.cacheControl = hashed ? "public, max-age=31536000, immutable" : "no-cache";
    answer.forPages = true;
    answer.inlineStyles = mount.inlineStyles;
    if (relative == "sw.js"_L1 || relative.endsWith("/sw.js"_L1))
        answer.headers.emplaceBack("Service-Worker-Allowed", mount.prefix.toLatin1());
}

} // namespace

StaticFiles::StaticFiles(QList<StaticMount> mounts)
    : m_mounts(std::move(mounts)) {
    std::ranges::sort(m_mounts, std::ranges::greater(), [](const StaticMount &m) { return m.prefix.size(); });
}

std::optional<Answer> StaticFiles::fromFolder(const StaticMount &mount, const QString &relative,
                                              const QByteArray &acceptEncoding) {
    const QString path = mount.folder + u'/' + relative;
    const QFileInfo info(path);
    if (relative.isEmpty() || !info.isFile() || !staysInside(path, mount.folder))
        return std::nullopt;
    const bool hasGzip = QFileInfo::exists(path + u".gz"_s);
    const bool hasBrotli = QFileInfo::exists(path + u".br"_s);
    const QByteArray encoding = chooseEncoding(acceptEncoding, hasGzip, hasBrotli);
    QFile file(encoding == "br" ? path + u".br"_s : encoding == "gzip" ? path + u".gz"_s : path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    Answer answer{
        .body = file.readAll(), .contentType = contentTypeOf(relative), .contentEncoding = encoding};
    answer.variesByEncoding = hasGzip || hasBrotli;
    answer.etag = '"' + QByteArray::number(info.lastModified().toMSecsSinceEpoch(), 36) + '-' +
                  QByteArray::number(info.size(), 36) + (encoding.isEmpty() ? "" : "-" + encoding) + '"';
    setCaching(mount, relative, answer);
    return answer;
}

std::optional<Answer> StaticFiles::find(const QString &path, const QByteArray &acceptEncoding) const {
    for (const StaticMount &mount : m_mounts) {
        if (path + u'/' == mount.prefix) {
            Answer redirect{.status = 308};
            redirect.headers.emplaceBack("Location", mount.prefix.toLatin1());
            return redirect;
        }
        if (!path.startsWith(mount.prefix))
            continue;
        QString relative = path.sliced(mount.prefix.size());
        if (!isSafe(relative))
            return std::nullopt;
        if (relative.isEmpty())
            relative = u"index.html"_s;
        if (auto answer = fromFolder(mount, relative, acceptEncoding))
            return answer;
        const QString name = relative.sliced(relative.lastIndexOf(u'/') + 1);
        if (mount.fallback.isEmpty() || name.contains(u'.'))
            return std::nullopt;
        return fromFolder(mount, mount.fallback, acceptEncoding);
    }
    return std::nullopt;
}

} // namespace kiosk::http
