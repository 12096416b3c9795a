// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/backoff.h"

#include <QRandomGenerator>
#include <algorithm>

namespace kiosk::client {

std::chrono::milliseconds Backoff::next() {
    const auto span = m_next.count();
    m_next = std::min(m_longest, m_next * 2);
    return std::chrono::milliseconds(span / 2 +
                                     qint64(QRandomGenerator::global()->bounded(double(span) / 2)));
}

} // namespace kiosk::client
