// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/id.h"
#include "shared/core/vocabulary.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <optional>

namespace kiosk::devices {

struct Device {
    DeviceId id;
    DeviceKind kind = DeviceKind::Kiosk;
    QString name;
    QByteArray keyHash; ///< SHA-256 of the device's key; the key itself is nowhere.
    QDateTime createdAt;
    std::optional<QDateTime> lastSeenAt;
    std::optional<QDateTime> revokedAt;
    qint64 version = 1;
};

struct PairingCode {
    QString code; ///< Eight characters as shown: ABCD-EFGH without the dash.
    DeviceKind kind = DeviceKind::Kiosk;
    QString name;
    QDateTime expiresAt;
};

/// What a freshly paired device receives, once.
struct PairedDevice {
    Device device;
    QString key;
};

} // namespace kiosk::devices
