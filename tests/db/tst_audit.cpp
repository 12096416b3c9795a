// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/alerts/alert_repository.h"
#include "daemon/domain/alerts/alert_use_cases.h"
#include "daemon/domain/audit/audit_use_cases.h"
#include "daemon/domain/devices/device_use_cases.h"
#include "daemon/domain/menu/menu_use_cases.h"
#include "daemon/domain/users/user_repository.h"
#include "daemon/domain/users/user_use_cases.h"
#include "daemon/storage/engine/migrator.h"
#include "tests/support/use_cases.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;

namespace {

const Actor boss = Actor::person(UserId::create(), u"Ms Boss"_s);
const QString someHash = u"$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$AAAA"_s;

QString wordOf(const std::optional<audit::Value> &value) {
    struct Word {
        QString operator()(const QString &text) const { return text; }
        QString operator()(bool flag) const { return flag ? u"yes"_s : u"no"_s; }
        QString operator()(const QDateTime &time) const { return time.toString(Qt::ISODate); }
        QString operator()(const Money &money) const { return toText(money); }
    };
    return value ? std::visit(Word(), *value) : u"-"_s;
}

} // namespace

/// Who changed what, kept with the change itself.
class TestAudit : public QObject {
    Q_OBJECT
    test::TestDatabase m_database{test::TestDatabase::Schema::SampleShop};
    test::UseCases m_cases{m_database};
    QDateTime m_now{QDate(2026, 5, 4), QTime(12, 0), QTimeZone::UTC};
    ItemId m_item;

    audit::Page list(const audit::Query &query = {}) {
        return m_cases.run([&](UnitOfWork &unit) { return audit::list(unit, query); }).value();
    }
    /// Everything that was kept, oldest first: who, what of which thing, and what it was.
    QStringList trail() {
        QStringList lines;
        for (const audit::Event &event : list({.limit = 100}).events) {
            QStringList changes;
            for (const audit::Change &change : event.changes)
                changes << u"%1 %2>%3"_s.arg(change.field, wordOf(change.before), wordOf(change.after));
            lines.prepend(u"%1 %2: %3 %4 (%5)"_s.arg(nameOf(event.by.kind), event.by.name, event.action,
                                                     event.subjectName, changes.join(u", "_s)));
        }
        return lines;
    }
    Result<menu::Availability> mark(bool available, std::optional<QDateTime> until = {},
                                    const QDateTime &now = {}) {
        return m_cases.run([&](UnitOfWork &unit) {
            return menu::setAvailability(unit, m_item, available, until, boss, now.isValid() ? now : m_now);
        });
    }
    Result<users::User> add(const QString &name, Role role, const Actor &by = boss) {
        const users::NewUser user{UserId::create(), name, name.toUpper(), role, someHash};
        return m_cases.run(
            [&](UnitOfWork &unit) { return users::createUser(unit, Role::Owner, user, by, m_now); });
    }
    Result<users::User> change(const users::User &user, const users::UserChange &what) {
        return m_cases.run([&](UnitOfWork &unit) {
            return users::updateUser(unit, Role::Owner, user.id, what, boss, m_now.addSecs(what.version));
        });
    }
    audit::Event event(const QString &subjectType, int secondsLater,
                       const QList<audit::Change> &changes = {}) {
        const QDateTime at = m_now.addSecs(secondsLater);
        return {newUuidV7(at),       at,         boss,   u"thing.changed"_s, subjectType,
                QUuid::createUuid(), u"Thing"_s, changes};
    }
    void append(const audit::Event &event) {
        const auto saved = m_cases.run([&](UnitOfWork &unit) -> Result<void> {
            unit.audit().append(event);
            return {};
        });
        QVERIFY(saved.has_value());
    }
    bool isRefused(const QString &sql) {
        try {
            m_database.execute(sql);
        } catch (const storage::DbException &) {
            return true;
        }
        return false;
    }

private slots:
    void initTestCase() {
        m_database.execute(u"select ensure_month_partitions('2026-05-01')"_s);
        const auto menu =
            m_cases.run([](UnitOfWork &unit) -> Result<menu::Menu> { return unit.menu().load(); });
        m_item = menu->categories.at(1).itemIds.first();
    }
    void cleanup() {
        m_database.execute(
            u"update items set available = true, unavailable_until = null; "
            "truncate audit_events, users, setup_codes, devices, pairing_codes, alerts cascade"_s);
    }

