// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/storage/engine/database.h"
#include "daemon/storage/pg_transactor.h"
#include "tests/support/test_database.h"

namespace kiosk::test {

/// Runs use cases against a test database, each in its own transaction, waiting for the answer.
class UseCases {
public:
    explicit UseCases(const TestDatabase &test, int workers = 2)
        : m_database({.target = test.target(), .workers = workers})
        , m_transactor(m_database, {}) {}

    template <class Work>
    auto run(Work work) {
        return m_transactor.run(std::move(work)).result();
    }
    [[nodiscard]] Transactor &transactor() { return m_transactor; }

private:
    storage::Database m_database;
    storage::PgTransactor m_transactor;
};

} // namespace kiosk::test
