// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/devices/devices.h"
#include "shared/core/error.h"

namespace kiosk::devices {

/// A pairing code as it is stored: by its hash.
struct StoredPairingCode {
    QByteArray codeHash;
    DeviceKind kind = DeviceKind::Kiosk;
    QString name;
    QDateTime expiresAt;
};

class DeviceRepository {
public:
    virtual ~DeviceRepository() = default;
    /// False when a living code has the same hash.
    [[nodiscard]] virtual bool insertPairingCode(const StoredPairingCode &code, const QDateTime &now) = 0;
    /// Takes a code that is unused and not expired or exhausted, and uses it up; nothing otherwise.
    [[nodiscard]] virtual std::optional<StoredPairingCode> usePairingCode(const QByteArray &codeHash,
                                                                          const QDateTime &now) = 0;
    /// Counts a wrong guess against every living code and ends those at \a limit, since nobody can say which
    /// one was meant.
    virtual void countWrongPairing(int limit, const QDateTime &now) = 0;

    virtual void insert(const Device &device) = 0;
    [[nodiscard]] virtual std::optional<Device> find(const DeviceId &id) = 0;
    /// The device with this key, revoked ones too.
    [[nodiscard]] virtual std::optional<Device> findByKey(const QByteArray &keyHash) = 0;
    /// By name.
    [[nodiscard]] virtual QList<Device> list() = 0;
    /// Sets the time of revocation unless it has one; counts the version up then.
    [[nodiscard]] virtual std::optional<Device> revoke(const DeviceId &id, const QDateTime &now) = 0;
    /// Remembers when devices were last heard of.
    virtual void touch(const QList<DeviceId> &ids, const QDateTime &now) = 0;
};

} // namespace kiosk::devices
