// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/commands/database_session.h"
#include "daemon/app/config/retention_file.h"
#include "daemon/app/doctor/examinations.h"
#include "daemon/domain/maintenance/maintenance_repository.h"

using namespace Qt::StringLiterals;

namespace kiosk::app {

using enum Finding::Level;

QList<Finding> examineRetention(const Config &config) {
    const auto file = readRetentionFile(config.retention.file);
    if (!file)
        return {{Broken, u"retention"_s,
                 file.error().detail + u" Until it is put right, what was accepted last stays in force."_s}};
    auto session = DatabaseSession::open(config);
    if (!session)
        return {};
    const auto accepted =
        (*session)->run([](UnitOfWork &unit) { return unit.maintenance().policyInForce(); });
    // The database was examined already.
    if (!accepted)
        return {{Warning, u"retention"_s, accepted.error().detail}};
    if (accepted->policy != file->policy)
        return {{Warning, u"retention"_s,
                 u"%1 differs from what %2 accepted; run: kioskd retention show"_s.arg(
                     file->exists ? file->path : u"the default"_s, accepted->acceptedBy)}};
    return {{Good, u"retention"_s, u"as %1 says"_s.arg(file->exists ? file->path : u"the default"_s)}};
}

} // namespace kiosk::app
