// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/storage/engine/connection.h"

namespace kiosk::test {

/// A database of its own for one test program, made from KIOSK_TEST_DATABASE_URL and dropped at the end. The
/// program fails when that is not set: a test that did not run proves nothing.
class TestDatabase {
public:
    enum class Schema { Empty, Migrated, SampleShop };
    explicit TestDatabase(Schema schema = Schema::Migrated);
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    /// For code under test.
    [[nodiscard]] const storage::ConnectionTarget &target() const { return m_target; }
    /// The address in the form of the configuration.
    [[nodiscard]] QString url() const;
    /// A connection of the test's own.
    [[nodiscard]] storage::Connection &connection() { return *m_connection; }
    void execute(const QString &sql);
    /// First column of the first row as text; null when there is none.
    [[nodiscard]] QString value(const QString &sql);
    /// Refuses new connections and ends the present ones, or allows them again.
    void setReachable(bool reachable);
    /// Ends every connection but the test's own ones.
    void cutConnections();

private:
    storage::ConnectionTarget m_serverTarget;
    storage::ConnectionTarget m_target;
    std::unique_ptr<storage::Connection> m_server;
    std::unique_ptr<storage::Connection> m_connection;
};

} // namespace kiosk::test
