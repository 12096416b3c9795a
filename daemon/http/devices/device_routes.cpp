// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/devices/device_routes.h"

#include "daemon/domain/devices/device_use_cases.h"
#include "daemon/http/support/futures.h"
#include "shared/contract/devices/devices_operations.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace kiosk::http {

namespace {

contract::Device toContract(const devices::Device &device, bool online, const QDateTime &now) {
    contract::Device result;
    result.id = device.id;
    result.kind = device.kind;
    result.name = device.name;
    result.online = online && !device.revokedAt;
    result.createdAt = device.createdAt;
    result.lastSeenAt = result.online ? std::optional(now) : device.lastSeenAt;
    result.revokedAt = device.revokedAt;
    result.version = device.version;
    return result;
}

QString pairingLink(const QString &origin, const devices::PairingCode &code) {
    const QString page = code.kind == DeviceKind::Kitchen ? u"/admin/kitchen"_s
                         : code.kind == DeviceKind::Board ? u"/board/"_s
                                                          : u"/"_s;
    return origin + page + u"?pair="_s + QString::fromLatin1(QUrl::toPercentEncoding(code.code));
}

void bindPairing(Router &router, const DevicePorts &ports) {
    router.bind<contract::operations::createPairingCode, contract::PairingCodeCreate, contract::PairingCode>(
        [ports](const Request &request, const contract::PairingCodeCreate &body) {
            return mapped(ports.transactor.run([body, by = actorOf(*request.principal),
                                                now = ports.clock.now()](UnitOfWork &unit) {
                return devices::createPairingCode(unit, body.kind, body.name, by, now);
            }),
                          [origin = ports.publicOrigin](const devices::PairingCode &code) {
                              return contract::PairingCode{code.code, code.kind, code.name, code.expiresAt,
                                                           pairingLink(origin, code)};
                          });
        });

    router.bind<contract::operations::pairDevice, contract::DevicePair, contract::PairedDevice>(
        [ports](const Request &request,
                const contract::DevicePair &body) -> QFuture<Result<contract::PairedDevice>> {
            if (const auto wait = ports.pairingLimiter.take(request.client))
                return failed<contract::PairedDevice>(
                    {ErrorCode::TooManyAttempts,
                     u"Too many wrong codes from this address; wait a little."_s,
                     {},
                     {{u"retryAfterSeconds"_s, qint64(wait->count())}}});
            return ports.transactor
                .run([code = body.code, now = ports.clock.now()](UnitOfWork &unit) {
                    return devices::pair(unit, code, now);
                })
                .then(&ports.principals,
                      [ports, client = request.client](
                          const Result<devices::PairAnswer> &answer) -> Result<contract::PairedDevice> {
                          if (!answer)
                              return std::unexpected(answer.error());
                          if (!answer->paired)
                              return fail(ErrorCode::PairingCodeInvalid,
                                          u"This code is wrong, used or too old; ask for a new one."_s);
                          ports.pairingLimiter.giveBack(client);
                          const devices::Device &device = answer->paired->device;
                          ports.principals.add(device);
                          return contract::PairedDevice{device.id, device.kind, device.name,
                                                        answer->paired->key};
                      });
        });
}

} // namespace

void bindDevices(Router &router, const DevicePorts &ports) {
    bindPairing(router, ports);

    router.bind<contract::operations::listDevices, void, contract::DeviceList>([ports](const Request &) {
        return ports.transactor.read([](UnitOfWork &unit) { return devices::listDevices(unit); })
            .then(&ports.principals, [ports](const Result<QList<devices::Device>> &all) {
                return all.transform([&](const QList<devices::Device> &found) {
                    contract::DeviceList list;
                    for (const devices::Device &device : found)
                        list.devices.append(toContract(device, ports.isOnline(device.id), ports.clock.now()));
                    return list;
                });
            });
    });

    router.bind<contract::operations::revokeDevice, void, contract::Device>([ports](const Request &request) {
        return ports.transactor
            .run([id = request.id<DeviceId>(u"id"_s), by = actorOf(*request.principal),
                  now = ports.clock.now()](UnitOfWork &unit) { return devices::revoke(unit, id, by, now); })
            .then(&ports.principals, [ports](const Result<devices::Device> &device) {
                if (device)
                    ports.principals.add(*device); // at once, not only when the event comes round
                return device.transform([&](const devices::Device &revoked) {
                    return toContract(revoked, false, ports.clock.now());
                });
            });
    });
}

} // namespace kiosk::http
