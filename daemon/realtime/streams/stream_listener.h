// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/http/support/stream.h"
#include "daemon/realtime/hub/listener.h"

#include <memory>

namespace kiosk::realtime {

/// One client's event stream (text/event-stream).
class StreamListener final : public Listener {
public:
    StreamListener(std::unique_ptr<http::Stream> stream, http::Principal principal);
    ~StreamListener() override;

    void send(const QByteArray &json) override;
    void beat() override;
    void close(Farewell farewell) override;
    [[nodiscard]] bool isStream() const override { return true; }

private:
    std::unique_ptr<http::Stream> m_stream;
};

} // namespace kiosk::realtime
