// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/maintenance/maintenance_repository.h"
#include "daemon/domain/users/user_repository.h"
#include "daemon/domain/users/user_use_cases.h"
#include "tests/support/use_cases.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::users;

namespace {

const QString someHash = u"$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$AAAA"_s;
const QString address = u"192.0.2.7"_s;
const Actor boss = Actor::person(UserId::create(), u"Ms Boss"_s);

} // namespace

class TestUsers : public QObject {
    Q_OBJECT
    test::TestDatabase m_database;
    test::UseCases m_cases{m_database};
    QDateTime m_now{QDate(2026, 5, 4), QTime(12, 0), QTimeZone::UTC};

    NewUser person(const QString &name, Role role = Role::Staff) {
        return {.id = UserId::create(),
                .username = name,
                .displayName = name,
                .role = role,
                .passwordHash = someHash};
    }
    QString setupCode() {
        return m_cases.run([&](UnitOfWork &unit) { return renewSetupCode(unit, m_now); }).value();
    }
    Result<Session> setUpWith(const QString &code, const QDateTime &when) {
        const auto answer =
            m_cases.run([&](UnitOfWork &unit) { return setUp(unit, code, person(u"owner"_s), when); });
        return answer ? *answer : Result<Session>(std::unexpected(answer.error()));
    }
    User add(const QString &name, Role role, Role actor = Role::Owner) {
        return m_cases
            .run([&](UnitOfWork &unit) { return createUser(unit, actor, person(name, role), boss, m_now); })
            .value();
    }
    Result<Session> login(const QString &name, bool passwordFits, const QDateTime &when,
                          const QString &from = address) {
        const auto user = m_cases.run([&](UnitOfWork &unit) { return findForLogin(unit, name, from, when); });
        if (!user)
            return std::unexpected(user.error());
        return m_cases
            .run([&](UnitOfWork &unit) { return finishLogin(unit, *user, from, passwordFits, when); })
            .value();
    }
    Result<Session> rotate(const QString &token, const QDateTime &when) {
        return m_cases.run([&](UnitOfWork &unit) { return users::refresh(unit, token, when); }).value();
    }
    Result<User> change(Role actor, const User &user, const UserChange &what) {
        return m_cases.run(
            [&](UnitOfWork &unit) { return updateUser(unit, actor, user.id, what, boss, m_now); });
    }
    QString endedEvents() {
        return m_database.value(
            u"select count(*) from outbox where kind = 'session_ended' and topic is null"_s);
    }

private slots:
    // What is changed is kept in a month of its own.
    void initTestCase() { m_database.execute(u"select ensure_month_partitions('2026-05-01')"_s); }
    void cleanup() {
        m_database.execute(
            u"truncate users, setup_codes, sessions, session_tokens, login_failures, outbox cascade"_s);
    }

    void setupCodeMakesTheOwnerOnceAndSignsIn() {
        QVERIFY(m_cases.run([](UnitOfWork &unit) { return needsSetup(unit); }).value());
        const QString code = setupCode();
        const auto session = setUpWith(code, m_now);
        QVERIFY(session);
        QCOMPARE(session->user.role, Role::Owner);
        QVERIFY(!m_cases.run([](UnitOfWork &unit) { return needsSetup(unit); }).value());
        QCOMPARE(setUpWith(code, m_now).error().code, ErrorCode::SetupAlreadyDone);
        QCOMPARE(m_cases.run([&](UnitOfWork &unit) { return renewSetupCode(unit, m_now); }).error().code,
                 ErrorCode::SetupAlreadyDone);
    }

    void setupCodeEndsAfterTenMinutes() {
        QCOMPARE(setUpWith(setupCode(), m_now.addSecs(600)).error().code, ErrorCode::SetupCodeInvalid);
    }

    void newSetupCodeEndsTheEarlierOne() {
        const QString earlier = setupCode();
        const QString later = setupCode();
        QCOMPARE(setUpWith(earlier, m_now).error().code, ErrorCode::SetupCodeInvalid);
        QVERIFY(setUpWith(later, m_now));
    }

