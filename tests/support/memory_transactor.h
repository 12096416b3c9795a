// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/memory_shop.h"

namespace kiosk::test {

/// Runs use cases on a MemoryShop at once. A test can make the next ones fail as a database does.
class MemoryTransactor final : public Transactor {
public:
    /// How the next transactions end: with an error, and whether it was saved all the same.
    struct Fault {
        ErrorCode code;
        bool saved = false;
    };
    QList<std::optional<Fault>> faults; ///< One per transaction; nothing is none.
    std::function<void()> afterEach;    ///< Time may pass.

    explicit MemoryTransactor(MemoryShop &shop)
        : m_shop(shop) {}

protected:
    void execute(Access, std::move_only_function<bool(UnitOfWork &)> work,
                 std::move_only_function<void(const std::optional<Error> &)> done) override {
        const auto fault = faults.isEmpty() ? std::nullopt : faults.takeFirst();
        const ShopMemory before = m_shop.data;
        const bool commits = work(m_shop);
        if (!commits || (fault && !fault->saved))
            m_shop.data = before;
        if (afterEach)
            afterEach();
        done(fault ? std::optional(Error{fault->code, {}, {}, {}}) : std::nullopt);
    }

private:
    MemoryShop &m_shop;
};

} // namespace kiosk::test
