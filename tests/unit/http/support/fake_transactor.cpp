// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/http/support/fake_transactor.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace kiosk::testing {

namespace {

class FakeUnit final : public UnitOfWork {
public:
    explicit FakeUnit(FakeTransactor &shop)
        : m_shop(shop) {}
    menu::MenuRepository &menu() override { return m_shop.menu; }
    devices::DeviceRepository &devices() override { return m_shop.devices; }
    audit::AuditTrail &audit() override { return m_shop.audit; }
    Outbox &outbox() override { return m_shop.outbox; }
    orders::OrderRepository &orders() override { qFatal("no orders in this test"); }
    payments::PaymentRepository &payments() override { qFatal("no payments in this test"); }
    kitchen::TicketRepository &tickets() override { qFatal("no tickets in this test"); }
    checkout::SubmissionStore &submissions() override { qFatal("no submissions in this test"); }
    checkout::HistoryStore &history() override { qFatal("no history in this test"); }
    users::UserRepository &users() override { qFatal("no users in this test"); }
    maintenance::MaintenanceRepository &maintenance() override { qFatal("no maintenance in this test"); }
    alerts::AlertRepository &alerts() override { qFatal("no alerts in this test"); }
    alerts::MessageRepository &alertMessages() override { qFatal("no alerts in this test"); }
    jobs::JobRepository &jobs() override { qFatal("no jobs in this test"); }

private:
    FakeTransactor &m_shop;
};

} // namespace

std::optional<devices::Device> FakeDevices::find(const DeviceId &id) {
    for (const devices::Device &device : std::as_const(all))
        if (device.id == id)
            return device;
    return {};
}

std::optional<devices::Device> FakeDevices::findByKey(const QByteArray &keyHash) {
    ++asked;
    for (const devices::Device &device : std::as_const(all))
        if (device.keyHash == keyHash)
            return device;
    return {};
}

std::optional<devices::Device> FakeDevices::revoke(const DeviceId &id, const QDateTime &now) {
    for (devices::Device &device : all) {
        if (device.id != id)
            continue;
        if (!device.revokedAt) {
            device.revokedAt = now;
            ++device.version;
        }
        return device;
    }
    return {};
}

FakeMenu::FakeMenu() {
    menu.shopId = ShopId::create();
    menu.shopName = u"Test shop"_s;
    menu.version = 1;
    menu.currency = *Currency::fromCode(u"EUR"_s);
    menu.defaultLanguage = u"en"_s;
    menu.languages = {u"en"_s};
    menu::Item item;
    item.id = ItemId::create();
    item.categoryId = CategoryId::create();
    item.name = {{u"en"_s, u"Burger "_s.repeated(200)}};
    item.price = 890;
    menu.items.insert(item.id, item);
    menu.categories.append({item.categoryId, {{u"en"_s, u"Food"_s}}, {}, {item.id}});
}

menu::Menu FakeMenu::load() {
    ++loads;
    return menu;
}

Result<menu::Availability> FakeMenu::setAvailability(const ItemId &item, bool available,
                                                     const std::optional<QDateTime> &until) {
    if (!menu.items.contains(item))
        return fail(ErrorCode::NotFound, u"There is no such item."_s);
    const bool wasAvailable = std::exchange(menu.items[item].available, available);
    return menu::Availability{item, available, until, ++menu.version, u"Burger"_s, wasAvailable, {}};
}

FakeTransactor::FakeTransactor() {
    m_pool.setMaxThreadCount(8);
}

FakeTransactor::~FakeTransactor() {
    m_pool.clear();
    m_pool.waitForDone();
}

void FakeTransactor::execute(Access, std::move_only_function<bool(UnitOfWork &)> work,
                             std::move_only_function<void(const std::optional<Error> &)> done) {
    ++begun;
    auto shared =
        std::make_shared<std::pair<decltype(work), decltype(done)>>(std::move(work), std::move(done));
    m_pool.start([this, shared, wait = delay, failed = failure] {
        const int now = ++m_now;
        if (now > mostAtOnce)
            mostAtOnce = now;
        QThread::sleep(wait); // a slow database
        if (!failed) {
            const QMutexLocker lock(&m_mutex);
            FakeUnit unit(*this);
            shared->first(unit);
        }
        --m_now;
        shared->second(failed);
    });
}

} // namespace kiosk::testing