    void whatIsSoldOutSaysWhoAndWhatItWas() {
        QVERIFY(mark(false, m_now.addSecs(3600)));
        QVERIFY(mark(true, {}, m_now.addSecs(1)));
        QCOMPARE(trail(), (QStringList{u"person Ms Boss: item.sold_out Classic Bun (available yes>no, "
                                       "unavailable_until ->2026-05-04T13:00:00Z)"_s,
                                       u"person Ms Boss: item.available Classic Bun (available no>yes, "
                                       "unavailable_until 2026-05-04T13:00:00Z>-)"_s}));
        const audit::Event last = list().events.value(0);
        QCOMPARE(last.at, m_now.addSecs(1));
        QCOMPARE(last.by, boss);
        QCOMPARE(last.subjectType, u"item"_s);
        QCOMPARE(last.subjectId, m_item.uuid());
    }

    void whatChangesNothingIsNotKept() {
        QVERIFY(mark(true));
        QVERIFY(mark(false));
        QVERIFY(mark(false));
        QCOMPARE(trail().size(), 1);
    }

    void whatIsRefusedIsNotKept() {
        const auto refused = m_cases.run([&](UnitOfWork &unit) {
            return menu::setAvailability(unit, ItemId::create(), false, {}, boss, m_now);
        });
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
        QCOMPARE(trail(), QStringList());
    }

    void aChangeThatIsTakenBackTakesItsTrailWithIt() {
        const auto failed = m_cases.run([&](UnitOfWork &unit) -> Result<void> {
            if (const auto marked = menu::setAvailability(unit, m_item, false, {}, boss, m_now); !marked)
                return std::unexpected(marked.error());
            return fail(ErrorCode::Internal, u"after all not"_s);
        });
        QVERIFY(!failed);
        QCOMPARE(trail(), QStringList());
        QCOMPARE(m_database.value(u"select available from items where id = '%1'"_s.arg(m_item.toString())),
                 u"true"_s);
    }

    void withoutItsTrailNothingIsChanged() {
        // No month has room for this one.
        QVERIFY(!mark(false, {}, QDateTime(QDate(1999, 5, 4), QTime(12, 0), QTimeZone::UTC)));
        QCOMPARE(m_database.value(u"select available from items where id = '%1'"_s.arg(m_item.toString())),
                 u"true"_s);
    }

    void whatSellsAgainByItselfIsTheProgramsDoing() {
        QVERIFY(mark(false, m_now.addSecs(60)));
        QVERIFY(m_cases.run([&](UnitOfWork &unit) { return menu::restoreExpired(unit, m_now.addSecs(61)); }));
        QCOMPARE(trail().value(1), u"system restore_sold_out: item.available Classic Bun (available no>yes, "
                                   "unavailable_until 2026-05-04T12:01:00Z>-)"_s);
    }

    void aDeviceIsKeptFromItsCodeToItsEndAndItsKeyNever() {
        const auto code = m_cases.run([&](UnitOfWork &unit) {
            return devices::createPairingCode(unit, DeviceKind::Kitchen, u"Grill"_s, boss, m_now);
        });
        const auto pair = [&](const QString &with) {
            return m_cases.run([&](UnitOfWork &unit) { return devices::pair(unit, with, m_now.addSecs(5)); })
                .value()
                .paired;
        };
        QVERIFY(!pair(u"BCDFGHJK"_s));
        const auto paired = pair(code->code);
        for (int i = 0; i < 2; ++i)
            QVERIFY(m_cases.run([&](UnitOfWork &unit) {
                return devices::revoke(unit, paired->device.id, boss, m_now.addSecs(9));
            }));
        QCOMPARE(trail(), (QStringList{u"person Ms Boss: device.code_made Grill (kind ->kitchen)"_s,
                                       u"device Grill: device.paired Grill (kind ->kitchen)"_s,
                                       u"person Ms Boss: device.revoked Grill (revoked no>yes)"_s}));
        const QString rows = m_database.value(u"select string_agg(e::text, '') from audit_events e"_s);
        QVERIFY(!rows.contains(code->code) && !rows.contains(paired->key));
        QVERIFY(!rows.contains(QString::fromLatin1(paired->device.keyHash.toHex())));
    }

