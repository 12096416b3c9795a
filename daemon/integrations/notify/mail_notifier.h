// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/notifier.h"
#include "daemon/integrations/notify/curl_transfer.h"
#include "daemon/integrations/notify/mail_message.h"
#include "daemon/integrations/notify/transfer_thread.h"

namespace kiosk::notify {

/// Sends messages through a mail server: smtps:// is encrypted from the start, smtp:// with STARTTLS, and a
/// server that offers neither gets nothing.
class MailNotifier final : public alerts::Notifier {
public:
    struct Settings {
        QString url; ///< smtp://host[:port] or smtps://host[:port], without user
        QString user;
        QString password;
        MailAddresses addresses;
        QString authorityFile;
        TransferLimits limits;
    };
    explicit MailNotifier(Settings settings);

    [[nodiscard]] alerts::Channel channel() const override { return alerts::Channel::Email; }
    [[nodiscard]] QString target() const override;
    [[nodiscard]] QFuture<Result<QString>> send(const alerts::Message &message,
                                                const alerts::MessageText &text) override;

private:
    const Settings m_settings;
    TransferThread m_thread;
};

} // namespace kiosk::notify
