// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>

struct xcb_connection_t;

/// Moves and presses the X server's own pointer (extension XTEST), so that the program cannot tell it from a
/// hand.
class Finger {
public:
    Finger();
    ~Finger();
    Q_DISABLE_COPY_MOVE(Finger)

    /// False without an X server that offers XTEST.
    [[nodiscard]] bool works() const { return m_opcode != 0; }
    void tap(QPoint at);
    /// Presses at `from`, moves to `to` in steps, lets go.
    void drag(QPoint from, QPoint to);

private:
    void send(quint8 type, quint8 detail, QPoint at);

    xcb_connection_t *m_connection;
    quint32 m_root = 0;
    quint8 m_opcode = 0;
};
