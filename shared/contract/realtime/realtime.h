// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/wire/values.h"
#include "shared/core/vocabulary.h"

#include <optional>

/// Hints that something changed.
namespace kiosk::contract {

/// Opens one WebSocket or event stream within 30 seconds, once: pass it as ?ticket=.
struct RealtimeTicket {
    QString ticket;
    QDateTime expiresAt;
};

/// A hint: fetch what it names. A gap in seq, or another epoch, means: fetch everything you show.
struct RealtimeEvent {
    QString type;
    qint64 seq = 0;
    QString epoch;
    std::optional<Topic> topic;
    std::optional<QString> kind;
    std::optional<QString> id;
    std::optional<qint64> version;
    std::optional<QDateTime> at;
};

} // namespace kiosk::contract

KIOSK_WIRE_TYPE(RealtimeTicket)
KIOSK_WIRE_TYPE(RealtimeEvent)
