// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/notify/mail_notifier.h"

#include <curl/curl.h>

using namespace Qt::StringLiterals;

namespace kiosk::notify {

MailNotifier::MailNotifier(Settings settings)
    : m_settings(std::move(settings)) {}

QString MailNotifier::target() const {
    return m_settings.addresses.to.join(u", "_s);
}

QFuture<Result<QString>> MailNotifier::send(const alerts::Message &message, const alerts::MessageText &text) {
    return m_thread.run([settings = m_settings, mail = mailOf(message, text, m_settings.addresses)](
                            const std::atomic_bool &isStopping) -> Result<QString> {
        // The path is the name that is said in EHLO; the name of this machine is nobody's business.
        const QString hello = settings.addresses.from.section(u'@', 1);
        CurlTransfer transfer(settings.url + u'/' + hello, "smtp,smtps", settings.authorityFile,
                              settings.limits);
        CURL *curl = transfer.handle();
        curl_easy_setopt(curl, CURLOPT_USE_SSL, long(CURLUSESSL_ALL));
        if (!settings.user.isEmpty()) {
            curl_easy_setopt(curl, CURLOPT_USERNAME, settings.user.toUtf8().constData());
            curl_easy_setopt(curl, CURLOPT_PASSWORD, settings.password.toUtf8().constData());
        }
        curl_easy_setopt(curl, CURLOPT_MAIL_FROM, settings.addresses.from.toUtf8().constData());
        curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
        transfer.setRecipients(settings.addresses.to);
        transfer.setUpload(mail);
        return transfer.run(isStopping).transform([](const CurlTransfer::Reply &reply) {
            return reply.lastLine;
        });
    });
}

} // namespace kiosk::notify
