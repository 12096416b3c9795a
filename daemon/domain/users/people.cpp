// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/users/session_rules.h"
#include "daemon/domain/users/user_audit.h"
#include "daemon/domain/users/user_use_cases.h"

using namespace Qt::StringLiterals;

namespace kiosk::users {

namespace {

bool mayManage(Role actor, Role subject) {
    if (actor == Role::Owner)
        return true;
    return actor == Role::Manager && (subject == Role::Staff || subject == Role::Kitchen);
}

std::unexpected<Error> forbidden() {
    return fail(ErrorCode::Forbidden, u"Only an owner may do this to owners and managers."_s);
}

std::unexpected<Error> notFound() {
    return fail(ErrorCode::NotFound, u"There is no such person."_s);
}

} // namespace

Result<User> findUser(UnitOfWork &unit, const UserId &id) {
    const auto user = unit.users().find(id);
    if (!user)
        return notFound();
    return *user;
}

Result<QList<User>> listUsers(UnitOfWork &unit) {
    return unit.users().list();
}

Result<User> createUser(UnitOfWork &unit, Role actor, const NewUser &user, const Actor &by,
                        const QDateTime &now) {
    if (user.role == Role::Device)
        return std::unexpected(Error{ErrorCode::InvalidFields,
                                     u"A person cannot have the role of a device."_s,
                                     {{u"/role"_s, u"not_allowed"_s, u"Devices are paired, not created."_s}},
                                     {}});
    if (!mayManage(actor, user.role))
        return forbidden();
    const User made{.id = user.id,
                    .username = user.username,
                    .displayName = user.displayName,
                    .role = user.role,
                    .passwordHash = user.passwordHash,
                    .createdAt = now};
    if (const Result<void> saved = unit.users().insert(made); !saved)
        return std::unexpected(saved.error());
    keepCreated(unit, made, by, now);
    return made;
}

Result<User> updateUser(UnitOfWork &unit, Role actor, const UserId &id, const UserChange &change,
                        const Actor &by, const QDateTime &now) {
    UserRepository &users = unit.users();
    users.lockOwners();
    const auto before = users.lock(id);
    if (!before)
        return notFound();
    if (!mayManage(actor, before->role) || !mayManage(actor, change.role.value_or(before->role)))
        return forbidden();
    if (change.role == Role::Device)
        return fail(ErrorCode::InvalidFields, u"A person cannot have the role of a device."_s);
    if (change.version != before->version)
        return fail(ErrorCode::VersionConflict,
                    u"Somebody else changed this person meanwhile. Please look again."_s);
    User after = *before;
    after.displayName = change.displayName.value_or(before->displayName);
    after.role = change.role.value_or(before->role);
    after.disabled = change.disabled.value_or(before->disabled);
    after.passwordHash = change.passwordHash.value_or(before->passwordHash);
    after.version = before->version + 1;
    users.update(after);
    const bool wasActiveOwner = before->role == Role::Owner && !before->disabled;
    if (wasActiveOwner && users.countActiveOwners() == 0)
        return fail(ErrorCode::LastOwner, u"The shop needs an owner. Please make another owner first."_s);
    if (after.disabled || after.role != before->role || change.passwordHash)
        endSessionsOf(unit, id, now);
    keepUpdated(unit, *before, after, by, now);
    return after;
}

} // namespace kiosk::users
