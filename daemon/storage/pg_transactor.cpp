// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/pg_transactor.h"

#include "daemon/storage/pg_unit_of_work.h"

namespace kiosk::storage {

namespace {
constexpr Sql selectOne(u"select 1");
}

PgTransactor::PgTransactor(Database &database, std::function<void()> eventsCommitted)
    : m_database(database)
    , m_eventsCommitted(std::move(eventsCommitted)) {}

void PgTransactor::execute(Access access, std::move_only_function<bool(UnitOfWork &)> work,
                           std::move_only_function<void(const std::optional<Error> &)> done) {
    auto hasEvents = std::make_shared<bool>(false);
    m_database.run(
        access,
        [work = std::move(work), hasEvents](Connection &connection) mutable {
            PgUnitOfWork unit(connection);
            const bool commit = work(unit);
            *hasEvents = commit && unit.outbox().flush();
            return commit;
        },
        [this, done = std::move(done), hasEvents](const std::optional<Error> &failure) mutable {
            // An unknown outcome may have committed them.
            if (*hasEvents && (!failure || failure->code == ErrorCode::OutcomeUnknown) && m_eventsCommitted)
                m_eventsCommitted();
            done(failure);
        });
}

QFuture<Result<std::chrono::microseconds>> PgTransactor::ping() {
    using Answer = Result<std::chrono::microseconds>;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    const auto begun = std::chrono::steady_clock::now();
    m_database.run(
        Access::Snapshot,
        [](Connection &connection) {
            (void)connection.run(selectOne);
            return true;
        },
        [promise, begun](const std::optional<Error> &failure) {
            promise->addResult(failure ? Answer(std::unexpected(*failure))
                                       : Answer(std::chrono::duration_cast<std::chrono::microseconds>(
                                             std::chrono::steady_clock::now() - begun)));
            promise->finish();
        });
    return promise->future();
}

} // namespace kiosk::storage