    void fiveWrongSetupTriesEndTheCode() {
        const QString code = setupCode();
        for (int i = 0; i < 5; ++i)
            QCOMPARE(setUpWith(u"BBBBBBBB"_s, m_now).error().code, ErrorCode::SetupCodeInvalid);
        QCOMPARE(setUpWith(code, m_now).error().code, ErrorCode::SetupCodeInvalid);
    }

    void twoSetupsAtOnceMakeOneOwner() {
        const QString code = setupCode();
        QList<QFuture<Result<Result<Session>>>> answers;
        for (int i = 0; i < 8; ++i)
            answers << m_cases.transactor().run(
                [code, owner = person(u"owner%1"_s.arg(i)), now = m_now](UnitOfWork &unit) {
                    return setUp(unit, code, owner, now);
                });
        int made = 0;
        for (auto &answer : answers) {
            const auto result = answer.result();
            made += result && *result;
        }
        QCOMPARE(made, 1);
        QCOMPARE(m_database.value(u"select count(*) from users"_s), u"1"_s);
    }

    void rightPasswordOpensASession() {
        add(u"anna"_s, Role::Staff);
        const auto session = login(u"Anna"_s, true, m_now);
        QVERIFY(session);
        QCOMPARE(session->user.username, u"anna"_s);
        QCOMPARE(session->expiresAt, m_now.addDays(7));
    }

    void unknownNameGivesAHashThatNoPasswordFits() {
        const auto user =
            m_cases.run([&](UnitOfWork &unit) { return findForLogin(unit, u"nobody"_s, address, m_now); });
        QVERIFY(user);
        QVERIFY(user->passwordHash.startsWith(u"$argon2id$v=19$m=19456,t=2,p=1$"_s));
        QCOMPARE(login(u"nobody"_s, true, m_now).error().code, ErrorCode::LoginFailed);
    }

    void disabledAccountCannotSignIn() {
        const User anna = add(u"anna"_s, Role::Staff);
        QVERIFY(change(Role::Owner, anna, {.disabled = true, .version = 1}));
        QCOMPARE(login(u"anna"_s, true, m_now).error().code, ErrorCode::AccountDisabled);
        QCOMPARE(login(u"anna"_s, false, m_now).error().code, ErrorCode::LoginFailed);
    }

    void tenFailuresMakeTheAccountWaitDoublingFromOneSecond() {
        add(u"anna"_s, Role::Staff);
        QDateTime when = m_now;
        for (int i = 0; i < 10; ++i)
            QCOMPARE(login(u"anna"_s, false, when, u"198.51.100.%1"_s.arg(i)).error().code,
                     ErrorCode::LoginFailed);
        for (const int wait : {1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300}) {
            // The right password does not help while waiting.
            QCOMPARE(login(u"anna"_s, true, when.addMSecs(wait * 1000 - 1000), u"203.0.113.1"_s).error().code,
                     ErrorCode::TooManyAttempts);
            when = when.addSecs(wait);
            QCOMPARE(login(u"anna"_s, false, when, u"203.0.113.%1"_s.arg(wait % 250)).error().code,
                     ErrorCode::LoginFailed);
        }
        QVERIFY(login(u"anna"_s, true, when.addSecs(300), u"203.0.113.9"_s));
    }

    void tenFailuresMakeTheAddressWaitForEveryAccount() {
        add(u"anna"_s, Role::Staff);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(login(u"guess%1"_s.arg(i), false, m_now).error().code, ErrorCode::LoginFailed);
        QCOMPARE(login(u"anna"_s, true, m_now).error().code, ErrorCode::TooManyAttempts);
        QVERIFY(login(u"anna"_s, true, m_now, u"192.0.2.8"_s));
    }

