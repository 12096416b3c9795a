// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/commands/commands.h"
#include "daemon/app/secrets/secret_store.h"
#include "daemon/app/serve/daemon.h"
#include "daemon/app/serve/stop_signal.h"
#include "shared/core/logging.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kiosk::app {

namespace {

Result<Daemon::Secrets> obtainSecrets(const Config &config) {
    const SecretStore store(config.secretsFolder(), qEnvironmentVariable("CREDENTIALS_DIRECTORY"));
    const auto accessTokenKey = store.obtain(u"access-token-key"_s, 32);
    if (!accessTokenKey)
        return std::unexpected(accessTokenKey.error());
    const auto metricsToken = store.obtain(u"metrics-token"_s, 32);
    if (!metricsToken)
        return std::unexpected(metricsToken.error());
    return Daemon::Secrets{*accessTokenKey, metricsToken->toHex()};
}

} // namespace

int serve(const Config &config, logs::LogFeed &feed) {
    const auto target = storage::ConnectionTarget::fromUrl(config.database.url);
    if (!target)
        return complain(target.error().detail, ExitConfiguration);
    const auto secrets = obtainSecrets(config);
    if (!secrets)
        return complain(secrets.error().detail, ExitConfiguration);

    auto notifiers = makeNotifiers(config);
    if (!notifiers) {
        // A shop sells, and its panel shows the alerts, although nobody outside is told.
        qCCritical(lcApp).noquote() << "nobody outside is told about alerts:" << notifiers.error().detail;
        notifiers = Notifiers();
    }

    StopSignal stopSignal;
    Daemon daemon(config, *secrets, std::move(*notifiers), *target, feed);
    QObject::connect(&stopSignal, &StopSignal::received, &daemon, &Daemon::stop);
    QObject::connect(&daemon, &Daemon::stopped, qApp, [] { QCoreApplication::exit(ExitDone); });
    QObject::connect(&daemon, &Daemon::failed, qApp, [](const QString &reason) {
        qCCritical(lcApp).noquote() << reason;
        complain(reason);
        QCoreApplication::exit(ExitFailed);
    });
    if (const auto started = daemon.start(); !started)
        return complain(started.error().detail, ExitUnavailable);
    return QCoreApplication::exec();
}

} // namespace kiosk::app
