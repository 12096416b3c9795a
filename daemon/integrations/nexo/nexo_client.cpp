// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/nexo/nexo_client.h"

#include "shared/core/logging.h"

using namespace Qt::StringLiterals;

namespace kiosk::nexo {

namespace {

Heard lost(const QString &why) {
    return {.kind = Heard::Kind::Lost, .message = {}, .why = why};
}

Heard understand(const HttpOutcome &outcome) {
    if (outcome.kind == HttpOutcome::Kind::NotSent)
        return {.kind = Heard::Kind::NotSent, .message = {}, .why = outcome.why};
    if (outcome.kind == HttpOutcome::Kind::Lost)
        return lost(outcome.why);
    if (outcome.response.status == 204)
        return {.kind = Heard::Kind::NoContent, .message = {}, .why = {}};
    if (outcome.response.status != 200)
        return lost(u"http_%1"_s.arg(outcome.response.status));
    auto message = readMessage(outcome.response.body);
    if (!message) {
        qCWarning(lcTerminal).noquote()
            << u"The terminal's answer is not understood: %1"_s.arg(message.error());
        return lost(u"unreadable_answer"_s);
    }
    return {.kind = Heard::Kind::Message, .message = std::move(*message), .why = {}};
}

} // namespace

NexoClient::NexoClient(QString host, quint16 port, QObject *parent)
    : QObject(parent)
    , m_host(std::move(host))
    , m_port(port) {}

void NexoClient::post(const QByteArray &xml, const Timeouts &timeouts,
                      std::function<void(const Heard &)> done) {
    new HttpExchange(
        m_host, m_port, "/EPASSaleToPOI/3.1", xml, timeouts,
        [done = std::move(done)](const HttpOutcome &outcome) { done(understand(outcome)); }, this);
}

} // namespace kiosk::nexo
