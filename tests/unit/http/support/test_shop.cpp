// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/http/support/test_shop.h"

#include "daemon/domain/devices/device_use_cases.h"
#include "daemon/http/alerts/alert_routes.h"
#include "daemon/http/audit/audit_routes.h"
#include "daemon/http/backups/backup_routes.h"
#include "daemon/http/checkout/checkout_routes.h"
#include "daemon/http/devices/device_routes.h"
#include "daemon/http/kitchen/kitchen_routes.h"
#include "daemon/http/logs/log_routes.h"
#include "daemon/http/menu/menu_routes.h"
#include "daemon/http/system/process_metrics.h"
#include "daemon/http/system/system_routes.h"
#include "daemon/http/users/user_routes.h"
#include "daemon/realtime/streams/realtime_routes.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace kiosk::testing {

const QByteArray TestShop::secret(32, 's');

namespace {

void write(const QString &path, const QByteArray &content) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

QList<http::StaticMount> mounts(const QString &web) {
    write(web + u"/index.html"_s, "<!doctype html><title>Kiosk</title>");
    write(web + u"/assets/app-1234.js"_s, "console.log('plain')");
    write(web + u"/assets/app-1234.js.gz"_s, "gzip form");
    write(web + u"/assets/app-1234.js.br"_s, "brotli form");
    write(web + u"/sw.js"_s, "// service worker");
    write(web + u"/admin/index.html"_s, "<!doctype html><title>Panel</title>");
    write(web + u"/.hidden"_s, "hidden");
    write(web + u"-secret"_s, "outside");
    return {{.prefix = u"/"_s, .folder = web, .fallback = u"index.html"_s},
            {.prefix = u"/admin/"_s, .folder = web + u"/admin"_s, .fallback = u"index.html"_s}};
}

} // namespace

realtime::GateSettings TestShop::defaultGate() {
    return {.publicOrigins = {QString::fromLatin1(origin)}};
}

TestShop::TestShop(const http::ServerSettings &settings, realtime::GateSettings gateSettings,
                   std::chrono::milliseconds heartbeat, const http::LogStreams::Limits &logLimits)
    : files(mounts(web.path()))
    , tokens(secret, clock)
    , principals(transactor, clock)
    , authenticator(tokens, principals, "metrics token")
    , menu(transactor, metrics)
    , passwords(hasher)
    , logSearches(logArchive)
    , server(settings, router, files, authenticator, metrics)
    , logStreams(server, principals, logFeed, logLimits)
    , hub(metrics, heartbeat)
    , gate(server, authenticator, principals, hub, metrics, gateSettings) {
    http::addProcessMetrics(metrics);
    const auto database = [this] {
        return contract::HealthCheck{u"database"_s, ready, ready ? QString() : u"does not answer"_s};
    };
    const auto disk = [this] {
        return contract::HealthCheck{u"disk"_s, hasRoom, hasRoom ? QString() : u"full"_s};
    };
    http::bindSystem(router, {u"test"_s,
                              {{.required = true, .check = database},
                               {.required = true, .check = disk, .code = ErrorCode::NoRoom}},
                              [this] { return server.isDraining(); },
                              metrics,
                              web.path() + u"/ca.crt"_s});
    const http::UserPorts people{transactor, clock, tokens, passwords, signIn, {QString::fromLatin1(origin)},
                                 &context};
    http::bindSessions(router, people);
    http::bindUsers(router, people);
    http::bindDevices(router, {transactor, clock, principals, pairing, QString::fromLatin1(origin),
                               [this](const DeviceId &id) { return hub.isOnline(id); }});
    http::bindMenu(router, transactor, clock, menu);
    const http::CheckoutPorts checkout{transactor,
                                       clock,
                                       [this] { return menu.menu(); },
                                       [this] { ++kicks; },
                                       [](const payments::Payment &) {},
                                       [this]() -> Result<void> {
                                           if (hasRoom)
                                               return {};
                                           return fail(ErrorCode::NoRoom, u"The disk is full."_s);
                                       },
                                       &context};
    http::bindOrders(router, checkout);
    http::bindPayments(router, checkout);
    http::bindKitchen(router, transactor, clock, [] { return u"Test shop"_s; });
    http::bindAlerts(router, transactor, clock);
    http::bindAudit(router, transactor);
    http::bindBackups(router, [] { return nullptr; });
    http::bindLogs(router, logSearches, logStreams);
    realtime::bindRealtime(router, tokens, hub);
    if (const auto listening = server.listen(QHostAddress::LocalHost, 0); !listening)
        qFatal("%s", qPrintable(listening.error().detail));
}

TestShop::~TestShop() {
    QFile::remove(web.path() + u"-secret"_s);
}

QByteArray TestShop::person(Role role, const SessionId &session) {
    http::Principal principal;
    principal.role = role;
    principal.user = UserId::create();
    principal.session = session;
    principal.name = u"Somebody"_s;
    return tokens.issueAccess(principal).token;
}

QByteArray TestShop::device(DeviceKind kind) {
    const QString key = u"kd_"_s + QUuid::createUuid().toString(QUuid::Id128);
    devices::Device device;
    device.id = DeviceId::create();
    device.kind = kind;
    device.name = u"Device"_s;
    device.keyHash = devices::hashOfKey(key);
    device.createdAt = clock.now();
    transactor.devices.all.append(device);
    principals.add(device);
    return key.toLatin1();
}

} // namespace kiosk::testing
