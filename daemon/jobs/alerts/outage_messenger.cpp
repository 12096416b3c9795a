// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/jobs/alerts/outage_messenger.h"

#include "daemon/jobs/runner/job_runner.h"
#include "shared/core/logging.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace kiosk::jobs {

OutageMessenger::OutageMessenger(Ports ports, const std::optional<alerts::Told> &kept,
                                 const alerts::Thresholds &limits)
    : m_ports(std::move(ports))
    , m_outage(m_ports.clock.now(), m_ports.steady(), limits) {
    for (const auto &notifier : m_ports.notifiers)
        m_lines.push_back({.notifier = notifier.get()});
    if (kept)
        m_outage.resume(*kept);
    m_timer.setInterval(5s);
    connect(&m_timer, &QTimer::timeout, this, [this] { look(false); });
}

void OutageMessenger::start() {
    m_timer.start();
}

void OutageMessenger::look(bool answers) {
    if (const auto told = m_outage.see(answers, m_ports.clock.now(), m_ports.steady()))
        add(*told);
    for (Line &line : m_lines)
        send(line);
}

void OutageMessenger::add(const alerts::Told &told) {
    const QDateTime now = m_ports.clock.now();
    for (Line &line : m_lines) {
        // What nobody heard of and is over need not be heard any more.
        if (told.kind == alerts::MessageKind::Raised)
            line.waiting.clear();
        line.waiting.append({.id = alerts::MessageId::create(now),
                             .channel = line.notifier->channel(),
                             .kind = told.kind,
                             .told = {told},
                             .createdAt = now});
    }
}

void OutageMessenger::send(Line &line) {
    if (line.isSending || line.waiting.isEmpty() || m_ports.steady() < line.restsUntil)
        return;
    line.isSending = true;
    alerts::Message &message = line.waiting.first();
    ++message.attempts;
    line.notifier->send(message, alerts::compose(message, m_ports.audience()))
        .then(this,
              [this, &line, sent = message](const Result<QString> &answer) { settle(line, sent, answer); });
}

void OutageMessenger::settle(Line &line, const alerts::Message &message, const Result<QString> &answer) {
    line.isSending = false;
    if (!answer) {
        line.restsUntil = m_ports.steady() + retryPause(++line.failures, 0);
        qCWarning(lcJobs).noquote() << "message about the database" << message.id.toString() << "attempt"
                                    << message.attempts << "failed:" << answer.error().detail;
        return;
    }
    line.failures = 0;
    line.waiting.removeIf([&](const alerts::Message &waiting) { return waiting.id == message.id; });
    qCInfo(lcJobs).noquote() << "message about the database" << message.id.toString() << nameOf(message.kind)
                             << "delivered by" << nameOf(message.channel) << *answer;
    // Only what reached everybody is kept: after a restart somebody rather hears it twice than never.
    if (std::ranges::all_of(m_lines, [](const Line &other) { return other.waiting.isEmpty(); })) {
        const bool isOver = message.kind == alerts::MessageKind::Resolved;
        m_ports.keep(isOver ? std::nullopt : std::optional(message.told.first()));
    }
    send(line);
}

} // namespace kiosk::jobs
