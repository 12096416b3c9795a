// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/doctor/examinations.h"
#include "daemon/app/terminal/terminal_factory.h"

#include <QEventLoop>
#include <QFutureWatcher>

using namespace Qt::StringLiterals;

namespace kiosk::app {

QList<Finding> examineTerminal(const Config &config) {
    using enum Finding::Level;
    if (config.terminal.driver == "none"_L1)
        return {{Good, u"terminal"_s, u"none is configured; guests pay at the counter"_s}};
    const SystemClock clock;
    const auto terminal = makeTerminal(config.terminal, clock);
    QFutureWatcher<bool> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcher<bool>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(terminal->reachable());
    if (!watcher.isFinished())
        loop.exec();
    const QString address = config.terminal.url.toString(QUrl::RemovePassword);
    if (watcher.result())
        return {{Good, u"terminal"_s, u"%1 answers"_s.arg(address)}};
    return {{Broken, u"terminal"_s,
             u"%1 does not answer; check its power, its cable and terminal.url."_s.arg(address)}};
}

} // namespace kiosk::app
