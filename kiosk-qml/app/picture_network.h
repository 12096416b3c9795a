// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQmlNetworkAccessManagerFactory>
#include <QString>

namespace kiosk::app {

/// Fetches the pictures of the menu: kept on disk between runs, and only from servers that the shop's
/// authority vouches for.
class PictureNetwork final : public QQmlNetworkAccessManagerFactory {
public:
    /// `caFile` is a PEM file, or empty for the system's authorities.
    PictureNetwork(QString cacheFolder, QString caFile);
    QNetworkAccessManager *create(QObject *parent) override;

private:
    QString m_cacheFolder;
    QString m_caFile;
};

} // namespace kiosk::app
