// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/engine/stuck_guard.h"

#include <sys/socket.h>

namespace kiosk::storage {

using std::chrono::steady_clock;

StuckGuard::Call::Call(StuckGuard &guard)
    : m_guard(guard) {
    m_guard.m_since = steady_clock::now().time_since_epoch().count();
    m_guard.giveSign();
}

StuckGuard::Call::~Call() {
    m_guard.m_since = 0;
    m_guard.giveSign();
}

StuckGuard::Job::Job(StuckGuard &guard)
    : m_guard(guard) {
    m_guard.m_sign = steady_clock::now().time_since_epoch().count();
}

StuckGuard::Job::~Job() {
    m_guard.m_sign = 0;
}

void StuckGuard::giveSign() {
    // Only the thread of the job changes it.
    if (m_sign != 0)
        m_sign = steady_clock::now().time_since_epoch().count();
}

std::chrono::milliseconds StuckGuard::standsStillFor() const {
    const auto sign = m_sign.load();
    if (sign == 0)
        return {};
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        steady_clock::now() - steady_clock::time_point(steady_clock::duration(sign)));
}

void StuckGuard::setSocket(int descriptor) {
    const std::scoped_lock lock(m_mutex);
    m_socket = descriptor;
}

bool StuckGuard::breakIfLongerThan(std::chrono::milliseconds limit) {
    // The lock keeps the descriptor from being closed and given to another file meanwhile.
    const std::scoped_lock lock(m_mutex);
    const auto since = m_since.load();
    if (since == 0 || m_socket < 0)
        return false;
    if (steady_clock::now() - steady_clock::time_point(steady_clock::duration(since)) < limit)
        return false;
    m_wasCut = true;
    shutdown(m_socket, SHUT_RDWR);
    // Once is enough; the next socket is set when it is open.
    m_socket = -1;
    return true;
}

} // namespace kiosk::storage
