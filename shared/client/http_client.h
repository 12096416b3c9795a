// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

#include <QFuture>
#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QUrl>

namespace kiosk::client {

/// Where the shop is and whom to trust for it.
struct ShopAddress {
    QUrl url;
    /// PEM file of the shop's own authority. When given, nobody else is trusted, not even the system's
    /// authorities.
    QString caFile;
};

struct HttpReply {
    int status = 0;
    QByteArray body;
    QByteArray etag;
};

/// HTTP with the shop's manners: bearer key, time limits, problem documents as errors.
///
/// An error of code OutcomeUnknown means that no answer came: the request may or may not have been carried
/// out.
class HttpClient : public QObject {
    Q_OBJECT

public:
    struct Request {
        QByteArray method = "GET";
        QString path;
        QByteArray body;
        QByteArray ifNoneMatch;
    };

    explicit HttpClient(ShopAddress address, QObject *parent = nullptr);

    [[nodiscard]] const ShopAddress &address() const { return m_address; }
    [[nodiscard]] const QSslConfiguration &tls() const { return m_tls; }
    [[nodiscard]] QByteArray bearer() const { return m_bearer; }
    void setBearer(const QByteArray &key) { m_bearer = key; }
    void setTimeout(std::chrono::milliseconds timeout) { m_network.setTransferTimeout(timeout); }

    /// The future always finishes, in this object's thread. A status of 304 is a reply, not an error.
    QFuture<Result<HttpReply>> send(const Request &request);

Q_SIGNALS:
    /// The shop answered (with whatever status), or could not be reached.
    void reached();
    void unreachable();
    /// The shop does not accept the key: it was revoked, or the shop does not know it (`revoked` false).
    void refused(bool revoked);

private:
    [[nodiscard]] Result<HttpReply> read(class QNetworkReply *reply) const;

    ShopAddress m_address;
    QSslConfiguration m_tls = QSslConfiguration::defaultConfiguration();
    QByteArray m_bearer;
    QNetworkAccessManager m_network;
};

/// The error may go away by itself: asking again later makes sense, and nothing is known about the first try.
[[nodiscard]] bool isTransient(ErrorCode code);

} // namespace kiosk::client
