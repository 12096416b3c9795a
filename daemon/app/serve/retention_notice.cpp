// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/serve/retention_notice.h"

#include "daemon/app/config/retention_file.h"
#include "daemon/domain/maintenance/maintenance_repository.h"
#include "shared/core/logging.h"

using namespace Qt::StringLiterals;

namespace kiosk::app {

void tellRetention(const QString &path, Transactor &transactor) {
    const auto file = readRetentionFile(path);
    if (!file) {
        qCCritical(lcApp).noquote() << file.error().detail
                                    << "What was accepted last stays in force; see kioskd retention show.";
        return;
    }
    transactor.read([](UnitOfWork &unit) { return unit.maintenance().policyInForce(); })
        .then([file = *file](const Result<maintenance::AcceptedPolicy> &accepted) {
            if (!accepted)
                qCCritical(lcApp).noquote() << accepted.error().detail;
            else if (accepted->policy != file.policy)
                qCWarning(lcApp).noquote()
                    << u"%1 says something else than the retention policy in force, which %2 accepted on %3; "
                       "kioskd retention show tells what it would do, kioskd retention apply accepts it"_s
                           .arg(file.exists ? file.path : u"The default"_s, accepted->acceptedBy,
                                accepted->acceptedAt.toString(Qt::ISODate));
        });
}

} // namespace kiosk::app
