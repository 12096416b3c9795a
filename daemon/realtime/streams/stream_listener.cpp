// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/realtime/streams/stream_listener.h"

namespace kiosk::realtime {

StreamListener::StreamListener(std::unique_ptr<http::Stream> stream, http::Principal principal)
    : Listener(std::move(principal))
    , m_stream(std::move(stream)) {}

StreamListener::~StreamListener() {
    m_stream->abandon();
    m_stream.release()->deleteLater(); // it may be telling of its own end
}

void StreamListener::send(const QByteArray &json) {
    m_stream->send("data: " + json + "\n\n");
}

void StreamListener::beat() {
    m_stream->send(":\n\n");
}

void StreamListener::close(Farewell) {
    m_stream->finish();
}

} // namespace kiosk::realtime