    void guessesThatBeganBeforeTheBackOffTellNothing() {
        add(u"anna"_s, Role::Staff);
        const auto early =
            m_cases.run([&](UnitOfWork &unit) { return findForLogin(unit, u"anna"_s, address, m_now); });
        for (int i = 0; i < 10; ++i)
            (void)login(u"anna"_s, false, m_now);
        const auto answer =
            m_cases.run([&](UnitOfWork &unit) { return finishLogin(unit, *early, address, true, m_now); });
        QCOMPARE(answer.value().error().code, ErrorCode::TooManyAttempts);
    }

    void successForgetsTheFailuresOfTheAccountButNotOfTheAddress() {
        add(u"anna"_s, Role::Staff);
        for (int i = 0; i < 9; ++i)
            (void)login(u"anna"_s, false, m_now);
        QVERIFY(login(u"anna"_s, true, m_now));
        QCOMPARE(m_database.value(u"select string_agg(subject, ',') from login_failures"_s),
                 u"address:"_s + address);
    }

    void refreshTokenRotates() {
        add(u"anna"_s, Role::Staff);
        const auto session = login(u"anna"_s, true, m_now);
        const auto next = rotate(session->refreshToken, m_now.addSecs(60));
        QVERIFY(next);
        QCOMPARE(next->id, session->id);
        QVERIFY(next->refreshToken != session->refreshToken);
        QCOMPARE(next->expiresAt, m_now.addSecs(60).addDays(7));
        QVERIFY(rotate(next->refreshToken, m_now.addSecs(120)));
    }

    void reusedRefreshTokenEndsTheWholeFamily() {
        add(u"anna"_s, Role::Staff);
        const auto session = login(u"anna"_s, true, m_now);
        const auto other = login(u"anna"_s, true, m_now);
        const auto next = rotate(session->refreshToken, m_now);
        QCOMPARE(rotate(session->refreshToken, m_now).error().code, ErrorCode::RefreshInvalid);
        QCOMPARE(rotate(next->refreshToken, m_now).error().code, ErrorCode::RefreshInvalid);
        QCOMPARE(m_database.value(u"select entity_id from outbox where kind = 'session_ended'"_s),
                 session->id.toString());
        QVERIFY(rotate(other->refreshToken, m_now));
    }

    void twoRefreshesWithOneTokenAtOnceGiveAtMostOneNewToken() {
        add(u"anna"_s, Role::Staff);
        const QString token = login(u"anna"_s, true, m_now)->refreshToken;
        const auto work = [token, now = m_now](UnitOfWork &unit) { return users::refresh(unit, token, now); };
        auto one = m_cases.transactor().run(work);
        auto other = m_cases.transactor().run(work);
        QCOMPARE(int(one.result().value().has_value()) + int(other.result().value().has_value()), 1);
        QCOMPARE(m_database.value(u"select count(*) from session_tokens where rotated_at is null"_s), u"1"_s);
    }

    void refreshTokenEndsAfterSevenDaysWithoutUse() {
        add(u"anna"_s, Role::Staff);
        const auto session = login(u"anna"_s, true, m_now);
        QCOMPARE(rotate(session->refreshToken, m_now.addDays(7)).error().code, ErrorCode::RefreshInvalid);
    }

    void logoutEndsTheSessionOnceAndTellsAllDaemons() {
        add(u"anna"_s, Role::Staff);
        const auto session = login(u"anna"_s, true, m_now);
        for (int i = 0; i < 2; ++i)
            QVERIFY(m_cases.run([&](UnitOfWork &unit) -> Result<bool> {
                (void)logout(unit, session->refreshToken, m_now);
                return true;
            }));
        QCOMPARE(rotate(session->refreshToken, m_now).error().code, ErrorCode::RefreshInvalid);
        QCOMPARE(endedEvents(), u"1"_s);
    }

