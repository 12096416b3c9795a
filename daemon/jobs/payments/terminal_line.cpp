// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/jobs/payments/terminal_line.h"

namespace kiosk::jobs {

bool TerminalLine::enter(const QString &terminal, PaymentTask *task) {
    QList<PaymentTask *> &line = m_lines[terminal];
    if (!line.contains(task))
        line.append(task);
    return line.constFirst() == task;
}

PaymentTask *TerminalLine::leave(const QString &terminal, PaymentTask *task) {
    QList<PaymentTask *> &line = m_lines[terminal];
    const bool hadIt = !line.isEmpty() && line.constFirst() == task;
    line.removeOne(task);
    return hadIt && !line.isEmpty() ? line.constFirst() : nullptr;
}

} // namespace kiosk::jobs
