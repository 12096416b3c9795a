// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/commands/commands.h"
#include "daemon/app/commands/database_session.h"
#include "daemon/domain/users/user_use_cases.h"
#include "daemon/integrations/openssl/argon2_hasher.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace kiosk::app {

namespace {

// The console belongs to whoever owns the machine.
constexpr Role consoleRole = Role::Owner;

Actor console() {
    return Actor::system(u"console"_s);
}

Result<QString> readPassword(const QString &username) {
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(ErrorCode::InvalidFields,
                    u"The password is read from standard input, which is closed."_s);
    const QString password = QString::fromUtf8(input.readLine()).remove(u'\n').remove(u'\r');
    if (auto checked = users::checkPassword(password, username); !checked)
        return std::unexpected(checked.error());
    return openssl::Argon2Hasher().hash(password);
}

Result<users::User> findByName(UnitOfWork &unit, const QString &username) {
    const auto everybody = users::listUsers(unit);
    if (!everybody)
        return std::unexpected(everybody.error());
    for (const users::User &user : *everybody)
        if (user.username == username)
            return user;
    return fail(ErrorCode::NotFound, u"There is no user %1; `kioskd user list` shows all."_s.arg(username));
}

int change(DatabaseSession &session, const QString &username, users::UserChange change) {
    const auto changed = session.run([&](UnitOfWork &unit) -> Result<users::User> {
        const auto user = findByName(unit, username);
        if (!user)
            return user;
        change.version = user->version;
        return users::updateUser(unit, consoleRole, user->id, change, console(),
                                 QDateTime::currentDateTimeUtc());
    });
    if (!changed)
        return complain(changed.error());
    print(u"%1: %2%3"_s.arg(changed->username, nameOf(changed->role),
                            changed->disabled ? u", disabled"_s : QString()));
    return ExitDone;
}

int list(DatabaseSession &session) {
    const auto everybody = session.run([](UnitOfWork &unit) { return users::listUsers(unit); });
    if (!everybody)
        return complain(everybody.error());
    for (const users::User &user : *everybody)
        print(u"%1\t%2\t%3\t%4"_s.arg(user.username, nameOf(user.role),
                                      user.disabled ? u"disabled"_s : u"active"_s, user.displayName));
    return ExitDone;
}

int add(DatabaseSession &session, const QString &username, const CommandLine &line) {
    const auto role = valueOf<Role>(line.options.value(u"role"_s));
    if (!role || *role == Role::Device)
        return complain(u"--role must be owner, manager, staff or kitchen."_s, ExitUsage);
    const auto hash = readPassword(username);
    if (!hash)
        return complain(hash.error());
    const users::NewUser user{.id = UserId::create(),
                              .username = username,
                              .displayName = line.options.value(u"display-name"_s, username),
                              .role = *role,
                              .passwordHash = *hash};
    const auto added = session.run([&](UnitOfWork &unit) {
        return users::createUser(unit, consoleRole, user, console(), QDateTime::currentDateTimeUtc());
    });
    if (!added)
        return complain(added.error());
    print(u"%1: %2"_s.arg(added->username, nameOf(added->role)));
    return ExitDone;
}

} // namespace

int manageUsers(const Config &config, const CommandLine &line) {
    const QString action = line.words.value(0);
    const QString username = line.words.value(1);
    const bool known = action == "list"_L1 || action == "add"_L1 || action == "disable"_L1 ||
                       action == "enable"_L1 || action == "password"_L1;
    if (!known || line.words.size() != (action == "list"_L1 ? 1 : 2))
        return complain(u"user %1 is not understood; see kioskd --help."_s.arg(line.words.join(u' ')),
                        ExitUsage);
    auto session = DatabaseSession::open(config);
    if (!session)
        return complain(session.error());
    if (action == "list"_L1)
        return list(**session);
    if (action == "add"_L1)
        return add(**session, username, line);
    if (action != "password"_L1)
        return change(**session, username, {.disabled = action == "disable"_L1});
    const auto hash = readPassword(username);
    return hash ? change(**session, username, {.passwordHash = *hash}) : complain(hash.error());
}

} // namespace kiosk::app
