// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/message_text.h"

#include <QByteArray>
#include <QStringList>

namespace kiosk::notify {

/// Who writes to whom.
struct MailAddresses {
    QString from; ///< user@host, nothing else
    QStringList to;
};

/// Whether \a text is one plain address, user@host, that can stand in a header and in an SMTP command.
[[nodiscard]] bool isMailAddress(const QString &text);
/// A whole message (RFC 5322, lines end with CR LF): plain text in UTF-8. The Message-ID follows from the
/// message's id alone, so a repeat has the same one.
[[nodiscard]] QByteArray mailOf(const alerts::Message &message, const alerts::MessageText &text,
                                const MailAddresses &addresses);

} // namespace kiosk::notify
