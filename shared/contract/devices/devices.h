// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/wire/values.h"
#include "shared/core/vocabulary.h"

#include <optional>

/// Pairing and revoking kiosks, kitchen displays and boards.
namespace kiosk::contract {

/// Asks for a code that pairs one device.
struct PairingCodeCreate {
    DeviceKind kind{};
    QString name;
};

/// Eight characters, valid for ten minutes, once.
struct PairingCode {
    QString code;
    DeviceKind kind{};
    QString name;
    QDateTime expiresAt;
    QString link;
};

/// Trades a pairing code for a key.
struct DevicePair {
    QString code;
};

/// The device's own key; shown once.
struct PairedDevice {
    DeviceId deviceId;
    DeviceKind kind{};
    QString name;
    QString key;
};

/// A paired device.
struct Device {
    DeviceId id;
    DeviceKind kind{};
    QString name;
    bool online = false;
    QDateTime createdAt;
    std::optional<QDateTime> lastSeenAt;
    std::optional<QDateTime> revokedAt;
    qint64 version = 0;
};

/// Every device, by name.
struct DeviceList {
    QList<Device> devices;
};

} // namespace kiosk::contract

KIOSK_WIRE_TYPE(PairingCodeCreate)
KIOSK_WIRE_TYPE(PairingCode)
KIOSK_WIRE_TYPE(DevicePair)
KIOSK_WIRE_TYPE(PairedDevice)
KIOSK_WIRE_TYPE(Device)
KIOSK_WIRE_TYPE(DeviceList)
