// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/access.h"
#include "shared/core/error.h"

#include <QFuture>
#include <QPromise>
#include <functional>
#include <memory>

namespace kiosk {

class Outbox;
namespace audit {
class AuditTrail;
}
namespace menu {
class MenuRepository;
}
namespace orders {
class OrderRepository;
}
namespace payments {
class PaymentRepository;
}
namespace kitchen {
class TicketRepository;
}
namespace checkout {
class HistoryStore;
class SubmissionStore;
} // namespace checkout
namespace devices {
class DeviceRepository;
}
namespace users {
class UserRepository;
}
namespace jobs {
class JobRepository;
}
namespace alerts {
class AlertRepository;
class MessageRepository;
} // namespace alerts
namespace maintenance {
class MaintenanceRepository;
}

/// One transaction and what can be done in it. Repositories throw nothing a use case must catch: a lost
/// database ends the whole unit of work, and Transactor answers for it.
class UnitOfWork {
public:
    virtual ~UnitOfWork() = default;
    [[nodiscard]] virtual menu::MenuRepository &menu() = 0;
    [[nodiscard]] virtual orders::OrderRepository &orders() = 0;
    [[nodiscard]] virtual payments::PaymentRepository &payments() = 0;
    [[nodiscard]] virtual kitchen::TicketRepository &tickets() = 0;
    /// Orders with their first attempt and ticket, in one statement.
    [[nodiscard]] virtual checkout::SubmissionStore &submissions() = 0;
    [[nodiscard]] virtual checkout::HistoryStore &history() = 0;
    [[nodiscard]] virtual devices::DeviceRepository &devices() = 0;
    [[nodiscard]] virtual users::UserRepository &users() = 0;
    [[nodiscard]] virtual jobs::JobRepository &jobs() = 0;
    [[nodiscard]] virtual maintenance::MaintenanceRepository &maintenance() = 0;
    [[nodiscard]] virtual alerts::AlertRepository &alerts() = 0;
    [[nodiscard]] virtual alerts::MessageRepository &alertMessages() = 0;
    [[nodiscard]] virtual audit::AuditTrail &audit() = 0;
    [[nodiscard]] virtual Outbox &outbox() = 0;
};

/// Runs use cases, each top to bottom on one worker in one transaction.
class Transactor {
public:
    virtual ~Transactor() = default;

    /// Runs \a work; commits when it gives a value, rolls back when it gives an error. The future carries
    /// database_unavailable when nothing was saved, outcome_unknown when the answer to COMMIT was lost,
    /// overloaded when too much waits. It never carries an exception. \a work may run again from the start
    /// (deadlock, connection lost before the commit): it must not consume what it captured.
    template <class Work>
    [[nodiscard]] auto run(Work work) -> QFuture<std::invoke_result_t<Work &, UnitOfWork &>> {
        return start(Access::Change, std::move(work));
    }

    /// Like run(), but \a work only reads, and everything it reads is of one moment: an order and its
    /// payments never contradict each other. An attempt to write fails.
    template <class Work>
    [[nodiscard]] auto read(Work work) -> QFuture<std::invoke_result_t<Work &, UnitOfWork &>> {
        return start(Access::Snapshot, std::move(work));
    }

protected:
    /// \a work says whether to commit and may be called again; \a done is called once with the failure of the
    /// database if there was one: on the worker, or at once on the caller's thread when the work was refused.
    virtual void execute(Access access, std::move_only_function<bool(UnitOfWork &)> work,
                         std::move_only_function<void(const std::optional<Error> &)> done) = 0;

private:
    template <class Work>
    [[nodiscard]] auto start(Access access, Work work)
        -> QFuture<std::invoke_result_t<Work &, UnitOfWork &>> {
        using Answer = std::invoke_result_t<Work &, UnitOfWork &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        auto answer = std::make_shared<Answer>(std::unexpected(Error{}));
        promise->start();
        execute(
            access,
            [work = std::move(work), answer](UnitOfWork &unit) mutable {
                *answer = work(unit);
                return answer->has_value();
            },
            [promise, answer](const std::optional<Error> &failure) {
                promise->addResult(failure ? Answer(std::unexpected(*failure)) : std::move(*answer));
                promise->finish();
            });
        return promise->future();
    }
};

} // namespace kiosk
