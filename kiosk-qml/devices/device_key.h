// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>

namespace kiosk::devices {

/// This kiosk's key, given by the shop when it was paired.
struct DeviceKey {
    QString deviceId;
    QByteArray key;
};

/// Keeps the key in the data folder, readable by the kiosk's user only; systemd credentials come first, so
/// that a fleet can be given its keys without pairing.
class DeviceKeyStore {
public:
    explicit DeviceKeyStore(const QDir &folder);

    [[nodiscard]] std::optional<DeviceKey> load() const;
    /// False when the disk refuses.
    [[nodiscard]] bool save(const DeviceKey &key) const;
    void forget() const;

private:
    QString m_path;
};

} // namespace kiosk::devices
