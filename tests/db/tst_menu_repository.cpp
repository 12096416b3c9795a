// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/menu/menu_use_cases.h"
#include "tests/support/use_cases.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;

namespace {
const Actor cook = Actor::person(UserId::create(), u"Mr Cook"_s);
}

class TestMenuRepository : public QObject {
    Q_OBJECT
    test::TestDatabase m_database{test::TestDatabase::Schema::SampleShop};
    test::UseCases m_cases{m_database, 4};
    QDateTime m_now{QDate(2026, 5, 4), QTime(12, 0), QTimeZone::UTC};
    ItemId m_item;

    menu::Menu load() {
        return m_cases.run([](UnitOfWork &unit) -> Result<menu::Menu> { return unit.menu().load(); }).value();
    }
    Result<menu::Availability> mark(const ItemId &item, bool available, std::optional<QDateTime> until = {}) {
        return m_cases.run([&](UnitOfWork &unit) {
            return menu::setAvailability(unit, item, available, until, cook, m_now);
        });
    }
    QList<menu::Availability> restore(const QDateTime &when) {
        return m_cases.run([&](UnitOfWork &unit) { return menu::restoreExpired(unit, when); }).value();
    }

private slots:
    // What is changed is kept in a month of its own.
    void initTestCase() { m_database.execute(u"select ensure_month_partitions('2026-05-01')"_s); }
    void init() { m_item = load().categories.at(1).itemIds.first(); }
    void cleanup() {
        m_database.execute(u"update items set available = true, unavailable_until = null; truncate outbox"_s);
    }

    void menuKeepsTheOrderOfCategoriesItemsAndOptions() {
        const menu::Menu menu = load();
        QCOMPARE(menu.categories.at(1).name[u"en"_s], u"Burgers"_s);
        const menu::Item burger = menu.items[menu.categories.at(1).itemIds.first()];
        QCOMPARE(burger.name[u"de"_s], u"Classic Bun"_s);
        QCOMPARE(burger.price, 890);
        QCOMPARE(burger.optionGroupIds.size(), 3);
        const menu::OptionGroup buns = menu.optionGroups[burger.optionGroupIds.first()];
        QCOMPARE(buns.min, 1);
        QCOMPARE(buns.options.first().name[u"en"_s], u"Brioche"_s);
        QVERIFY(buns.options.first().isDefault);
        QVERIFY(buns.options.first().allergens.contains(Allergen::Gluten));
    }

    void soldOutItemChangesTheVersionAndTellsTheScreens() {
        const qint64 before = load().version;
        const auto marked = mark(m_item, false);
        QVERIFY(marked);
        QCOMPARE(marked->menuVersion, before + 1);
        const menu::Menu menu = load();
        QCOMPARE(menu.version, before + 1);
        QVERIFY(!menu.items[m_item].available);
        QCOMPARE(m_database.value(
                     u"select topic || ' ' || kind || ' ' || entity_id || ' ' || version from outbox"_s),
                 u"items sold_out %1 %2"_s.arg(m_item.toString()).arg(before + 1));
    }

    void unknownItemIsNotFoundAndTheMenuStays() {
        const qint64 before = load().version;
        QCOMPARE(mark(ItemId::create(), false).error().code, ErrorCode::NotFound);
        QCOMPARE(load().version, before);
        QCOMPARE(m_database.value(u"select count(*) from outbox"_s), u"0"_s);
    }

    void itemComesBackWhenItsTimeHasCome() {
        QVERIFY(mark(m_item, false, m_now));
        QCOMPARE(load().items[m_item].unavailableUntil, std::optional(m_now));
        QCOMPARE(restore(m_now.addSecs(-1)).size(), 0);
        const qint64 before = load().version;
        const auto restored = restore(m_now);
        QCOMPARE(restored.size(), 1);
        QCOMPARE(restored.first().itemId, m_item);
        QVERIFY(load().items[m_item].available);
        QCOMPARE(load().version, before + 1);
        QCOMPARE(m_database.value(u"select count(*) from outbox where kind = 'available'"_s), u"1"_s);
        QCOMPARE(restore(m_now).size(), 0);
        QCOMPARE(load().version, before + 1);
    }

