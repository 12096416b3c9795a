// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/users/user_audit.h"

#include "daemon/domain/audit/audit_trail.h"

using namespace Qt::StringLiterals;

namespace kiosk::users {

namespace {

void keep(UnitOfWork &unit, const QString &action, const User &user, const audit::Changes &changes,
          const Actor &by, const QDateTime &now) {
    unit.audit().append({.id = newUuidV7(now),
                         .at = now,
                         .by = by,
                         .action = action,
                         .subjectType = u"user"_s,
                         .subjectId = user.id.uuid(),
                         .subjectName = user.displayName,
                         .changes = changes.all()});
}

} // namespace

void keepCreated(UnitOfWork &unit, const User &user, const Actor &by, const QDateTime &now) {
    audit::Changes changes;
    changes.compare(u"username"_s, {}, user.username).compare(u"role"_s, {}, QString(nameOf(user.role)));
    keep(unit, u"user.created"_s, user, changes, by, now);
}

void keepUpdated(UnitOfWork &unit, const User &before, const User &after, const Actor &by,
                 const QDateTime &now) {
    audit::Changes changes;
    changes.compare(u"display_name"_s, before.displayName, after.displayName)
        .compare(u"role"_s, QString(nameOf(before.role)), QString(nameOf(after.role)))
        .compare(u"disabled"_s, before.disabled, after.disabled)
        .secret(u"password"_s, before.passwordHash != after.passwordHash);
    if (!changes.isEmpty())
        keep(unit, u"user.updated"_s, before, changes, by, now);
}

} // namespace kiosk::users
