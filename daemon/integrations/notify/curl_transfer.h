// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

#include <QByteArray>
#include <QString>
#include <atomic>
#include <chrono>
#include <memory>

using CURL = void;
struct curl_slist;

namespace kiosk::notify {

/// What every exchange obeys.
struct TransferLimits {
    std::chrono::milliseconds connect{10000};
    std::chrono::milliseconds whole{20000};
};

/// One exchange of libcurl: certificates are checked, no proxy, no redirect, no file of the user is read.
/// Blocks in run().
class CurlTransfer {
public:
    /// \a protocols as libcurl names them; \a authorityFile holds further certificate authorities, or is
    /// empty.
    CurlTransfer(const QString &url, const char *protocols, const QString &authorityFile,
                 const TransferLimits &limits);
    ~CurlTransfer();
    Q_DISABLE_COPY_MOVE(CurlTransfer)

    [[nodiscard]] CURL *handle() const { return m_handle; }
    /// Sent as the body of a message or a POST.
    void setUpload(const QByteArray &body);
    void setHeaders(const QList<QByteArray> &headers);
    void setRecipients(const QStringList &addresses);

    /// What the other side said.
    struct Reply {
        long status = 0;
        QString lastLine; ///< Of its protocol, for a person; at most 200 characters.
    };
    /// Runs until it ends, is out of time or \a isStopping. The error names the other side and what to look
    /// at.
    [[nodiscard]] Result<Reply> run(const std::atomic_bool &isStopping);

private:
    static size_t readBody(char *target, size_t size, size_t count, void *self);
    static size_t readLine(char *data, size_t size, size_t count, void *self);
    static size_t dropBody(char *data, size_t size, size_t count, void *self);

    CURL *m_handle;
    QString m_peer;
    QByteArray m_body;
    qsizetype m_sent = 0;
    QByteArray m_lastLine;
    curl_slist *m_headers = nullptr;
    curl_slist *m_recipients = nullptr;
};

} // namespace kiosk::notify