    void aPersonIsKeptWithWhatChangedAndThePasswordNever() {
        const auto anna = add(u"anna"_s, Role::Staff);
        const auto manager = change(*anna, {.displayName = u"Anna B."_s,
                                            .role = Role::Manager,
                                            .passwordHash = someHash + u"B"_s,
                                            .version = 1});
        QVERIFY(manager.has_value());
        const auto same = change(*manager, {.role = Role::Manager, .version = 2});
        QVERIFY(change(*same, {.disabled = true, .version = 3}).has_value());
        QCOMPARE(trail(), (QStringList{u"person Ms Boss: user.created ANNA (username ->anna, role ->staff)"_s,
                                       u"person Ms Boss: user.updated ANNA (display_name ANNA>Anna B., "
                                       "role staff>manager, password ->-)"_s,
                                       u"person Ms Boss: user.updated Anna B. (disabled no>yes)"_s}));
        QVERIFY(
            !m_database.value(u"select string_agg(e::text, '') from audit_events e"_s).contains(u"argon2"_s));
    }

    void whatMayNotBeDoneToAPersonIsNotKept() {
        const auto owner = add(u"owner"_s, Role::Owner);
        QCOMPARE(change(*owner, {.disabled = true, .version = 1}).error().code, ErrorCode::LastOwner);
        QCOMPARE(change(*owner, {.role = Role::Staff, .version = 7}).error().code,
                 ErrorCode::VersionConflict);
        QVERIFY(!add(u"owner"_s, Role::Staff));
        QCOMPARE(trail().size(), 1);
    }

    void theFirstOwnerAndOnesOwnPasswordAreOnesOwnDoing() {
        const auto code = m_cases.run([&](UnitOfWork &unit) { return users::renewSetupCode(unit, m_now); });
        const users::NewUser owner{UserId::create(), u"olga"_s, u"Olga"_s, Role::Owner, someHash};
        const auto session =
            m_cases.run([&](UnitOfWork &unit) { return users::setUp(unit, *code, owner, m_now); }).value();
        QVERIFY(session.has_value());
        for (const bool fits : {false, true})
            QVERIFY(m_cases.run([&](UnitOfWork &unit) {
                return users::finishPasswordChange(unit, session->user, u"192.0.2.7"_s, fits,
                                                   someHash + u"C"_s, m_now.addSecs(1));
            }));
        QCOMPARE(trail(), (QStringList{u"person Olga: user.created Olga (username ->olga, role ->owner)"_s,
                                       u"person Olga: user.updated Olga (password ->-)"_s}));
    }

    void whoTakesNoteOfAnAlertFirstIsKept() {
        const auto anna = add(u"anna"_s, Role::Manager);
        const auto raised = m_cases.run([&](UnitOfWork &unit) {
            return alerts::record(unit,
                                  {{.rule = alerts::Rule::KioskSilent,
                                    .subject = u"d1"_s,
                                    .severity = AlertSeverity::Warning,
                                    .details = {{u"name"_s, u"Window"_s}}}},
                                  m_now);
        });
        for (int i = 0; i < 2; ++i)
            QVERIFY(m_cases.run([&](UnitOfWork &unit) {
                return alerts::acknowledge(unit, raised->raised.first().id,
                                           Actor::person(anna->id, u"Anna"_s), m_now.addSecs(1));
            }));
        QCOMPARE(trail().sliced(1),
                 QStringList{u"person Anna: alert.acknowledged Window (rule ->kiosk_silent)"_s});
    }

    void everyKindOfValueComesBackAsItWas() {
        const Money price{890, *Currency::fromCode(u"EUR"_s)};
        const audit::Event kept = event(u"item"_s, 0,
                                        {{u"price"_s, price, Money{950, price.currency}},
                                         {u"name"_s, u"Pommes \"groß\""_s, {}},
                                         {u"available"_s, false, true},
                                         {u"until"_s, {}, m_now.addMSecs(7)},
                                         {u"password"_s, {}, {}}});
        append(kept);
        const audit::Event read = list().events.value(0);
        QCOMPARE(read.changes, kept.changes);
        QCOMPARE(read.id, kept.id);
        QCOMPARE(read.by, kept.by);
    }

    void aValueOfANewerVersionReadsAsAbsent() {
        append(event(u"item"_s, 0));
        m_database.execute(
            u"alter table audit_events disable trigger audit_events_keep; update audit_events set "
            "changes = '[{\"field\": \"size\", \"after\": {\"litres\": 2}}]'; "
            "alter table audit_events enable trigger audit_events_keep"_s);
        QCOMPARE(list().events.value(0).changes, (QList<audit::Change>{{u"size"_s, {}, {}}}));
    }

