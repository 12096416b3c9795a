// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture_network.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkDiskCache>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace kiosk::app {

namespace {

/// Adds the shop's trust, a time-out and the preference for the disk to every request.
class PictureManager final : public QNetworkAccessManager {
public:
    PictureManager(const QString &caFile, QObject *parent)
        : QNetworkAccessManager(parent) {
        setTransferTimeout(std::chrono::seconds(15));
        if (!caFile.isEmpty()) {
            m_ssl = QSslConfiguration::defaultConfiguration();
            m_ssl->setCaCertificates(QSslCertificate::fromPath(caFile));
        }
    }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &original,
                                 QIODevice *data) override {
        QNetworkRequest request(original);
        if (m_ssl)
            request.setSslConfiguration(*m_ssl);
        request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::PreferCache);
        return QNetworkAccessManager::createRequest(operation, request, data);
    }

private:
    std::optional<QSslConfiguration> m_ssl;
};

} // namespace

PictureNetwork::PictureNetwork(QString cacheFolder, QString caFile)
    : m_cacheFolder(std::move(cacheFolder))
    , m_caFile(std::move(caFile)) {}

QNetworkAccessManager *PictureNetwork::create(QObject *parent) {
    auto *manager = new PictureManager(m_caFile, parent);
    auto *cache = new QNetworkDiskCache(manager);
    cache->setCacheDirectory(m_cacheFolder);
    constexpr qint64 megabytes = 1024 * 1024;
    cache->setMaximumCacheSize(64 * megabytes);
    manager->setCache(cache);
    return manager;
}

} // namespace kiosk::app
