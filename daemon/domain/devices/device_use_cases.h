// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/actor.h"
#include "daemon/domain/devices/devices.h"
#include "daemon/domain/unit_of_work.h"

namespace kiosk::devices {

/// Makes a pairing code of eight characters, valid for ten minutes, once, for five tries.
[[nodiscard]] Result<PairingCode> createPairingCode(UnitOfWork &unit, DeviceKind kind, const QString &name,
                                                    const Actor &by, const QDateTime &now);
/// Trades a code for a device with its own key; a wrong, used, exhausted or expired code is
/// pairing_code_invalid (and a try is counted, so the caller must commit that: the answer is a value, not an
/// error).
struct PairAnswer {
    std::optional<PairedDevice> paired;
};
[[nodiscard]] Result<PairAnswer> pair(UnitOfWork &unit, const QString &code, const QDateTime &now);
[[nodiscard]] Result<QList<Device>> listDevices(UnitOfWork &unit);
/// Ends a device's key at once; doing it again changes nothing.
[[nodiscard]] Result<Device> revoke(UnitOfWork &unit, const DeviceId &device, const Actor &by,
                                    const QDateTime &now);
/// The hash under which a key is stored.
[[nodiscard]] QByteArray hashOfKey(const QString &key);

} // namespace kiosk::devices
