// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/hours/opening_hours.h"
#include "shared/core/error.h"

#include <QHostAddress>
#include <QMap>
#include <QUrl>

namespace kiosk::app {

/// Where log lines go and how they look.
enum class LogFormat { Auto, Json, Human };

/// Everything that can be set, with its default. packaging/kiosk.conf documents each key.
struct Config {
    struct Server {
        QHostAddress listen{QHostAddress::LocalHost};
        quint16 port = 8090;
        QStringList publicOrigins; ///< server.public_origin, comma separated; scheme://host[:port]
        QList<QHostAddress> trustedProxies{QHostAddress(QHostAddress::LocalHost)};
    } server;
    struct Database {
        QString url = QStringLiteral("postgresql:///kiosk");
        int workers = 4;
    } database;
    struct Paths {
        QString data = QStringLiteral("data");
        QString media;
        QString web;
        QString wal; ///< Where PostgreSQL keeps its log, when that may be another disk.
    } paths;
    struct Storage {
        qint64 ballast = qint64(1) << 30; ///< Bytes kept for a full disk; at most a twentieth of it; 0: none.
    } storage;
    struct ShopSettings {
        bool demo = false;                               ///< An empty shop gets the sample menu.
        std::optional<hours::OpeningHours> openingHours; ///< In the time zone of the shop.
    } shop;
    struct Terminal {
        QString driver = QStringLiteral("none"); ///< nexo or none
        QUrl url;
        QString saleId = QStringLiteral("KIOSK-1");
        QString poiId;
    } terminal;
    struct Backup {
        QString secondTarget; ///< Folder on another disk, sftp:// or s3://, for encrypted system backups;
                              ///< read by scripts/backup.sh.
    } backup;
    struct Retention {
        QString file; ///< A retention.yaml; by default the one beside the configuration.
    } retention;
    struct Alerts {
        QString smtpUrl; ///< smtp:// (with STARTTLS) or smtps://; empty: no e-mail
        QString smtpUser;
        QString mailFrom;
        QStringList mailTo;
        QString language = QStringLiteral("en");
        QString webhookUrl; ///< Empty: no webhook.
        QString caFile;     ///< Further certificate authorities for both.
    } alerts;
    struct Log {
        LogFormat format = LogFormat::Auto;
        QString directory; ///< Empty: standard error.
        bool debug = false;
    } log;

    [[nodiscard]] QString secretsFolder() const { return paths.data + QStringLiteral("/secrets"); }
    /// Where months go that leave the archive.
    [[nodiscard]] QString exportsFolder() const { return paths.data + QStringLiteral("/exports"); }
    [[nodiscard]] QString runFolder() const { return paths.data + QStringLiteral("/run"); }
    /// On the disk of PostgreSQL's log.
    [[nodiscard]] QString ballastFile() const {
        return (paths.wal.isEmpty() ? paths.data : paths.wal) + QStringLiteral("/reserve/ballast");
    }
};

/// Reads the file (none when \a path is empty) and the variables KIOSK_<SECTION>_<KEY>, which win. An unknown
/// or invalid key is an error that names it and says what is accepted.
[[nodiscard]] Result<Config> loadConfig(const QString &path, const QMap<QString, QString> &environment);

/// What is in force, as "section.key = value" lines; passwords inside URLs are left out.
[[nodiscard]] QStringList describe(const Config &config);

} // namespace kiosk::app
