// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/auth/principal_cache.h"

#include "daemon/domain/devices/device_repository.h"
#include "daemon/http/auth/access_tokens.h"
#include "shared/core/logging.h"

using namespace Qt::StringLiterals;

namespace kiosk::http {

PrincipalCache::PrincipalCache(Transactor &transactor, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_transactor(transactor)
    , m_clock(clock) {}

QFuture<Result<void>> PrincipalCache::reload() {
    m_complete = false;
    const quint64 generation = ++m_generation;
    return m_transactor
        .run([](UnitOfWork &unit) { return Result<QList<devices::Device>>(unit.devices().list()); })
        .then(this, [this, generation](const Result<QList<devices::Device>> &all) -> Result<void> {
            if (!all)
                return std::unexpected(all.error());
            for (const devices::Device &device : *all)
                take(device);
            m_complete = m_complete || generation == m_generation;
            return {};
        });
}

void PrincipalCache::apply(const QList<StoredEvent> &events) {
    bool devicesChanged = false;
    for (const StoredEvent &stored : events) {
        const DomainEvent &event = stored.event;
        const auto session =
            event.kind == "session_ended"_L1 ? SessionId::fromString(event.id) : std::nullopt;
        if (session)
            endSession(*session);
        const bool revoked = event.kind == "device_revoked"_L1 ||
                             (event.topic == Topic::Devices && event.kind == "revoked"_L1);
        const auto device = revoked ? DeviceId::fromString(event.id) : std::nullopt;
        if (device)
            revoke(*device);
        devicesChanged |= event.topic == Topic::Devices && event.kind == "paired"_L1;
    }
    if (devicesChanged)
        reload();
}

void PrincipalCache::add(const devices::Device &device) {
    take(device);
}

void PrincipalCache::take(const devices::Device &device) {
    // What a slow answer says of a device must not undo a revocation that came in between.
    const auto known = m_byKey.constFind(device.keyHash);
    if (known != m_byKey.cend() && known->version > device.version)
        return;
    const bool wasOpen = known != m_byKey.cend() && !known->revokedAt;
    if (known != m_byKey.cend() && known->revokedAt && !device.revokedAt)
        return;
    m_byKey.insert(device.keyHash, device);
    if (device.revokedAt)
        m_revoked.insert(device.id);
    if (wasOpen && device.revokedAt)
        emit deviceRevoked(device.id);
}

void PrincipalCache::revoke(const DeviceId &id) {
    m_revoked.insert(id);
    for (devices::Device &device : m_byKey)
        if (device.id == id && !device.revokedAt)
            device.revokedAt = m_clock.now();
    emit deviceRevoked(id);
}

void PrincipalCache::endSession(const SessionId &session) {
    const QDateTime now = m_clock.now();
    m_ended.removeIf([&now](auto entry) { return entry.value() < now; });
    m_ended.insert(session, now.addSecs(2 * AccessTokens::accessLife.count()));
    emit sessionEnded(session);
}

Result<Principal> PrincipalCache::principalOf(const devices::Device &device) {
    if (device.revokedAt)
        return fail(ErrorCode::DeviceRevoked, u"This device was removed from the shop; pair it again."_s);
    Principal principal;
    principal.role = Role::Device;
    principal.name = device.name;
    principal.device = device.id;
    principal.kind = device.kind;
    return principal;
}

PrincipalCache::Lookup PrincipalCache::find(const QByteArray &keyHash) {
    if (const auto found = m_byKey.constFind(keyHash); found != m_byKey.cend())
        return {Certainty::Known, *found};
    return {m_complete ? Certainty::Unknown : Certainty::CannotTell, std::nullopt};
}

QFuture<Result<Principal>> PrincipalCache::ask(const QByteArray &keyHash) {
    using Finding = Result<Principal>;
    const Error unknown{
        ErrorCode::Unauthenticated, u"This device key is not known; pair the device."_s, {}, {}};
    // Guessed keys must not keep the database busy. A good one must not be called unknown while the table may
    // be incomplete: its kiosk would ask to be paired again.
    if (m_asking.take({}))
        return QtFuture::makeReadyValueFuture(
            Finding(std::unexpected(m_complete ? unknown
                                               : Error{ErrorCode::DatabaseUnavailable,
                                                       u"Devices are not known yet; try again in a second."_s,
                                                       {},
                                                       {}})));
    return m_transactor
        .run([keyHash](UnitOfWork &unit) {
            return Result<std::optional<devices::Device>>(unit.devices().findByKey(keyHash));
        })
        .then(this, [this, unknown](const Result<std::optional<devices::Device>> &found) -> Finding {
            if (!found)
                return std::unexpected(found.error());
            if (!*found)
                return std::unexpected(unknown);
            take(**found);
            return principalOf(m_byKey.value((*found)->keyHash));
        });
}

} // namespace kiosk::http
