// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/events/outbox.h"
#include "daemon/http/support/principal.h"

namespace kiosk::realtime {

/// Who hears of a topic. Each feature declares its own; audiences.cpp lists them.
struct Audience {
    Topic topic;
    contract::Access access;
    bool kiosksOwnOnly = false; ///< A kiosk hears of what belongs to it only.
};

/// Whether \a listener may hear of \a event.
[[nodiscard]] bool mayHear(const http::Principal &listener, const DomainEvent &event);

} // namespace kiosk::realtime
