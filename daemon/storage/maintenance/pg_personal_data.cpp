// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/maintenance/pg_personal_data.h"

#include "daemon/storage/engine/connection.h"
#include "daemon/storage/maintenance/month_turn.h"
#include "shared/core/logging.h"

namespace kiosk::storage {

namespace {

constexpr Sql blankNext(u"select until >= $1, blanked from blank_personal_data($1)");

}

PgPersonalData::PgPersonalData(ConnectionTarget target)
    : m_target(forMonths(std::move(target))) {}

Result<qint64> PgPersonalData::blankBefore(const QDateTime &before) {
    qint64 total = 0;
    try {
        Connection connection(m_target);
        connection.ensureOpen();
        if (!takeTurn(connection))
            return total;
        for (bool isDone = false; !isDone;) {
            const auto row = connection.run(blankNext, {before}).first([](Rows &rows) {
                return std::pair{rows.take<bool>(), rows.take<qint64>()};
            });
            isDone = !row || row->first;
            total += row ? row->second : 0;
        }
    } catch (const DbException &failure) {
        qCWarning(lcStorage) << "blanking what guests wrote stopped:" << failure.what();
        return std::unexpected(failure.toError());
    }
    if (total > 0)
        qCInfo(lcStorage) << "what guests wrote was blanked in" << total << "rows";
    return total;
}

} // namespace kiosk::storage