    void disablingRoleAndPasswordChangeEndAllSessions_data() {
        QTest::addColumn<int>("what");
        QTest::newRow("disabled") << 0;
        QTest::newRow("another role") << 1;
        QTest::newRow("new password") << 2;
    }
    void disablingRoleAndPasswordChangeEndAllSessions() {
        QFETCH(int, what);
        const User anna = add(u"anna"_s, Role::Staff);
        const auto one = login(u"anna"_s, true, m_now);
        const auto other = login(u"anna"_s, true, m_now);
        UserChange changed{.version = 1};
        if (what == 0)
            changed.disabled = true;
        else if (what == 1)
            changed.role = Role::Kitchen;
        else
            changed.passwordHash = someHash + u"B"_s;
        QVERIFY(change(Role::Owner, anna, changed));
        QCOMPARE(endedEvents(), u"2"_s);
        QCOMPARE(rotate(one->refreshToken, m_now).error().code, ErrorCode::RefreshInvalid);
        QCOMPARE(rotate(other->refreshToken, m_now).error().code, ErrorCode::RefreshInvalid);
    }

    void anotherDisplayNameKeepsSessions() {
        const User anna = add(u"anna"_s, Role::Staff);
        const auto session = login(u"anna"_s, true, m_now);
        QVERIFY(change(Role::Owner, anna, {.displayName = u"Anna B."_s, .version = 1}));
        QVERIFY(rotate(session->refreshToken, m_now));
    }

    void ownPasswordChangeEndsEverySessionAndOpensANewOne() {
        const User anna = add(u"anna"_s, Role::Staff);
        const auto before = login(u"anna"_s, true, m_now);
        const auto answer = m_cases.run([&](UnitOfWork &unit) {
            return finishPasswordChange(unit, anna, address, true, someHash + u"B"_s, m_now);
        });
        QVERIFY(answer && *answer);
        const Session *after = &answer->value();
        QCOMPARE(rotate(before->refreshToken, m_now).error().code, ErrorCode::RefreshInvalid);
        QVERIFY(rotate(after->refreshToken, m_now));
    }

    void whatASessionRotatedAwayIsForgottenAfterAWhileAndTheSessionStays() {
        add(u"anna"_s, Role::Staff);
        const auto first = login(u"anna"_s, true, m_now);
        const auto second = rotate(first->refreshToken, m_now.addDays(1));
        const auto third = rotate(second->refreshToken, m_now.addDays(6));
        QVERIFY(third);
        (void)m_cases.run([&](UnitOfWork &unit) -> Result<void> {
            unit.maintenance().deleteSessionsEndedBefore(m_now.addDays(2));
            return {};
        });
        QCOMPARE(m_database.value(u"select count(*) from session_tokens"_s), u"2"_s);
        QVERIFY(rotate(third->refreshToken, m_now.addDays(7)));
        QCOMPARE(rotate(first->refreshToken, m_now.addDays(7)).error().code, ErrorCode::RefreshInvalid);
    }

    void guessesAtThePresentPasswordAreCountedAsAtLogin() {
        const User anna = add(u"anna"_s, Role::Staff);
        for (int i = 0; i < 10; ++i) {
            const auto guess = m_cases.run([&](UnitOfWork &unit) {
                return finishPasswordChange(unit, anna, address, false, {}, m_now);
            });
            QCOMPARE(guess.value().error().code, ErrorCode::LoginFailed);
        }
        const auto next = m_cases.run(
            [&](UnitOfWork &unit) { return findForPasswordChange(unit, anna.id, u"10.9.9.9"_s, m_now); });
        QCOMPARE(next.error().code, ErrorCode::TooManyAttempts);
        QCOMPARE(login(u"anna"_s, true, m_now).error().code, ErrorCode::TooManyAttempts);
    }

