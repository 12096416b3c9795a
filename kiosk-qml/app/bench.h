// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow.h"

#include <QQuickWindow>
#include <QTimer>

namespace kiosk::app {

/// Measures the real program: time from the start of the process to the first frame and to the first screen
/// with all its pictures, the memory then, and the memory after every dish of the menu has been scrolled
/// past. Prints one JSON line and ends the program.
class Bench : public QObject {
    Q_OBJECT

public:
    Bench(QQuickWindow *window, Flow *flow, session::Session *session, QObject *parent = nullptr);

private:
    void look();
    void openMenu();
    void scroll();
    void finish();

    QQuickWindow *m_window;
    Flow *m_flow;
    session::Session *m_session;
    QTimer m_settle;
    QTimer m_step;
    QStringList m_categories;
    qint64 m_firstFrame = -1;
    qint64 m_pictures = -1;
    qint64 m_firstScreenPss = -1;
    int m_dishes = 0;
};

} // namespace kiosk::app