    void itemSoldOutWithoutATimeStaysSoldOut() {
        QVERIFY(mark(m_item, false));
        QCOMPARE(restore(m_now.addYears(1)).size(), 0);
        QVERIFY(!load().items[m_item].available);
    }

    void sellingAgainForgetsTheTime() {
        QVERIFY(mark(m_item, false, m_now));
        const auto marked = mark(m_item, true, m_now);
        QVERIFY(marked && !marked->until);
    }

    void manyChangesAtOnceCountEachOnce() {
        const menu::Menu before = load();
        QList<QFuture<Result<menu::Availability>>> answers;
        for (int i = 0; i < 40; ++i)
            answers << m_cases.transactor().run([item = before.items.keys().at(i % before.items.size()),
                                                 sell = i % 2 == 0, now = m_now](UnitOfWork &unit) {
                return menu::setAvailability(unit, item, sell, {}, cook, now);
            });
        QSet<qint64> versions;
        for (auto &answer : answers)
            versions << answer.result().value().menuVersion;
        QCOMPARE(versions.size(), 40);
        QCOMPARE(load().version, before.version + 40);
    }

    void emptyDatabaseHasAnEmptyMenu() {
        test::TestDatabase empty;
        test::UseCases cases(empty, 1);
        const auto menu =
            cases.run([](UnitOfWork &unit) -> Result<menu::Menu> { return unit.menu().load(); });
        QVERIFY(menu);
        QCOMPARE(menu->version, 0);
        QVERIFY(menu->items.isEmpty());
    }

    void databaseRefusesAMenuThatCannotBeSold_data() {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QByteArray>("constraint");
        QTest::newRow("negative price")
            << u"update items set price = -1"_s << QByteArray("items_price_check");
        QTest::newRow("text without language")
            << u"update items set name = '{}'"_s << QByteArray("items_name_check");
        QTest::newRow("empty text") << u"update items set name = '{\"en\": \"\"}'"_s
                                    << QByteArray("items_name_check");
        QTest::newRow("unknown allergen")
            << u"update items set allergens = '{dust}'"_s << QByteArray("items_allergens_check");
        QTest::newRow("minimum above maximum") << u"update option_groups set min_pieces = max_pieces + 1"_s
                                               << QByteArray("option_groups_pieces_check");
        QTest::newRow("two default variants")
            << u"update variants set is_default = true"_s << QByteArray("variants_one_default_key");
        QTest::newRow("two default choices")
            << u"update combo_choices set is_default = true"_s << QByteArray("combo_choices_one_default_key");
        QTest::newRow("size of another item")
            << u"update combo_choices set variant_id = (select id from variants where item_id <> "
               u"combo_choices.item_id "
               "order by id desc limit 1) where is_default and item_id in (select item_id from variants)"_s
            << QByteArray("combo_choices_variant_fkey");
        QTest::newRow("negative tax rate")
            << u"update tax_rates set eat_in = -1"_s << QByteArray("tax_rates_range_check");
        QTest::newRow("second shop")
            << u"insert into shop (id, name, currency, default_language, languages, time_zone, "
               "payment_methods, service_types) select gen_random_uuid(), name, currency, default_language, "
               "languages, time_zone, payment_methods, service_types from shop"_s
            << QByteArray("shop_singleton_key");
        QTest::newRow("default language not offered")
            << u"update shop set default_language = 'fr'"_s << QByteArray("shop_languages_check");
    }
    void databaseRefusesAMenuThatCannotBeSold() {
        QFETCH(QString, change);
        QFETCH(QByteArray, constraint);
        try {
            m_database.execute(change);
            QFAIL("it was accepted");
        } catch (const storage::DbException &failure) {
            QCOMPARE(failure.constraint(), constraint);
        }
    }
};

QTEST_GUILESS_MAIN(TestMenuRepository)
#include "tst_menu_repository.moc"
