// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>
#include <QtQmlIntegration/qqmlintegration.h>

namespace kiosk::idle {

/// Notices that the guest is gone. Any touch, key or wheel starts the time anew; after `seconds` a count-down
/// of `warningSeconds` begins, at whose end `expired` is sent.
class IdleGuard : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged FINAL)
    Q_PROPERTY(int seconds MEMBER m_seconds WRITE setSeconds NOTIFY timesChanged FINAL)
    Q_PROPERTY(int warningSeconds MEMBER m_warningSeconds WRITE setWarningSeconds NOTIFY timesChanged FINAL)
    /// Seconds left while the guest is being asked, else 0.
    Q_PROPERTY(int countdown READ countdown NOTIFY countdownChanged FINAL)

public:
    explicit IdleGuard(QObject *parent = nullptr);

    [[nodiscard]] bool active() const { return m_active; }
    void setActive(bool active);
    void setSeconds(int seconds);
    void setWarningSeconds(int seconds);
    [[nodiscard]] int countdown() const { return m_countdown; }

    /// The guest is here: as after a touch.
    Q_INVOKABLE void touch();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void activeChanged();
    void timesChanged();
    void countdownChanged();
    /// Nobody answered.
    void expired();

private:
    void restart();
    void setCountdown(int seconds);

    QTimer m_quiet;
    QTimer m_tick;
    bool m_active = false;
    int m_seconds = 60;
    int m_warningSeconds = 15;
    int m_countdown = 0;
};

} // namespace kiosk::idle
