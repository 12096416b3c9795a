// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/cli/command_line.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace kiosk::app {

namespace {

struct Command {
    const char *name;
    const char *arguments;
    const char *meaning;
    QSet<QString> options;
    QSet<QString> flags = {}; ///< Options without a value.
    bool takesWords = false;
};

const QList<Command> &commands() {
    static const QList<Command> all{
        {"serve", "", "runs the shop's server", {}},
        {"migrate",
         "",
         "brings the database to this version's schema; an empty demo shop gets the sample menu",
         {}},
        {"openapi", "", "prints the OpenAPI document", {}},
        {"doctor", "", "shows the configuration in force and checks everything that must work", {}},
        {"opening-hours",
         "",
         "says whether the shop is open now by shop.opening_hours, and until when; \"not set\" without them",
         {}},
        {"setup-code", "", "prints a new one-time code that creates the owner", {}},
        {"pairing-code",
         "[--kind kiosk|kitchen|board] [--name NAME]",
         "prints a new one-time code that pairs a device",
         {u"kind"_s, u"name"_s}},
        {"simulate",
         "--years N | --days N [--orders-per-day N] [--seed N] [--until DATE] [--json]",
         "fills an empty demo shop with years of invented orders, up to yesterday, to try how it behaves "
         "then",
         {u"years"_s, u"days"_s, u"orders-per-day"_s, u"seed"_s, u"until"_s},
         {u"json"_s}},
        {"alerts",
         "test",
         "sends a test message to everybody who is told about alerts, and shows what was answered",
         {},
         {},
         true},
        {"user",
         "list | add NAME --role ROLE [--display-name TEXT] | disable NAME | enable NAME | password NAME",
         "looks after the people of the shop; passwords are read from standard input",
         {u"role"_s, u"display-name"_s},
         {},
         true},
        {"retention",
         "show | apply [--yes] | import FOLDER",
         "how long things are kept: what is in force and what retention.yaml would change; accepts it; loads "
         "an "
         "exported month to look into it",
         {},
         {u"yes"_s},
         true},
    };
    return all;
}

const Command *findCommand(const QString &name) {
    for (const Command &command : commands())
        if (name == QLatin1StringView(command.name))
            return &command;
    return nullptr;
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments) {
    CommandLine line;
    line.command = arguments.value(0);
    const Command *command = findCommand(line.command);
    if (!command)
        return fail(ErrorCode::InvalidFields,
                    line.command.isEmpty()
                        ? u"Which command? See kioskd --help."_s
                        : u"There is no command %1; see kioskd --help."_s.arg(line.command));
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (!arguments[i].startsWith("--"_L1)) {
            line.words.append(arguments[i]);
            continue;
        }
        const QString name = arguments[i].sliced(2);
        if (command->flags.contains(name)) {
            line.options.insert(name, QString());
            continue;
        }
        if (name != "config"_L1 && !command->options.contains(name))
            return fail(ErrorCode::InvalidFields,
                        u"%1 has no option --%2; see kioskd --help."_s.arg(line.command, name));
        if (++i >= arguments.size())
            return fail(ErrorCode::InvalidFields, u"--%1 needs a value."_s.arg(name));
        if (name == "config"_L1)
            line.configPath = arguments[i];
        else
            line.options.insert(name, arguments[i]);
    }
    if (!command->takesWords && !line.words.isEmpty())
        return fail(ErrorCode::InvalidFields,
                    u"%1 does not take %2; see kioskd --help."_s.arg(line.command, line.words.first()));
    return line;
}

QString usage() {
    QString text = u"kioskd COMMAND [--config FILE]\n\n"_s;
    for (const Command &command : commands())
        text += u"  %1\n      %2\n"_s.arg(
            (QString::fromLatin1(command.name) + u' ' + QString::fromLatin1(command.arguments)).trimmed(),
            QString::fromUtf8(command.meaning));
    return text +
           u"\nWithout --config the defaults hold. Each key can be overridden by a variable "
           u"KIOSK_<SECTION>_<KEY>.\n"
           "Exit codes: 0 done, 1 failed, 64 wrong use, 69 database not available, 78 wrong configuration.\n"_s;
}

} // namespace kiosk::app
