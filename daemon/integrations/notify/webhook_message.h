// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/message_text.h"

#include <QByteArray>

namespace kiosk::notify {

/// The body of a webhook, documented in the README: id, kind, shop, createdAt, alerts, more, and the same in
/// words as subject and text.
[[nodiscard]] QByteArray webhookBody(const alerts::Message &message, const alerts::MessageText &text);
/// Proves that a body comes from this shop and when it was sent: HMAC-SHA256 of "<timestamp>.<body>", in hex.
[[nodiscard]] QByteArray webhookSignature(const QByteArray &key, qint64 timestamp, const QByteArray &body);

} // namespace kiosk::notify