    void pagesFollowEachOtherNewestFirst() {
        for (int i = 0; i < 5; ++i)
            append(event(u"item"_s, i / 2)); // some at the same time
        QStringList seen;
        audit::Query query{.limit = 2};
        for (int pages = 1;; ++pages) {
            const audit::Page page = list(query);
            for (const audit::Event &one : page.events)
                seen << one.id.toString(QUuid::WithoutBraces);
            if (page.nextCursor.isEmpty()) {
                QCOMPARE(pages, 3);
                break;
            }
            query.cursor = page.nextCursor;
        }
        QCOMPARE(seen.size(), 5);
        QCOMPARE(
            seen.join(u' '),
            m_database.value(
                u"select string_agg(id::text, ' ' order by occurred_at desc, id desc) from audit_events"_s));
    }

    void aPageIsOfOneThingAndATime() {
        const audit::Event menu = event(u"item"_s, 0);
        const audit::Event person = event(u"user"_s, 60);
        const audit::Event later = event(u"item"_s, 120);
        for (const audit::Event &one : {menu, person, later})
            append(one);
        const auto ids = [&](const audit::Query &query) {
            QList<QUuid> found;
            for (const audit::Event &one : list(query).events)
                found << one.id;
            return found;
        };
        QCOMPARE(ids({.subjectType = u"item"_s}), (QList{later.id, menu.id}));
        QCOMPARE(ids({.subjectType = u"roof"_s}), QList<QUuid>());
        QCOMPARE(ids({.subjectId = person.subjectId}), QList{person.id});
        QCOMPARE(ids({.from = person.at}), (QList{later.id, person.id}));
        QCOMPARE(ids({.to = person.at}), QList{menu.id});
    }

    void aCursorOfAnotherListIsRefused() {
        for (const QString &cursor : {u"x"_s, u"1_x"_s, u"-1_%1"_s.arg(m_item.toString())}) {
            const auto refused =
                m_cases.run([&](UnitOfWork &unit) { return audit::list(unit, {.cursor = cursor}); });
            QCOMPARE(refused.error().code, ErrorCode::InvalidFields);
        }
    }

    void whatWasKeptNeverChanges() {
        append(event(u"item"_s, 0));
        QVERIFY(isRefused(u"update audit_events set actor_name = 'somebody else'"_s));
        QVERIFY(isRefused(u"delete from audit_events"_s));
        QVERIFY(isRefused(
            u"insert into audit_events select gen_random_uuid(), occurred_at, 'person', null, '', action, "
            "subject_type, null, '', changes from audit_events"_s));
        QCOMPARE(m_database.value(u"select count(*) from audit_events"_s), u"1"_s);
    }

    void theMonthsOfAShopThatIsUpdatedGetTheirPlace() {
        test::TestDatabase before(test::TestDatabase::Schema::Empty);
        storage::Connection connection(before.target());
        connection.ensureOpen();
        QVERIFY(storage::Migrator(connection, storage::shippedMigrations().first(8)).run().has_value());
        // An old shop: one month is archived, another one is just being moved.
        connection.runScript(
            u"select ensure_month_partitions('2019-12-15', 1);"
            "update archive_boundary set frozen_before = '2020-01-01Z';"
            "select copy_month_to_archive('2019-12-01'), read_month_from_archive('2019-12-01');"
            "update archive_boundary set frozen_before = '2020-02-01Z'"_s);
        QVERIFY(storage::Migrator(connection, storage::shippedMigrations()).run().has_value());
        const auto months = [&](const QString &table) {
            return before.value(
                u"select string_agg(right(inhrelid::regclass::text, 7), ' ' order by 1) from pg_inherits "
                "where inhparent = '%1'::regclass and inhrelid::regclass::text not like '%2019_12'"_s.arg(
                    table));
        };
        QCOMPARE(months(u"audit_events"_s), months(u"orders"_s));
        QVERIFY(!before.value(u"select to_regclass('audit_events_2020_01')::text"_s).isEmpty());
        connection.runScript(
            u"select copy_month_to_archive('2020-01-01'), read_month_from_archive('2020-01-01')"_s);
        QCOMPARE(before.value(u"select archived_before = '2020-02-01Z' from archive_boundary"_s), u"true"_s);
    }
};

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
