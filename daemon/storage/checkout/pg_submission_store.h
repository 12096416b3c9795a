// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/checkout/submission_store.h"
#include "daemon/storage/events/pg_outbox.h"

namespace kiosk::storage {

class PgSubmissionStore final : public checkout::SubmissionStore {
public:
    PgSubmissionStore(Connection &connection, PgOutbox &outbox)
        : m_connection(connection)
        , m_outbox(outbox) {}

    [[nodiscard]] std::optional<checkout::Known> known(const OrderId &id,
                                                       const QByteArray &bodyHash) override;
    [[nodiscard]] std::variant<checkout::Saved, checkout::Known, checkout::MenuChanged,
                               checkout::AttemptIdReused>
    save(const checkout::Submission &submission) override;

private:
    Connection &m_connection;
    PgOutbox &m_outbox;
};

} // namespace kiosk::storage
