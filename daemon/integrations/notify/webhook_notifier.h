// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/notifier.h"
#include "daemon/integrations/notify/curl_transfer.h"
#include "daemon/integrations/notify/transfer_thread.h"
#include "shared/core/clock.h"

namespace kiosk::notify {

/// Posts messages to one address. Any answer but 2xx is a failure; redirects are not followed.
class WebhookNotifier final : public alerts::Notifier {
public:
    struct Settings {
        QString url;
        QByteArray key; ///< Of the signature.
        QString authorityFile;
        TransferLimits limits;
    };
    WebhookNotifier(Settings settings, const Clock &clock);

    [[nodiscard]] alerts::Channel channel() const override { return alerts::Channel::Webhook; }
    [[nodiscard]] QString target() const override;
    [[nodiscard]] QFuture<Result<QString>> send(const alerts::Message &message,
                                                const alerts::MessageText &text) override;

private:
    const Settings m_settings;
    const Clock &m_clock;
    TransferThread m_thread;
};

} // namespace kiosk::notify
