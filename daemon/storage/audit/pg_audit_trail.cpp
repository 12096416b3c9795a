// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/audit/pg_audit_trail.h"

#include "daemon/storage/audit/changes_json.h"
#include "daemon/storage/engine/transaction.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

constexpr Sql insertEvent(uR"(
insert into audit_events (id, occurred_at, actor_kind, actor_id, actor_name, action, subject_type, subject_id,
                          subject_name, changes)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
)");

// A month is read from one of both places, which the boundary tells in the same snapshot.
constexpr Sql selectPage(uR"(
select id, occurred_at, actor_kind, actor_id, actor_name, action, subject_type, subject_id, subject_name, changes
from audit_events
where (occurred_at, id) < ($1::text::timestamptz, $2::uuid) and occurred_at <= $1::text::timestamptz
  and ($3::text is null or subject_type = $3) and ($4::uuid is null or subject_id = $4)
  and ($5::timestamptz is null or occurred_at >= $5) and ($6::timestamptz is null or occurred_at < $6)
  and occurred_at >= (select archived_before from archive_boundary)
order by occurred_at desc, id desc
limit $7
)");
constexpr Sql selectArchivedPage(uR"(
select id, occurred_at, actor_kind, actor_id, actor_name, action, subject_type, subject_id, subject_name, changes
from archive.audit_events
where (occurred_at, id) < ($1::text::timestamptz, $2::uuid) and occurred_at <= $1::text::timestamptz
  and ($3::text is null or subject_type = $3) and ($4::uuid is null or subject_id = $4)
  and ($5::timestamptz is null or occurred_at >= $5) and ($6::timestamptz is null or occurred_at < $6)
  and occurred_at < (select archived_before from archive_boundary)
order by occurred_at desc, id desc
limit $7
)");

audit::Event readEvent(Rows &row) {
    return {.id = row.take<QUuid>(),
            .at = row.take<QDateTime>(),
            .by = {row.take<ActorKind>(), row.take<std::optional<QUuid>>(), row.take<QString>()},
            .action = row.take<QString>(),
            .subjectType = row.take<QString>(),
            .subjectId = row.take<std::optional<QUuid>>(),
            .subjectName = row.take<QString>(),
            .changes = changesFromJson(row.take<QJsonArray>())};
}

struct Cursor {
    QString before = u"infinity"_s;
    QUuid id;
};

QString cursorAfter(const audit::Event &event) {
    return u"%1_%2"_s.arg(event.at.toMSecsSinceEpoch()).arg(event.id.toString(QUuid::WithoutBraces));
}

std::optional<Cursor> parseCursor(const QString &text) {
    if (text.isEmpty())
        return Cursor{};
    const qsizetype split = text.indexOf(u'_');
    bool isNumber = false;
    const qint64 time = QStringView(text).left(split).toLongLong(&isNumber);
    const QUuid id = QUuid::fromString(QStringView(text).mid(split + 1));
    if (split < 0 || !isNumber || time < 0 || time > 253'402'300'799'999 || id.isNull())
        return std::nullopt;
    return Cursor{QDateTime::fromMSecsSinceEpoch(time, QTimeZone::UTC).toString(Qt::ISODateWithMs), id};
}

} // namespace

void PgAuditTrail::append(const audit::Event &event) {
    (void)m_connection.run(insertEvent, {event.id, event.at, event.by.kind, event.by.id, event.by.name,
                                         event.action, event.subjectType, event.subjectId, event.subjectName,
                                         changesToJson(event.changes)});
}

Result<audit::Page> PgAuditTrail::list(const audit::Query &query) {
    const auto cursor = parseCursor(query.cursor);
    if (!cursor)
        return std::unexpected(Error{ErrorCode::InvalidFields,
                                     u"The cursor is not one that this list gave."_s,
                                     {{u"/cursor"_s, u"unknown"_s, u"Take the cursor of the page before."_s}},
                                     {}});
    audit::Page page;
    const auto read = [&](const Sql &sql) {
        page.events += m_connection
                           .run(sql, {cursor->before, cursor->id, query.subjectType, query.subjectId,
                                      query.from, query.to, int(query.limit + 1 - page.events.size())})
                           .all(readEvent);
    };
    planForValues(m_connection);
    read(selectPage);
    if (page.events.size() <= query.limit)
        read(selectArchivedPage);
    if (page.events.size() > query.limit) {
        page.events.removeLast();
        page.nextCursor = cursorAfter(page.events.constLast());
    }
    return page;
}

} // namespace kiosk::storage
