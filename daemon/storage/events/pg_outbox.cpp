// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/events/pg_outbox.h"

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

constexpr Sql insertEvents(uR"(
insert into outbox (topic, kind, entity_id, version, device_id)
select topic, kind, entity_id, version, device_id
from jsonb_to_recordset($1::jsonb) as event(topic text, kind text, entity_id text, version bigint, device_id uuid)
)");

} // namespace

void PgOutbox::append(const DomainEvent &event) {
    QJsonObject row{{u"kind"_s, event.kind}, {u"entity_id"_s, event.id}, {u"version"_s, event.version}};
    if (event.topic)
        row.insert(u"topic"_s, nameOf(*event.topic));
    if (event.deviceId)
        row.insert(u"device_id"_s, event.deviceId->toString());
    m_events.append(row);
}

bool PgOutbox::flush() {
    if (!m_events.isEmpty()) {
        (void)m_connection.run(insertEvents, {m_events});
        m_events = {};
        m_written = true;
    }
    return m_written;
}

} // namespace kiosk::storage
