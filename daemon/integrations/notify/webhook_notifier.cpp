// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/notify/webhook_notifier.h"

#include "daemon/integrations/notify/webhook_message.h"

#include <QUrl>
#include <curl/curl.h>

using namespace Qt::StringLiterals;

namespace kiosk::notify {

namespace {

/// Without path and query, which often are the secret.
QString hostOf(const QString &url) {
    return QUrl(url).host();
}

} // namespace

WebhookNotifier::WebhookNotifier(Settings settings, const Clock &clock)
    : m_settings(std::move(settings))
    , m_clock(clock) {}

QString WebhookNotifier::target() const {
    return hostOf(m_settings.url);
}

QFuture<Result<QString>> WebhookNotifier::send(const alerts::Message &message,
                                               const alerts::MessageText &text) {
    const QByteArray body = webhookBody(message, text);
    const qint64 sentAt = m_clock.now().toSecsSinceEpoch();
    const QList<QByteArray> headers{"Content-Type: application/json",
                                    "User-Agent: kioskd",
                                    "Expect:",
                                    "X-Kiosk-Id: " + message.id.toString().toLatin1(),
                                    "X-Kiosk-Timestamp: " + QByteArray::number(sentAt),
                                    "X-Kiosk-Signature: sha256=" +
                                        webhookSignature(m_settings.key, sentAt, body)};
    return m_thread.run(
        [settings = m_settings, body, headers](const std::atomic_bool &isStopping) -> Result<QString> {
            CurlTransfer transfer(settings.url, "http,https", settings.authorityFile, settings.limits);
            CURL *curl = transfer.handle();
            curl_easy_setopt(curl, CURLOPT_POST, 1L);
            curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, long(body.size()));
            transfer.setHeaders(headers);
            transfer.setUpload(body);
            const auto reply = transfer.run(isStopping);
            if (!reply)
                return std::unexpected(reply.error());
            if (reply->status < 200 || reply->status > 299)
                return fail(ErrorCode::Internal, u"%1: it refuses the message. It said: %2"_s.arg(
                                                     hostOf(settings.url), reply->lastLine));
            return reply->lastLine;
        });
}

} // namespace kiosk::notify
