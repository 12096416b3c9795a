// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/doctor/examinations.h"
#include "daemon/storage/engine/schema_history.h"
#include "daemon/storage/engine/server_facts.h"

using namespace Qt::StringLiterals;

namespace kiosk::app {

namespace {

using enum Finding::Level;

Finding examineSchema(const Result<storage::SchemaFit> &fit) {
    if (!fit)
        return {Broken, u"schema"_s, fit.error().detail};
    if (fit->isOlder())
        return {
            Broken, u"schema"_s,
            u"version %1, this program needs %2; run: kioskd migrate"_s.arg(fit->present).arg(fit->known)};
    if (fit->isNewer())
        return {
            Warning, u"schema"_s,
            u"version %1 is newer than this program's %2, which runs on it; install the newer kioskd when you can."_s
                .arg(fit->present)
                .arg(fit->known)};
    return {Good, u"schema"_s, u"version %1"_s.arg(fit->present)};
}

Finding examineClock(qint64 aheadMs) {
    if (qAbs(aheadMs) <= 2000)
        return {Good, u"clock"_s, u"this machine and the database agree"_s};
    return {
        Warning, u"clock"_s,
        u"the database's clock differs by %1 s; let both machines take their time from the network (NTP)."_s
            .arg(double(aheadMs) / 1000, 0, 'f', 1)};
}

QList<Finding> examineWork(const storage::Unsettled &open) {
    return {
        {open.payments ? Warning : Good, u"payments"_s,
         open.payments
             ? u"%1 are not settled; compare them with the terminal's journal and settle them in the panel."_s
                   .arg(open.payments)
             : u"none waits for a person"_s},
        {open.jobs ? Warning : Good, u"jobs"_s,
         open.jobs ? u"%1 were given up; the log says why."_s.arg(open.jobs) : u"none was given up"_s}};
}

QList<Finding> examineTuning(const storage::ServerTuning &tuning) {
    const QString waiting =
        tuning.walForArchive.isEmpty()
            ? QString()
            : u", up to %1 while the backup's repository is away"_s.arg(tuning.walForArchive);
    const Finding log{Good, u"log"_s,
                      u"PostgreSQL's log may take %1 between checkpoints, %2 for followers%3"_s.arg(
                          tuning.walBetweenCheckpoints, tuning.walForFollowers, waiting)};
    if (tuning.settings.isEmpty())
        return {log};
    QStringList fitting;
    QStringList differing;
    for (const storage::AdvisedSetting &setting : tuning.settings)
        if (setting.fits)
            fitting.append(setting.name + u' ' + setting.inForce);
        else
            differing.append(u"%1 is %2, advised %3"_s.arg(setting.name, setting.inForce, setting.advised));
    if (differing.isEmpty())
        return {{Good, u"settings"_s, u"fit %1: %2"_s.arg(tuning.machine, fitting.join(u", "_s))}, log};
    return {{Warning, u"settings"_s,
             u"for %1: %2. Unless you set them yourself, run tune-database.sh --write and start the database "
             "anew."_s.arg(tuning.machine, differing.join(u"; "_s))},
            log};
}

} // namespace

QList<Finding> examineDatabase(const Config &config) {
    const auto target = storage::ConnectionTarget::fromUrl(config.database.url);
    if (!target)
        return {{Broken, u"database"_s, target.error().detail}};
    try {
        storage::Connection connection(*target);
        connection.ensureOpen();
        const storage::ServerFacts facts = storage::readServerFacts(connection);
        const auto fit = storage::compare(storage::readHistory(connection), storage::shippedMigrations());
        const int major = facts.version / 10000;
        const bool crowded = facts.connections * 5 > facts.connectionLimit * 4;
        QList<Finding> findings{
            {major >= 17 ? Good : Broken, u"database"_s,
             u"PostgreSQL %1 answers, %2 MiB%3"_s.arg(major)
                 .arg(facts.databaseBytes >> 20)
                 .arg(major >= 17 ? QString() : u"; version 17 or newer is needed."_s)},
            examineSchema(fit),
            {facts.durable ? Good : Broken, u"durability"_s,
             facts.durable
                 ? u"fsync, full_page_writes and synchronous_commit are on"_s
                 : u"a power cut can lose orders; switch fsync, full_page_writes and synchronous_commit on."_s},
            {facts.checksums ? Good : Warning, u"checksums"_s,
             facts.checksums
                 ? u"pages carry checksums"_s
                 : u"pages carry no checksums, so a failing disk stays unseen; see pg_checksums."_s},
            {crowded ? Warning : Good, u"connections"_s,
             u"%1 of %2"_s.arg(facts.connections).arg(facts.connectionLimit)},
            examineClock(facts.clockAheadMs)};
        findings += examineTuning(storage::readServerTuning(connection));
        if (fit && !fit->isOlder())
            findings += examineWork(storage::readUnsettled(connection));
        return findings;
    } catch (const storage::DbException &) {
        return {
            {Broken, u"database"_s,
             u"%1 does not answer; see its log in %2/logs."_s.arg(target->describe(), config.paths.data)}};
    }
}

} // namespace kiosk::app
