// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/users/user_routes.h"

#include "daemon/domain/users/user_use_cases.h"
#include "daemon/http/support/futures.h"
#include "shared/contract/users/users_operations.h"

using namespace Qt::StringLiterals;

namespace kiosk::http {

namespace operations = contract::operations;

contract::User toContract(const users::User &user) {
    return {user.id, user.username, user.displayName, user.role, user.disabled, user.version};
}

namespace {

contract::User userOf(const users::User &user) {
    return toContract(user);
}

using UserFuture = QFuture<Result<contract::User>>;

UserFuture createUser(const UserPorts &ports, const Principal &caller, const contract::UserCreate &body) {
    if (const auto weak = users::checkPassword(body.password, body.username); !weak)
        return failed<contract::User>(weak.error());
    return andThen(
        ports.passwords.hash(body.password), [ports, caller, body](const QString &hash) -> UserFuture {
            return mapped(
                ports.transactor.run([caller, now = ports.clock.now(),
                                      user = users::NewUser{body.id, body.username, body.displayName,
                                                            body.role, hash}](UnitOfWork &unit) {
                    return users::createUser(unit, caller.role, user, actorOf(caller), now);
                }),
                userOf);
        });
}

UserFuture saveChange(const UserPorts &ports, const Principal &caller, const UserId &id,
                      const users::UserChange &change) {
    return mapped(ports.transactor.run([caller, id, change, now = ports.clock.now()](UnitOfWork &unit) {
        return users::updateUser(unit, caller.role, id, change, actorOf(caller), now);
    }),
                  userOf);
}

UserFuture updateUser(const UserPorts &ports, const Principal &caller, const UserId &id,
                      const contract::UserUpdate &body) {
    const users::UserChange change{body.displayName, body.role, body.disabled, {}, body.version};
    if (!body.password)
        return saveChange(ports, caller, id, change);
    auto found = ports.transactor.run([id](UnitOfWork &unit) { return users::findUser(unit, id); });
    return andThen(found, [ports, caller, id, change, password = *body.password](const users::User &user) {
        if (const auto weak = users::checkPassword(password, user.username); !weak)
            return failed<contract::User>(weak.error());
        return andThen(ports.passwords.hash(password), [ports, caller, id, change](const QString &hash) {
            users::UserChange withPassword = change;
            withPassword.passwordHash = hash;
            return saveChange(ports, caller, id, withPassword);
        });
    });
}

QFuture<Result<contract::Principal>> whoAmI(const UserPorts &ports, const Principal &principal) {
    contract::Principal told;
    told.role = principal.role;
    if (principal.device) {
        told.deviceId = principal.device;
        told.deviceKind = principal.kind;
        told.deviceName = principal.name;
        return QtFuture::makeReadyValueFuture(Result<contract::Principal>(told));
    }
    return mapped(
        ports.transactor.read([id = principal.user](UnitOfWork &unit) { return users::findUser(unit, id); }),
        [told](const users::User &user) {
            contract::Principal complete = told;
            complete.user = toContract(user);
            return complete;
        });
}

} // namespace

void bindUsers(Router &router, const UserPorts &ports) {
    router.bind<operations::whoAmI, void, contract::Principal>(
        [ports](const Request &request) { return whoAmI(ports, *request.principal); });

    router.bind<operations::listUsers, void, contract::UserList>([ports](const Request &) {
        return mapped(ports.transactor.read([](UnitOfWork &unit) { return users::listUsers(unit); }),
                      [](const QList<users::User> &all) {
                          contract::UserList list;
                          for (const users::User &user : all)
                              list.users.append(toContract(user));
                          return list;
                      });
    });

    router.bind<operations::createUser, contract::UserCreate, contract::User>(
        [ports](const Request &request, const contract::UserCreate &body) {
            return createUser(ports, *request.principal, body);
        });

    router.bind<operations::updateUser, contract::UserUpdate, contract::User>(
        [ports](const Request &request, const contract::UserUpdate &body) {
            return updateUser(ports, *request.principal, request.id<UserId>(u"id"_s), body);
        });
}

} // namespace kiosk::http
