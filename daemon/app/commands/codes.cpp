// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/commands/commands.h"
#include "daemon/app/commands/database_session.h"
#include "daemon/domain/devices/device_use_cases.h"
#include "daemon/domain/users/user_use_cases.h"

using namespace Qt::StringLiterals;

namespace kiosk::app {

int printSetupCode(const Config &config) {
    auto session = DatabaseSession::open(config);
    if (!session)
        return complain(session.error());
    const auto code = (*session)->run([now = QDateTime::currentDateTimeUtc()](UnitOfWork &unit) {
        return users::renewSetupCode(unit, now);
    });
    if (!code)
        return complain(code.error());
    print(*code);
    return ExitDone;
}

int printPairingCode(const Config &config, const CommandLine &line) {
    const QString kindName = line.options.value(u"kind"_s, u"kiosk"_s);
    const auto kind = valueOf<DeviceKind>(kindName);
    if (!kind)
        return complain(u"--kind must be kiosk, kitchen or board, not %1."_s.arg(kindName), ExitUsage);
    const QString name = line.options.value(u"name"_s, u"Kiosk"_s);
    if (name.trimmed().isEmpty() || name.size() > 40)
        return complain(u"--name must have 1 to 40 characters."_s, ExitUsage);
    auto session = DatabaseSession::open(config);
    if (!session)
        return complain(session.error());
    const auto code = (*session)->run([&](UnitOfWork &unit) {
        return devices::createPairingCode(unit, *kind, name, Actor::system(u"console"_s),
                                          QDateTime::currentDateTimeUtc());
    });
    if (!code)
        return complain(code.error());
    print(code->code);
    return ExitDone;
}

} // namespace kiosk::app
