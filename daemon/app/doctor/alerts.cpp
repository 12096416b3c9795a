// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/doctor/examinations.h"
#include "daemon/app/secrets/secret_store.h"

using namespace Qt::StringLiterals;

namespace kiosk::app {

using enum Finding::Level;

QList<Finding> examineAlerts(const Config &config) {
    const Config::Alerts &alerts = config.alerts;
    if (alerts.smtpUrl.isEmpty() && alerts.webhookUrl.isEmpty())
        return {{Good, u"alerts"_s, u"are shown in the panel; nobody outside is told"_s}};
    if (!alerts.smtpUrl.isEmpty() && !alerts.smtpUser.isEmpty()) {
        const SecretStore store(config.secretsFolder(), qEnvironmentVariable("CREDENTIALS_DIRECTORY"));
        if (const auto password = store.read(u"smtp-password"_s); !password)
            return {{Broken, u"alerts"_s, password.error().detail}};
    }
    return {{Good, u"alerts"_s, u"go out; kioskd alerts test tries it"_s}};
}

} // namespace kiosk::app