    void passwordThatTheOwnerResetMeanwhileIsNotOverwritten() {
        const User anna = add(u"anna"_s, Role::Staff);
        QVERIFY(change(Role::Owner, anna, {.passwordHash = someHash + u"B"_s, .version = 1}));
        const auto late = m_cases.run([&](UnitOfWork &unit) {
            return finishPasswordChange(unit, anna, address, true, someHash + u"C"_s, m_now);
        });
        QCOMPARE(late.value().error().code, ErrorCode::LoginFailed);
        const auto now = m_cases.run([&](UnitOfWork &unit) { return findUser(unit, anna.id); });
        QCOMPARE(now->passwordHash, someHash + u"B"_s);
    }

    void passwordChangedDuringTheLoginCountsTheOldOneAsWrong() {
        const User anna = add(u"anna"_s, Role::Staff);
        const auto early =
            m_cases.run([&](UnitOfWork &unit) { return findForLogin(unit, u"anna"_s, address, m_now); });
        QVERIFY(change(Role::Owner, anna, {.passwordHash = someHash + u"B"_s, .version = 1}));
        const auto answer =
            m_cases.run([&](UnitOfWork &unit) { return finishLogin(unit, *early, address, true, m_now); });
        QCOMPARE(answer.value().error().code, ErrorCode::LoginFailed);
    }

    void takenNameIsToldAsSuch() {
        add(u"anna"_s, Role::Staff);
        const auto again = m_cases.run(
            [&](UnitOfWork &unit) { return createUser(unit, Role::Owner, person(u"anna"_s), boss, m_now); });
        QCOMPARE(again.error().code, ErrorCode::UsernameTaken);
    }

    void managerMayOnlyTouchStaffAndKitchen() {
        const auto create = [&](Role role) {
            return m_cases.run([&](UnitOfWork &unit) {
                return createUser(unit, Role::Manager, person(u"new-"_s + nameOf(role), role), boss, m_now);
            });
        };
        QVERIFY(create(Role::Staff));
        QVERIFY(create(Role::Kitchen));
        QCOMPARE(create(Role::Manager).error().code, ErrorCode::Forbidden);
        QCOMPARE(create(Role::Owner).error().code, ErrorCode::Forbidden);
        QCOMPARE(create(Role::Device).error().code, ErrorCode::InvalidFields);
        const User owner = add(u"owner"_s, Role::Owner);
        QCOMPARE(change(Role::Manager, owner, {.displayName = u"x"_s, .version = 1}).error().code,
                 ErrorCode::Forbidden);
        const User staff = add(u"staff"_s, Role::Staff);
        QCOMPARE(change(Role::Manager, staff, {.role = Role::Owner, .version = 1}).error().code,
                 ErrorCode::Forbidden);
    }

    void lastOwnerStays() {
        const User owner = add(u"owner"_s, Role::Owner);
        QCOMPARE(change(Role::Owner, owner, {.disabled = true, .version = 1}).error().code,
                 ErrorCode::LastOwner);
        QCOMPARE(change(Role::Owner, owner, {.role = Role::Staff, .version = 1}).error().code,
                 ErrorCode::LastOwner);
        add(u"second"_s, Role::Owner);
        QVERIFY(change(Role::Owner, owner, {.role = Role::Staff, .version = 1}));
    }

    void changeOfAnOldVersionIsAConflict() {
        const User anna = add(u"anna"_s, Role::Staff);
        QVERIFY(change(Role::Owner, anna, {.displayName = u"A"_s, .version = 1}));
        QCOMPARE(change(Role::Owner, anna, {.displayName = u"B"_s, .version = 1}).error().code,
                 ErrorCode::VersionConflict);
    }

    void refreshTokensAreNotStored() {
        add(u"anna"_s, Role::Staff);
        const auto session = login(u"anna"_s, true, m_now);
        QCOMPARE(m_database.value(u"select octet_length(token_hash) from session_tokens"_s), u"32"_s);
        QCOMPARE(
            m_database.value(
                u"select count(*) from session_tokens where position('%1' in encode(token_hash, 'escape')) > 0"_s
                    .arg(session->refreshToken.last(20))),
            u"0"_s);
    }
};

QTEST_GUILESS_MAIN(TestUsers)
#include "tst_users.moc"
