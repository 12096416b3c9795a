// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest.h"

namespace kiosk::session {

void Guest::setLanguage(const QString &code) {
    if (m_language != code) {
        m_language = code;
        emit languageChanged();
    }
}

void Guest::setTakeAway(bool on) {
    if (m_takeAway != on) {
        m_takeAway = on;
        emit takeAwayChanged();
    }
}

void Guest::reset() {
    setLanguage({});
    setTakeAway(false);
    m_largeText = false;
    m_contrast = false;
    m_reach = false;
    m_comfortShown = false;
    emit comfortChanged();
}

} // namespace kiosk::session
