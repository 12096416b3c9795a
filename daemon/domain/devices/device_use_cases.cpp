// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/devices/device_use_cases.h"

#include "daemon/domain/devices/device_repository.h"
#include "daemon/domain/events/outbox.h"
#include "daemon/domain/secrets/secrets.h"

using namespace Qt::StringLiterals;

namespace kiosk::devices {

namespace {

constexpr qint64 codeLifeSeconds = 10 * 60;
constexpr int triesPerCode = 5;

void tell(UnitOfWork &unit, const Device &device, const QString &kind) {
    unit.outbox().append({.topic = Topic::Devices,
                          .kind = kind,
                          .id = device.id.toString(),
                          .version = device.version,
                          .deviceId = {}});
}

} // namespace

QByteArray hashOfKey(const QString &key) {
    return hashOfSecret(key);
}

Result<PairingCode> createPairingCode(UnitOfWork &unit, DeviceKind kind, const QString &name,
                                      const QDateTime &now) {
    PairingCode code{
        .code = newOneTimeCode(), .kind = kind, .name = name, .expiresAt = now.addSecs(codeLifeSeconds)};
    while (!unit.devices().insertPairingCode({hashOfSecret(code.code), kind, name, code.expiresAt}, now))
        code.code = newOneTimeCode();
    return code;
}

Result<PairAnswer> pair(UnitOfWork &unit, const QString &code, const QDateTime &now) {
    const auto used = unit.devices().usePairingCode(hashOfSecret(normalizedCode(code)), now);
    if (!used) {
        unit.devices().countWrongPairing(triesPerCode, now);
        return PairAnswer{};
    }
    PairedDevice paired;
    paired.key = newToken(u"kd_"_s);
    paired.device = {.id = DeviceId::create(now),
                     .kind = used->kind,
                     .name = used->name,
                     .keyHash = hashOfKey(paired.key),
                     .createdAt = now,
                     .lastSeenAt = {},
                     .revokedAt = {}};
    unit.devices().insert(paired.device);
    tell(unit, paired.device, u"paired"_s);
    return PairAnswer{paired};
}

Result<QList<Device>> listDevices(UnitOfWork &unit) {
    return unit.devices().list();
}

Result<Device> revoke(UnitOfWork &unit, const DeviceId &device, const QDateTime &now) {
    const auto before = unit.devices().find(device);
    const auto revoked = before ? unit.devices().revoke(device, now) : std::nullopt;
    if (!revoked)
        return fail(ErrorCode::NotFound, u"There is no such device."_s);
    if (before->version != revoked->version) {
        tell(unit, *revoked, u"revoked"_s);
        // Every daemon drops the key it remembers and the connections that use it.
        unit.outbox().append({.topic = {},
                              .kind = u"device_revoked"_s,
                              .id = device.toString(),
                              .version = revoked->version,
                              .deviceId = device});
    }
    return *revoked;
}

} // namespace kiosk::devices
