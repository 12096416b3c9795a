// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/contract/realtime/realtime.h"

#include "shared/contract/wire/describe.h"

using namespace kiosk::contract;

KIOSK_DESCRIBE(RealtimeTicket,
               "Opens one WebSocket or event stream within 30 seconds, once: pass it as ?ticket=.",
               field<&RealtimeTicket::ticket>("ticket", ""),
               field<&RealtimeTicket::expiresAt>("expiresAt", ""))

KIOSK_DESCRIBE(
    RealtimeEvent,
    "A hint: fetch what it names. A gap in seq, or another epoch, means: fetch everything you show.",
    field<&RealtimeEvent::type>("type", "hello, event or bye."),
    field<&RealtimeEvent::seq>(
        "seq", "Grows by one with each event that this connection may see; hello carries the newest."),
    field<&RealtimeEvent::epoch>("epoch", "Changes when the numbering starts anew."),
    field<&RealtimeEvent::topic>("topic", ""),
    field<&RealtimeEvent::kind>("kind", "E.g. submitted, captured, sold_out."),
    field<&RealtimeEvent::id>("id", "Of the thing that changed."),
    field<&RealtimeEvent::version>("version", ""), field<&RealtimeEvent::at>("at", ""))
