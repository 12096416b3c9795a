// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/events/outbox.h"
#include "daemon/realtime/hub/listener.h"

namespace kiosk::realtime {

/// An event as JSON without what differs per connection, made once for all of them: the text after the first
/// brace.
[[nodiscard]] QByteArray sharedPart(const DomainEvent &event, const QDateTime &at);
/// The whole message for one connection.
[[nodiscard]] QByteArray message(qint64 seq, const QByteArray &epoch, const QByteArray &shared);

[[nodiscard]] QByteArray hello(const QByteArray &epoch);
[[nodiscard]] QByteArray bye(qint64 seq, const QByteArray &epoch, Farewell farewell);

} // namespace kiosk::realtime
