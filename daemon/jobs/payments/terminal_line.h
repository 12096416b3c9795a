// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace kiosk::jobs {

class PaymentTask;

/// Who may use which terminal: one attempt at a time, the others wait in a line.
class TerminalLine {
public:
    /// True when \a task has the terminal now; else it stands in line.
    [[nodiscard]] bool enter(const QString &terminal, PaymentTask *task);
    /// Leaves the terminal or the line. Gives the task that has the terminal from now on, if that changed.
    [[nodiscard]] PaymentTask *leave(const QString &terminal, PaymentTask *task);

private:
    QHash<QString, QList<PaymentTask *>> m_lines;
};

} // namespace kiosk::jobs
