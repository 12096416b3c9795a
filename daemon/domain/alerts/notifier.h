// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/message_text.h"

#include <QFuture>

namespace kiosk::alerts {

/// Takes messages to people outside the shop.
class Notifier {
public:
    virtual ~Notifier() = default;
    [[nodiscard]] virtual Channel channel() const = 0;
    /// Who gets them, for a person; without secrets.
    [[nodiscard]] virtual QString target() const = 0;
    /// Sends \a message and gives what the other side answered; the error says what went wrong, to whom, and
    /// what to look at. Never blocks; may deliver a message that it calls failed.
    [[nodiscard]] virtual QFuture<Result<QString>> send(const Message &message, const MessageText &text) = 0;
};

} // namespace kiosk::alerts
