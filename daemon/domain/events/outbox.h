// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/id.h"
#include "shared/core/vocabulary.h"

#include <QDateTime>
#include <QString>
#include <optional>

namespace kiosk {

/// Something that changed, told to screens and other daemons after the commit.
struct DomainEvent {
    std::optional<Topic> topic; ///< None: only daemons need to know (sessions and device keys ended).
    QString kind;               ///< E.g. submitted, captured, sold_out, revoked.
    QString id;                 ///< Of the thing.
    qint64 version = 0;
    std::optional<DeviceId> deviceId; ///< The kiosk it belongs to; kiosks see their own orders only.
};

/// An event as it was committed. Readers get each one exactly once, in an order in which no later reader
/// finds an earlier one.
struct StoredEvent {
    qint64 number = 0; ///< Unique, but not gap-free and not ascending.
    DomainEvent event;
    QDateTime at; ///< When its transaction began, UTC.
};

/// Rows written in the same transaction as the change they tell of.
class Outbox {
public:
    virtual ~Outbox() = default;
    virtual void append(const DomainEvent &event) = 0;
};

} // namespace kiosk
