// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

#include <QByteArrayView>
#include <QDate>
#include <QFile>
#include <functional>
#include <memory>

namespace kiosk::storage {

/// Writes one gzip file that only its owner can read. Every call says when the disk refused; the file is
/// whole and on the disk when finish() has succeeded.
class GzipWriter {
public:
    explicit GzipWriter(const QString &path);
    ~GzipWriter();
    GzipWriter(const GzipWriter &) = delete;
    GzipWriter &operator=(const GzipWriter &) = delete;

    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> write(QByteArrayView piece);
    [[nodiscard]] Result<void> finish();

private:
    struct Stream;
    [[nodiscard]] Result<void> deflatePiece(QByteArrayView piece, int flush);
    QFile m_file;
    std::unique_ptr<Stream> m_stream;
};

/// Hands the content of a gzip file to \a take, piece by piece. An error when it is damaged or cut off.
[[nodiscard]] Result<void> readGzip(const QString &path, const std::function<void(QByteArrayView)> &take);

/// Writes a small file, on the disk when this has succeeded.
[[nodiscard]] Result<void> writeFile(const QString &path, const QByteArray &content);
/// Names of files in the folder are on the disk when this has succeeded.
[[nodiscard]] Result<void> syncFolder(const QString &path);
/// SHA-256 of a file in hexadecimal digits.
[[nodiscard]] Result<QString> sha256Of(const QString &path);

/// What manifest.json in a folder of an export says.
struct ExportManifest {
    struct File {
        QString table;
        QString name;
        qint64 rows = 0;
        QString sha256; ///< Of the compressed file.
    };
    QDate month; ///< Its first day.
    int schemaVersion = 0;
    QDateTime writtenAt;
    QList<File> files;
    QJsonObject sums; ///< As the function sums_of_month() gives them.

    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] QJsonObject rowCounts() const;
};

/// Reads a manifest and compares the checksum of each file with it; the error says what is missing or
/// differs.
[[nodiscard]] Result<ExportManifest> readExport(const QString &folder);
/// The manifest, its files and their names are on the disk when this has succeeded, whoever wrote them.
[[nodiscard]] Result<void> syncExport(const ExportManifest &manifest, const QString &folder);

} // namespace kiosk::storage
