// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/engine/availability.h"

#include <QRandomGenerator>
#include <algorithm>

namespace kiosk::storage {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

bool Availability::markUp() {
    const std::scoped_lock lock(m_mutex);
    m_pause = 100ms;
    return !m_up.exchange(true);
}

bool Availability::markDown() {
    const std::scoped_lock lock(m_mutex);
    const bool news = m_up.exchange(false);
    if (news)
        m_nextProbe = steady_clock::now() + m_pause;
    return news;
}

bool Availability::probeIsDue() {
    const std::scoped_lock lock(m_mutex);
    const auto now = steady_clock::now();
    if (m_up || now < m_nextProbe)
        return false;
    m_pause = std::min<std::chrono::milliseconds>(m_pause * 2, 2000ms);
    // Spread, so that many daemons do not come back in step.
    m_nextProbe = now + m_pause + std::chrono::milliseconds(QRandomGenerator::global()->bounded(100));
    return true;
}

} // namespace kiosk::storage
