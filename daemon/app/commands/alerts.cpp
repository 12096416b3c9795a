// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/alerts/notifiers.h"
#include "daemon/app/commands/commands.h"
#include "daemon/domain/alerts/message_use_cases.h"

using namespace Qt::StringLiterals;

namespace kiosk::app {

// Without the database: whoever tries this may be looking for what is wrong with everything else.
int manageAlerts(const Config &config, const CommandLine &line) {
    if (line.words != QStringList{u"test"_s})
        return complain(u"alerts %1 is not understood; see kioskd --help."_s.arg(line.words.join(u' ')),
                        ExitUsage);
    const auto notifiers = makeNotifiers(config);
    if (!notifiers)
        return complain(notifiers.error().detail, ExitConfiguration);
    if (notifiers->empty())
        return complain(u"Nobody is told about alerts: set alerts.smtp_url or alerts.webhook_url."_s,
                        ExitConfiguration);
    bool isComplete = true;
    for (const auto &notifier : *notifiers) {
        const auto message = alerts::testMessage(notifier->channel(), QDateTime::currentDateTimeUtc());
        auto sending = notifier->send(message, alerts::compose(message, audienceOf(config)));
        sending.waitForFinished();
        const auto answer = sending.takeResult();
        isComplete = isComplete && answer;
        const QString name = nameOf(notifier->channel());
        if (answer)
            print(u"%1 to %2: accepted (%3)"_s.arg(name, notifier->target(), *answer));
        else
            complain(u"%1 to %2: %3"_s.arg(name, notifier->target(), answer.error().detail));
    }
    return isComplete ? ExitDone : ExitFailed;
}

} // namespace kiosk::app
