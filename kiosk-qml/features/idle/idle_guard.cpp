// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "idle_guard.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcoreevent.h>

using namespace std::chrono_literals;

namespace kiosk::idle {

IdleGuard::IdleGuard(QObject *parent)
    : QObject(parent) {
    m_quiet.setSingleShot(true);
    m_tick.setInterval(1s);
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        setCountdown(m_warningSeconds);
        m_tick.start();
    });
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_countdown > 1) {
            setCountdown(m_countdown - 1);
        } else {
            restart();
            emit expired();
        }
    });
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleGuard::setActive(bool active) {
    if (m_active == active)
        return;
    m_active = active;
    emit activeChanged();
    restart();
}

void IdleGuard::setSeconds(int seconds) {
    m_seconds = qMax(1, seconds);
    emit timesChanged();
    restart();
}

void IdleGuard::setWarningSeconds(int seconds) {
    m_warningSeconds = qMax(1, seconds);
    emit timesChanged();
    restart();
}

void IdleGuard::touch() {
    restart();
}

void IdleGuard::restart() {
    m_tick.stop();
    setCountdown(0);
    if (m_active)
        m_quiet.start(std::chrono::seconds(m_seconds));
    else
        m_quiet.stop();
}

void IdleGuard::setCountdown(int seconds) {
    if (m_countdown != seconds) {
        m_countdown = seconds;
        emit countdownChanged();
    }
}

bool IdleGuard::eventFilter(QObject *watched, QEvent *event) {
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::KeyPress:
    case QEvent::Wheel:
        // While the guest is being asked only the answer counts, or a sleeve on the glass would hold the cart
        // for ever.
        if (m_active && m_countdown == 0)
            m_quiet.start(std::chrono::seconds(m_seconds));
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace kiosk::idle
