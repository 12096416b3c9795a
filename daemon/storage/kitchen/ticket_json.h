// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/kitchen/kitchen.h"

#include <QJsonArray>

namespace kiosk::storage {

/// A ticket's lines as they stand in tickets.lines.
[[nodiscard]] QJsonArray ticketLinesToJson(const QList<kitchen::TicketLine> &lines);
[[nodiscard]] QList<kitchen::TicketLine> ticketLinesFromJson(const QJsonArray &json);

} // namespace kiosk::storage
