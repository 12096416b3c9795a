// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <memory>

namespace kiosk::app {

/// Turns SIGTERM and SIGINT into a Qt signal. Make it before any thread is started: threads inherit that
/// these two are not delivered to them.
class StopSignal final : public QObject {
    Q_OBJECT
public:
    StopSignal();
    ~StopSignal() override;

signals:
    void received();

private:
    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace kiosk::app
