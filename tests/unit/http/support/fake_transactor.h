// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/audit/audit_trail.h"
#include "daemon/domain/devices/device_repository.h"
#include "daemon/domain/events/outbox.h"
#include "daemon/domain/menu/menu_repository.h"
#include "daemon/domain/unit_of_work.h"

#include <QMutex>
#include <QThreadPool>
#include <atomic>

namespace kiosk::testing {

/// Devices in memory.
class FakeDevices final : public devices::DeviceRepository {
public:
    QList<devices::Device> all;
    int asked = 0;

    bool insertPairingCode(const devices::StoredPairingCode &, const QDateTime &) override { return true; }
    std::optional<devices::StoredPairingCode> usePairingCode(const QByteArray &, const QDateTime &) override {
        return {};
    }
    void countWrongPairing(int, const QDateTime &) override {}
    void insert(const devices::Device &device) override { all.append(device); }
    std::optional<devices::Device> find(const DeviceId &id) override;
    std::optional<devices::Device> findByKey(const QByteArray &keyHash) override;
    QList<devices::Device> list() override { return all; }
    std::optional<devices::Device> revoke(const DeviceId &id, const QDateTime &now) override;
    void touch(const QList<DeviceId> &, const QDateTime &) override {}
};

/// A menu of one item in memory.
class FakeMenu final : public menu::MenuRepository {
public:
    FakeMenu();
    menu::Menu menu;
    std::atomic<int> loads = 0;

    menu::Menu load() override;
    qint64 version() override { return menu.version; }
    Result<menu::Availability> setAvailability(const ItemId &item, bool available,
                                               const std::optional<QDateTime> &until) override;
    QList<menu::Availability> restoreExpired(const QDateTime &) override { return {}; }
};

class FakeOutbox final : public Outbox {
public:
    QList<DomainEvent> events;
    void append(const DomainEvent &event) override { events.append(event); }
};

class FakeAuditTrail final : public audit::AuditTrail {
public:
    QList<audit::Event> events;
    void append(const audit::Event &event) override { events.append(event); }
    Result<audit::Page> list(const audit::Query &) override { return audit::Page{events, {}}; }
};

/// Runs work on a few threads against what is in memory; can be slow, and can be a database that is gone.
class FakeTransactor final : public Transactor {
public:
    FakeTransactor();
    ~FakeTransactor() override;

    FakeDevices devices;
    FakeMenu menu;
    FakeOutbox outbox;
    FakeAuditTrail audit;
    std::chrono::milliseconds delay{0};
    std::optional<Error> failure;
    std::atomic<int> begun = 0;
    std::atomic<int> mostAtOnce = 0;

protected:
    void execute(Access access, std::move_only_function<bool(UnitOfWork &)> work,
                 std::move_only_function<void(const std::optional<Error> &)> done) override;

private:
    QMutex m_mutex; ///< One transaction at a time touches the memory.
    QThreadPool m_pool;
    std::atomic<int> m_now = 0;
};

} // namespace kiosk::testing
