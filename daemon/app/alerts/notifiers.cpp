// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/alerts/notifiers.h"

#include "daemon/app/secrets/secret_store.h"
#include "daemon/integrations/notify/mail_notifier.h"
#include "daemon/integrations/notify/webhook_notifier.h"

using namespace Qt::StringLiterals;

namespace kiosk::app {

namespace {

/// The first address that is not this machine's name for itself; empty when there is none.
QString originForOthers(const QStringList &origins) {
    for (const QString &origin : origins) {
        const QString host = QUrl(origin).host();
        if (host != "localhost"_L1 && !QHostAddress(host).isLoopback())
            return origin;
    }
    return {};
}

} // namespace

Result<Notifiers> makeNotifiers(const Config &config) {
    static const SystemClock clock;
    const SecretStore store(config.secretsFolder(), qEnvironmentVariable("CREDENTIALS_DIRECTORY"));
    const Config::Alerts &alerts = config.alerts;
    Notifiers notifiers;
    if (!alerts.smtpUrl.isEmpty()) {
        notify::MailNotifier::Settings settings{.url = alerts.smtpUrl,
                                                .user = alerts.smtpUser,
                                                .password = {},
                                                .addresses = {alerts.mailFrom, alerts.mailTo},
                                                .authorityFile = alerts.caFile,
                                                .limits = {}};
        if (!alerts.smtpUser.isEmpty()) {
            const auto password = store.read(u"smtp-password"_s);
            if (!password)
                return std::unexpected(password.error());
            settings.password = *password;
        }
        notifiers.push_back(std::make_unique<notify::MailNotifier>(settings));
    }
    if (!alerts.webhookUrl.isEmpty()) {
        const auto key = store.obtain(u"webhook-key"_s, 32);
        if (!key)
            return std::unexpected(key.error());
        // Signed with the text of the file: that is what the owner copies to the receiver.
        notifiers.push_back(std::make_unique<notify::WebhookNotifier>(
            notify::WebhookNotifier::Settings{
                .url = alerts.webhookUrl, .key = key->toHex(), .authorityFile = alerts.caFile, .limits = {}},
            clock));
    }
    return notifiers;
}

alerts::Audience audienceOf(const Config &config) {
    const QString origin = originForOthers(config.server.publicOrigins);
    return {.language = config.alerts.language,
            .shop = {},
            .zone = QTimeZone::utc(),
            .panel = origin.isEmpty() ? QString() : origin + u"/admin/alerts"_s};
}

} // namespace kiosk::app
