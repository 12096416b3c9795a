// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/users/session_rules.h"

#include "daemon/domain/events/outbox.h"
#include "daemon/domain/secrets/secrets.h"
#include "daemon/domain/users/user_use_cases.h"

using namespace Qt::StringLiterals;

namespace kiosk::users {

namespace {

void tellEnded(UnitOfWork &unit, const SessionId &session) {
    unit.outbox().append(
        {.topic = {}, .kind = u"session_ended"_s, .id = session.toString(), .version = 0, .deviceId = {}});
}

} // namespace

Session openSession(UserRepository &users, const User &user, const QDateTime &now) {
    const Session session{.id = SessionId::create(now),
                          .user = user,
                          .refreshToken = newToken(u"kr_"_s),
                          .expiresAt = now.addDays(sessionDays)};
    users.insertSession({session.id, user.id, session.expiresAt, {}}, hashOfSecret(session.refreshToken),
                        now);
    return session;
}

void endSession(UnitOfWork &unit, const SessionId &session, const QDateTime &now) {
    if (unit.users().endSession(session, now))
        tellEnded(unit, session);
}

void endSessionsOf(UnitOfWork &unit, const UserId &user, const QDateTime &now) {
    for (const SessionId &session : unit.users().endSessionsOf(user, now))
        tellEnded(unit, session);
}

qint64 waitSeconds(int failures) {
    if (failures < 10)
        return 0;
    return std::min<qint64>(300, qint64(1) << std::min(failures - 10, 10));
}

} // namespace kiosk::users
