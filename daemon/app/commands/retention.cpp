// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/commands/commands.h"
#include "daemon/app/commands/database_session.h"
#include "daemon/app/config/retention_file.h"
#include "daemon/app/logging/log_age.h"
#include "daemon/domain/maintenance/maintenance_repository.h"
#include "daemon/storage/maintenance/pg_exports.h"

#include <QFile>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk::app {

namespace {

struct Picture {
    maintenance::AcceptedPolicy accepted;
    maintenance::RetentionEffect effect;
};

/// Who sits at the console, also behind sudo.
QString consoleUser() {
    const QString behind = qEnvironmentVariable("SUDO_USER");
    if (!behind.isEmpty())
        return behind.left(100);
    const passwd *user = getpwuid(getuid());
    return user ? QString::fromLocal8Bit(user->pw_name).left(100) : u"user %1"_s.arg(getuid());
}

Result<Picture> look(DatabaseSession &session, const maintenance::RetentionPolicy &wanted) {
    return session.run([&](UnitOfWork &unit) -> Result<Picture> {
        const auto accepted = unit.maintenance().policyInForce();
        if (!accepted)
            return std::unexpected(accepted.error());
        return Picture{*accepted, unit.maintenance().effectOf(wanted, QDateTime::currentDateTimeUtc())};
    });
}

void printEffect(const maintenance::RetentionEffect &effect, qsizetype logs) {
    print(u"By it, as things are now:"_s);
    print(u"  to the archive:      %1 months with %2 orders"_s.arg(effect.monthsToArchive)
              .arg(effect.ordersToArchive));
    print(u"  exported, dropped:   %1 months with %2 orders"_s.arg(effect.monthsToExport)
              .arg(effect.ordersToExport));
    print(u"  sessions deleted:    %1"_s.arg(effect.sessionsToDelete));
    print(u"  log files deleted:   %1"_s.arg(logs));
    print(u"  blanked for good:    the notes of %1 order lines, the table numbers of %2 orders"_s
              .arg(effect.linesToBlank)
              .arg(effect.ordersToBlank));
}

void printPicture(const RetentionFile &file, const Picture &seen, qsizetype logs) {
    print(u"In force: accepted by %1 on %2"_s.arg(seen.accepted.acceptedBy,
                                                  seen.accepted.acceptedAt.toString(Qt::ISODate)));
    print(file.exists ? u"File: %1"_s.arg(file.path)
                      : u"File: %1 is not there, which means the defaults"_s.arg(
                            file.path.isEmpty() ? u"retention.yaml"_s : file.path));
    for (const maintenance::RetentionLine &line : maintenance::compare(seen.accepted.policy, file.policy))
        print(line.differs() ? u"  %1 %2 -> %3"_s.arg(line.key, -18).arg(line.inForce, line.wanted)
                             : u"  %1 %2"_s.arg(line.key, -18).arg(line.inForce));
    if (seen.accepted.policy == file.policy) {
        print(u"The file is in force."_s);
        return;
    }
    printEffect(seen.effect, logs);
    print(u"Nothing of this happens before it is accepted."_s);
}

bool isAgreed() {
    print(u"Accept it? Type yes:"_s);
    QFile input;
    return input.open(stdin, QIODevice::ReadOnly) && input.readLine().trimmed() == "yes";
}

int apply(DatabaseSession &session, const RetentionFile &file, bool isConfirmed) {
    if (!isConfirmed && !isAgreed())
        return complain(u"Nothing was changed."_s);
    const auto accepted = session.run([&](UnitOfWork &unit) -> Result<void> {
        unit.maintenance().accept({file.policy, QDateTime::currentDateTimeUtc(), consoleUser()});
        return {};
    });
    if (!accepted)
        return complain(accepted.error());
    print(u"Accepted; the shop acts by it within the hour."_s);
    return ExitDone;
}

int importMonth(const Config &config, const QString &folder) {
    auto target = storage::ConnectionTarget::fromUrl(config.database.url);
    if (!target)
        return complain(target.error());
    try {
        const auto schema = storage::PgExports(*target, config.exportsFolder()).import(folder);
        if (!schema)
            return complain(schema.error());
        print(u"The month is in the schema %1: select * from %1.orders; drop schema %1 cascade removes it."_s
                  .arg(*schema));
        return ExitDone;
    } catch (const storage::DbException &failure) {
        return complain(failure.toError());
    }
}

} // namespace

int manageRetention(const Config &config, const CommandLine &line) {
    const QString action = line.words.value(0);
    if (action == "import"_L1 && line.words.size() == 2)
        return importMonth(config, line.words.value(1));
    if ((action != "show"_L1 && action != "apply"_L1) || line.words.size() != 1)
        return complain(u"retention %1 is not understood; see kioskd --help."_s.arg(line.words.join(u' ')),
                        ExitUsage);
    const auto file = readRetentionFile(config.retention.file);
    if (!file)
        return complain(file.error().detail, ExitConfiguration);
    // Every order of five years is looked at.
    auto session = DatabaseSession::open(config, std::chrono::minutes(10));
    if (!session)
        return complain(session.error());
    const auto seen = look(**session, file->policy);
    if (!seen)
        return complain(seen.error());
    const auto logs = logsBefore(config.log.directory,
                                 file->policy.applicationLogs.before(QDateTime::currentDateTimeUtc()));
    printPicture(*file, *seen, config.log.directory.isEmpty() ? 0 : logs.size());
    if (action == "show"_L1 || seen->accepted.policy == file->policy)
        return ExitDone;
    return apply(**session, *file, line.options.contains(u"yes"_s));
}

} // namespace kiosk::app
