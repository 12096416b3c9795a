// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/commands/commands.h"
#include "daemon/app/doctor/examinations.h"

using namespace Qt::StringLiterals;

namespace kiosk::app {

int doctor(const Config &config) {
    print(u"Configuration in force"_s);
    for (const QString &line : describe(config))
        print(u"  "_s + line);
    print(u"Checks"_s);
    bool broken = false;
    for (const auto examine : {examineFolders, examineCertificates, examineDatabase, examineRetention,
                               examineHours, examineAlerts, examineServer, examineEdge, examineTerminal}) {
        for (const Finding &finding : examine(config)) {
            static constexpr std::array words{"ok     ", "WARNING", "BROKEN "};
            print(u"  %1 %2: %3"_s.arg(QLatin1StringView(words[size_t(finding.level)]), finding.subject,
                                       finding.detail));
            broken = broken || finding.level == Finding::Level::Broken;
        }
    }
    return broken ? ExitFailed : ExitDone;
}

} // namespace kiosk::app
