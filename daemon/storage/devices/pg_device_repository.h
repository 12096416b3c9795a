// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/devices/device_repository.h"
#include "daemon/storage/engine/connection.h"

namespace kiosk::storage {

class PgDeviceRepository final : public devices::DeviceRepository {
public:
    explicit PgDeviceRepository(Connection &connection)
        : m_connection(connection) {}

    [[nodiscard]] bool insertPairingCode(const devices::StoredPairingCode &code,
                                         const QDateTime &now) override;
    [[nodiscard]] std::optional<devices::StoredPairingCode> usePairingCode(const QByteArray &codeHash,
                                                                           const QDateTime &now) override;
    void countWrongPairing(int limit, const QDateTime &now) override;
    void insert(const devices::Device &device) override;
    [[nodiscard]] std::optional<devices::Device> find(const DeviceId &id) override;
    [[nodiscard]] std::optional<devices::Device> findByKey(const QByteArray &keyHash) override;
    [[nodiscard]] QList<devices::Device> list() override;
    [[nodiscard]] std::optional<devices::Device> revoke(const DeviceId &id, const QDateTime &now) override;
    void touch(const QList<DeviceId> &ids, const QDateTime &now) override;

private:
    Connection &m_connection;
};

} // namespace kiosk::storage
