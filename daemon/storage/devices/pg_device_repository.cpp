// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/devices/pg_device_repository.h"

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

constexpr Sql insertCode(uR"(
insert into pairing_codes (code_hash, kind, name, created_at, expires_at) values ($1, $2, $3, $4, $5)
on conflict on constraint pairing_codes_pkey do nothing
)");
constexpr Sql useCode(uR"(
delete from pairing_codes where code_hash = $1 and expires_at > $2 returning code_hash, kind, name, expires_at
)");
constexpr Sql countWrong(uR"(
with hit as (update pairing_codes set wrong_tries = wrong_tries + 1 where expires_at > $1 and wrong_tries + 1 < $2)
delete from pairing_codes where expires_at <= $1 or wrong_tries + 1 >= $2
)");
constexpr Sql insertDevice(uR"(
insert into devices (id, kind, name, key_hash, created_at) values ($1, $2, $3, $4, $5)
)");
constexpr Sql selectById(uR"(
select id, kind, name, key_hash, created_at, last_seen_at, revoked_at, version from devices where id = $1
)");
constexpr Sql selectByKey(uR"(
select id, kind, name, key_hash, created_at, last_seen_at, revoked_at, version from devices where key_hash = $1
)");
constexpr Sql selectAll(uR"(
select id, kind, name, key_hash, created_at, last_seen_at, revoked_at, version from devices order by name, id
)");
constexpr Sql revokeDevice(uR"(
update devices set version = version + (revoked_at is null)::integer, revoked_at = coalesce(revoked_at, $2)
where id = $1 returning id, kind, name, key_hash, created_at, last_seen_at, revoked_at, version
)");
constexpr Sql touchDevices(uR"(
update devices set last_seen_at = $2 where id = any ($1::uuid[]) and (last_seen_at is null or last_seen_at < $2)
)");

devices::Device readDevice(Rows &row) {
    return {.id = row.take<DeviceId>(),
            .kind = row.take<DeviceKind>(),
            .name = row.take<QString>(),
            .keyHash = row.take<QByteArray>(),
            .createdAt = row.take<QDateTime>(),
            .lastSeenAt = row.take<std::optional<QDateTime>>(),
            .revokedAt = row.take<std::optional<QDateTime>>(),
            .version = row.take<qint64>()};
}

devices::StoredPairingCode readCode(Rows &row) {
    return {.codeHash = row.take<QByteArray>(),
            .kind = row.take<DeviceKind>(),
            .name = row.take<QString>(),
            .expiresAt = row.take<QDateTime>()};
}

} // namespace

bool PgDeviceRepository::insertPairingCode(const devices::StoredPairingCode &code, const QDateTime &now) {
    return m_connection.run(insertCode, {code.codeHash, code.kind, code.name, now, code.expiresAt}).count() ==
           1;
}

std::optional<devices::StoredPairingCode> PgDeviceRepository::usePairingCode(const QByteArray &codeHash,
                                                                             const QDateTime &now) {
    return m_connection.run(useCode, {codeHash, now}).first(readCode);
}

void PgDeviceRepository::countWrongPairing(int limit, const QDateTime &now) {
    (void)m_connection.run(countWrong, {now, limit});
}

void PgDeviceRepository::insert(const devices::Device &device) {
    (void)m_connection.run(insertDevice,
                           {device.id, device.kind, device.name, device.keyHash, device.createdAt});
}

std::optional<devices::Device> PgDeviceRepository::find(const DeviceId &id) {
    return m_connection.run(selectById, {id}).first(readDevice);
}

std::optional<devices::Device> PgDeviceRepository::findByKey(const QByteArray &keyHash) {
    return m_connection.run(selectByKey, {keyHash}).first(readDevice);
}

QList<devices::Device> PgDeviceRepository::list() {
    return m_connection.run(selectAll).all(readDevice);
}

std::optional<devices::Device> PgDeviceRepository::revoke(const DeviceId &id, const QDateTime &now) {
    return m_connection.run(revokeDevice, {id, now}).first(readDevice);
}

void PgDeviceRepository::touch(const QList<DeviceId> &ids, const QDateTime &now) {
    (void)m_connection.run(touchDevices, {arrayLiteral(ids), now});
}

} // namespace kiosk::storage
