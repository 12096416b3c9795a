// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/serve/stop_signal.h"

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace kiosk::app {

StopSignal::StopSignal() {
    sigset_t stops;
    sigemptyset(&stops);
    sigaddset(&stops, SIGTERM);
    sigaddset(&stops, SIGINT);
    pthread_sigmask(SIG_BLOCK, &stops, nullptr);
    // A client that hangs up must end its socket, not the daemon.
    std::signal(SIGPIPE, SIG_IGN);
    m_descriptor = signalfd(-1, &stops, SFD_NONBLOCK | SFD_CLOEXEC);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info;
        while (read(m_descriptor, &info, sizeof info) == sizeof info)
            emit received();
    });
}

StopSignal::~StopSignal() {
    close(m_descriptor);
}

} // namespace kiosk::app
