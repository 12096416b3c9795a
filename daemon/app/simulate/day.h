// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/app/simulate/guest.h"
#include "daemon/domain/payments/payment_terminal.h"
#include "daemon/domain/unit_of_work.h"

#include <functional>
#include <queue>

namespace kiosk::app {

/// What a simulated shop is made of; the same on every day.
struct Scene {
    menu::MenuPointer menu;
    QList<DeviceId> kiosks;
    QHash<DeviceId, QString> deviceNames; ///< Of the kiosks.
    int ordersPerDay = 0;                 ///< On an average day.
    quint32 seed = 0;
};

struct DayReport {
    qint64 orders = 0;
    qint64 attempts = 0; ///< To pay.
};

/// One business day, from the first guest to the last ticket, by a clock that jumps from event to event.
/// Everything that happens is a call of the use case that the HTTP layer or the payment runner would have
/// called, and every order is at its end when the day is over.
class Day {
public:
    /// \a onTick hears of each moment before anything happens in it.
    Day(UnitOfWork &unit, const Scene &scene, const QDate &date,
        std::function<void(const QDateTime &)> onTick);
    /// The first error of a use case ends the day.
    [[nodiscard]] Result<DayReport> run();

private:
    using Step = std::function<Result<void>(const QDateTime &now)>;
    struct Event {
        QDateTime at;
        qint64 number = 0; ///< Those of one moment stay in their order.
        Step step;
        bool operator<(const Event &other) const {
            return at != other.at ? at > other.at : number > other.number;
        }
    };
    struct Paying {
        OrderId order;
        PaymentId payment;
        DeviceId kiosk;
        Money amount;
        bool again = false; ///< Not the first attempt.
    };

    [[nodiscard]] Actor guestAt(const DeviceId &kiosk) const;
    void in(int fromSeconds, int toSeconds, Step step);
    [[nodiscard]] Result<void> arrive();
    [[nodiscard]] Result<void> send(const Paying &paying);
    [[nodiscard]] Result<void> answer(const Paying &paying);
    [[nodiscard]] Result<void> apply(const Paying &paying, payments::TerminalOutcome::Kind kind,
                                     const QString &reason = {});
    [[nodiscard]] Result<void> declined(const Paying &paying);
    [[nodiscard]] Result<void> retry(const Paying &paying);
    [[nodiscard]] Result<void> promise(const Paying &paying);
    [[nodiscard]] Result<void> cancel(const OrderId &order, const QString &reason, const Actor &by);
    void payAtCounter(const Paying &paying);
    [[nodiscard]] Result<void> cook(const OrderId &order);
    void cookOn(const TicketId &id, TicketState to, int fromSeconds, int toSeconds, bool isCollected);
    void afterPaid(const Paying &paying);
    [[nodiscard]] Result<void> giveBack(const Paying &paying);
    [[nodiscard]] bool chance(int perMille) { return m_dice.bounded(1000) < perMille; }

    UnitOfWork &m_unit;
    const Scene &m_scene;
    QDate m_date;
    std::function<void(const QDateTime &)> m_onTick;
    QRandomGenerator m_dice;
    Guest m_guest;
    QDateTime m_now;
    std::priority_queue<Event> m_events;
    qint64 m_scheduled = 0;
    qint64 m_serviceId = 0;
    DayReport m_report;
};

} // namespace kiosk::app
