// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/devices/device_use_cases.h"

#include "daemon/domain/audit/audit_trail.h"
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

void keep(UnitOfWork &unit, const QString &action, const std::optional<DeviceId> &device, const QString &name,
          const audit::Changes &changes, const Actor &by, const QDateTime &now) {
    unit.audit().append({.id = newUuidV7(now),
                         .at = now,
                         .by = by,
                         .action = action,
                         .subjectType = u"device"_s,
                         .subjectId = device ? std::optional(device->uuid()) : std::nullopt,
                         .subjectName = name,
                         .changes = changes.all()});
}

audit::Changes hasKind(DeviceKind kind) {
    return audit::Changes().compare(u"kind"_s, {}, QString(nameOf(kind)));
}

} // namespace

QByteArray hashOfKey(const QString &key) {
    return hashOfSecret(key);
}

Result<PairingCode> createPairingCode(UnitOfWork &unit, DeviceKind kind, const QString &name, const Actor &by,
                                      const QDateTime &now) {
    PairingCode code{
        .code = newOneTimeCode(), .kind = kind, .name = name, .expiresAt = now.addSecs(codeLifeSeconds)};
    while (!unit.devices().insertPairingCode({hashOfSecret(code.code), kind, name, code.expiresAt}, now))
        code.code = newOneTimeCode();
    keep(unit, u"device.code_made"_s, {}, name, hasKind(kind), by, now);
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
    keep(unit, u"device.paired"_s, paired.device.id, used->name, hasKind(used->kind),
         Actor::device(paired.device.id, used->name), now);
    return PairAnswer{paired};
}

Result<QList<Device>> listDevices(UnitOfWork &unit) {
    return unit.devices().list();
}

Result<Device> revoke(UnitOfWork &unit, const DeviceId &device, const Actor &by, const QDateTime &now) {
    const auto before = unit.devices().find(device);
    const auto revoked = before ? unit.devices().revoke(device, now) : std::nullopt;
    if (!revoked)
        return fail(ErrorCode::NotFound, u"There is no such device."_s);
    if (before->version != revoked->version) {
        tell(unit, *revoked, u"revoked"_s);
        keep(unit, u"device.revoked"_s, device, revoked->name,
             audit::Changes().compare(u"revoked"_s, false, true), by, now);
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
