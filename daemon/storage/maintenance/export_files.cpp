// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/maintenance/export_files.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <fcntl.h>
#include <unistd.h>
#include <zlib.h>

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

constexpr qsizetype pieceBytes = 64 * 1024;
constexpr int gzipFormat = 15 + 16;
constexpr int formatVersion = 1;

std::unexpected<Error> refused(const QString &path, const QString &why) {
    return fail(ErrorCode::Internal, u"%1: %2"_s.arg(path, why));
}

Result<void> toDisk(QFile &file) {
    if (!file.flush() || ::fsync(file.handle()) != 0)
        return refused(file.fileName(),
                       file.error() == QFile::NoError ? qt_error_string() : file.errorString());
    file.close();
    return {};
}

bool openPrivately(QFile &file) {
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered,
                     QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

struct GzipWriter::Stream {
    z_stream z{};
    QByteArray out{pieceBytes, Qt::Uninitialized};
    ~Stream() { deflateEnd(&z); }
};

GzipWriter::GzipWriter(const QString &path)
    : m_file(path) {}

GzipWriter::~GzipWriter() = default;

Result<void> GzipWriter::open() {
    auto stream = std::make_unique<Stream>();
    if (deflateInit2(&stream->z, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipFormat, 8, Z_DEFAULT_STRATEGY) !=
        Z_OK)
        return refused(m_file.fileName(), u"there is no memory to compress it"_s);
    if (!openPrivately(m_file))
        return refused(m_file.fileName(), m_file.errorString());
    m_stream = std::move(stream);
    return {};
}

Result<void> GzipWriter::write(QByteArrayView piece) {
    return deflatePiece(piece, Z_NO_FLUSH);
}

Result<void> GzipWriter::finish() {
    if (auto rest = deflatePiece({}, Z_FINISH); !rest)
        return rest;
    return toDisk(m_file);
}

Result<void> GzipWriter::deflatePiece(QByteArrayView piece, int flush) {
    z_stream &z = m_stream->z;
    // zlib only reads there.
    z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(piece.data()));
    z.avail_in = uInt(piece.size());
    do {
        z.next_out = reinterpret_cast<Bytef *>(m_stream->out.data());
        z.avail_out = uInt(m_stream->out.size());
        deflate(&z, flush);
        const qint64 made = m_stream->out.size() - qint64(z.avail_out);
        if (m_file.write(m_stream->out.constData(), made) != made)
            return refused(m_file.fileName(), m_file.errorString());
    } while (z.avail_out == 0);
    return {};
}

Result<void> readGzip(const QString &path, const std::function<void(QByteArrayView)> &take) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(path, file.errorString());
    z_stream z{};
    if (inflateInit2(&z, gzipFormat) != Z_OK)
        return refused(path, u"there is no memory to unpack it"_s);
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> ended(&z, &inflateEnd);
    QByteArray out(pieceBytes, Qt::Uninitialized);
    int state = Z_OK;
    while (state == Z_OK) {
        QByteArray in = file.read(pieceBytes);
        if (in.isEmpty())
            return refused(path, u"the file is cut off"_s);
        z.next_in = reinterpret_cast<Bytef *>(in.data());
        z.avail_in = uInt(in.size());
        while (state == Z_OK && z.avail_in > 0) {
            z.next_out = reinterpret_cast<Bytef *>(out.data());
            z.avail_out = uInt(out.size());
            state = inflate(&z, Z_NO_FLUSH);
            if (state == Z_OK || state == Z_STREAM_END)
                take(QByteArrayView(out.constData(), out.size() - qsizetype(z.avail_out)));
        }
    }
    if (state != Z_STREAM_END || z.avail_in > 0 || !file.atEnd())
        return refused(path, u"the file is damaged"_s);
    return {};
}

Result<void> writeFile(const QString &path, const QByteArray &content) {
    QFile file(path);
    if (!openPrivately(file) || file.write(content) != content.size())
        return refused(path, file.errorString());
    return toDisk(file);
}

namespace {

Result<void> sync(const QString &path) {
    const int opened = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool isDone = opened >= 0 && ::fsync(opened) == 0;
    const QString why = isDone ? QString() : qt_error_string();
    if (opened >= 0)
        ::close(opened);
    if (!isDone)
        return refused(path, why);
    return {};
}

} // namespace

Result<void> syncFolder(const QString &path) {
    return sync(path);
}

Result<QString> sha256Of(const QString &path) {
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return refused(path, file.errorString());
    return QString::fromLatin1(hash.result().toHex());
}

QByteArray ExportManifest::toJson() const {
    QJsonArray list;
    for (const File &file : files)
        list.append(QJsonObject{{u"table"_s, file.table},
                                {u"file"_s, file.name},
                                {u"rows"_s, file.rows},
                                {u"sha256"_s, file.sha256}});
    return QJsonDocument(QJsonObject{{u"format"_s, formatVersion},
                                     {u"month"_s, month.toString(u"yyyy-MM"_s)},
                                     {u"schemaVersion"_s, schemaVersion},
                                     {u"writtenAt"_s, writtenAt.toUTC().toString(Qt::ISODate)},
                                     {u"sums"_s, sums},
                                     {u"files"_s, list}})
        .toJson(QJsonDocument::Indented);
}

QJsonObject ExportManifest::rowCounts() const {
    QJsonObject counts;
    for (const File &file : files)
        counts.insert(file.table, file.rows);
    return counts;
}

Result<ExportManifest> readExport(const QString &folder) {
    // Names become SQL and paths, and the file may have come from anywhere.
    static const QRegularExpression tableName(u"\\A[a-z_]{1,50}\\z"_s);
    const QString path = folder + u"/manifest.json"_s;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(path, file.errorString());
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    if (json[u"format"].toInt() != formatVersion)
        return refused(path, u"this is no manifest that this program reads"_s);
    ExportManifest manifest{.month = QDate::fromString(json[u"month"].toString() + u"-01"_s, Qt::ISODate),
                            .schemaVersion = json[u"schemaVersion"].toInt(),
                            .writtenAt = QDateTime::fromString(json[u"writtenAt"].toString(), Qt::ISODate),
                            .sums = json[u"sums"].toObject()};
    for (const auto &entry : json[u"files"].toArray()) {
        const QString table = entry[u"table"].toString();
        if (!tableName.match(table).hasMatch() || entry[u"file"].toString() != table + u".csv.gz"_s)
            return refused(path, u"it names the table \"%1\", which cannot be one"_s.arg(table));
        manifest.files.append(
            {table, entry[u"file"].toString(), entry[u"rows"].toInteger(-1), entry[u"sha256"].toString()});
    }
    if (!manifest.month.isValid() || manifest.files.isEmpty())
        return refused(path, u"it names no month or no files"_s);
    for (const ExportManifest::File &one : std::as_const(manifest.files)) {
        const auto sum = sha256Of(folder + u'/' + one.name);
        if (!sum)
            return std::unexpected(sum.error());
        if (*sum != one.sha256)
            return refused(folder + u'/' + one.name, u"its checksum is not the one in the manifest"_s);
    }
    return manifest;
}

Result<void> syncExport(const ExportManifest &manifest, const QString &folder) {
    for (const ExportManifest::File &file : manifest.files)
        if (auto synced = sync(folder + u'/' + file.name); !synced)
            return synced;
    return sync(folder + u"/manifest.json"_s).and_then([&] { return sync(folder); });
}

} // namespace kiosk::storage
