// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/menu/menu_repository.h"
#include "daemon/storage/menu/sample_shop.h"
#include "tests/support/use_cases.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace Qt::StringLiterals;
using namespace kiosk;
using kiosk::test::TestDatabase;

class TestSampleShop : public QObject {
    Q_OBJECT
    TestDatabase m_database{TestDatabase::Schema::SampleShop};
    test::UseCases m_cases{m_database};
    menu::Menu m_menu;

    void checkTexts(const menu::LocalizedText &texts, const QString &where) {
        QVERIFY2(texts.keys() == m_menu.languages || texts.keys() == QStringList({u"de"_s, u"en"_s}),
                 qUtf8Printable(where));
        for (const QString &text : texts)
            QVERIFY2(!text.trimmed().isEmpty(), qUtf8Printable(where));
    }

private slots:
    void initTestCase() {
        m_menu =
            m_cases.run([](UnitOfWork &unit) -> Result<menu::Menu> { return unit.menu().load(); }).value();
    }

    void secondSeedingChangesNothing() {
        const auto seeded = storage::seedSampleShop(m_database.connection());
        QVERIFY(seeded);
        QCOMPARE(*seeded, false);
        QCOMPARE(m_database.value(u"select count(*) from shop"_s), u"1"_s);
    }

    void twoDaemonsThatSeedAtOnceMakeOneShop() {
        TestDatabase empty;
        std::atomic<int> made = 0;
        {
            std::vector<std::jthread> daemons;
            for (int i = 0; i < 4; ++i)
                daemons.emplace_back([&] {
                    storage::Connection connection(empty.target());
                    const auto seeded = storage::seedSampleShop(connection);
                    made += seeded && *seeded;
                });
        }
        QCOMPARE(made.load(), 1);
    }

    void shopSellsAtLeastTwentyFiveItemsInFiveCategories() {
        QCOMPARE_GE(m_menu.items.size(), 25);
        QCOMPARE_GE(m_menu.categories.size(), 5);
        qsizetype listed = 0;
        for (const menu::Category &category : m_menu.categories) {
            QVERIFY(!category.itemIds.isEmpty());
            listed += category.itemIds.size();
        }
        QCOMPARE(listed, m_menu.items.size());
    }

    void everyTextIsThereInBothLanguages() {
        for (const menu::Category &category : m_menu.categories)
            checkTexts(category.name, u"category"_s);
        for (const menu::Item &item : m_menu.items) {
            checkTexts(item.name, u"item"_s);
            checkTexts(item.description, item.name[u"en"_s]);
            for (const menu::Variant &variant : item.variants)
                checkTexts(variant.name, item.name[u"en"_s]);
            for (const menu::ComboSlot &slot : item.comboSlots)
                checkTexts(slot.name, item.name[u"en"_s]);
        }
        for (const menu::OptionGroup &group : m_menu.optionGroups) {
            checkTexts(group.name, u"group"_s);
            for (const menu::Option &option : group.options)
                checkTexts(option.name, group.name[u"en"_s]);
        }
    }

    void everyPictureIsShipped() {
        QStringList urls;
        for (const menu::Category &category : m_menu.categories)
            urls << category.imageUrl;
        for (const menu::Item &item : m_menu.items)
            urls << item.imageUrl;
        QVERIFY2(!urls.contains(QString()), "a category or an item has no picture");
        for (const menu::OptionGroup &group : m_menu.optionGroups)
            for (const menu::Option &option : group.options)
                if (!option.imageUrl.isEmpty())
                    urls << option.imageUrl;
        for (const QString &url : urls) {
            QVERIFY2(url.startsWith(u"/media/menu/"_s), qUtf8Printable(url));
            QVERIFY2(QFile::exists(QStringLiteral(KIOSK_DB_FOLDER "/seed") + url), qUtf8Printable(url));
        }
    }

    void missingPicturesAreWrittenAndOthersLeftAlone() {
        const QTemporaryDir folder;
        QVERIFY(storage::writeSamplePictures(folder.path()));
        QFile burger(folder.filePath(u"menu/burger.webp"_s));
        QVERIFY(burger.open(QIODevice::ReadWrite));
        QCOMPARE(burger.read(12).last(4), "WEBP");
        QVERIFY(burger.permissions().testFlag(QFile::ReadOther));
        burger.resize(0);
        burger.close();
        QVERIFY(QFile::remove(folder.filePath(u"menu/fries.webp"_s)));
        QVERIFY(storage::writeSamplePictures(folder.path()));
        QCOMPARE(QFileInfo(burger.fileName()).size(), 0);
        QVERIFY(QFile::exists(folder.filePath(u"menu/fries.webp"_s)));
        QVERIFY(!storage::writeSamplePictures(u"/proc/none"_s));
    }

    void itemWithVariantsHasOneDefaultWhosePriceIsTheItems() {
        bool any = false;
        for (const menu::Item &item : m_menu.items) {
            if (item.variants.isEmpty())
                continue;
            any = true;
            QList<qint64> defaults;
            for (const menu::Variant &variant : item.variants)
                if (variant.isDefault)
                    defaults << variant.price;
            QVERIFY2(defaults == QList<qint64>{item.price}, qUtf8Printable(item.name[u"en"_s]));
        }
        QVERIFY(any);
    }

    void optionGroupsCanBeAnsweredAndComeInAllKinds() {
        bool required = false;
        bool optional = false;
        bool several = false;
        for (const menu::OptionGroup &group : m_menu.optionGroups) {
            const QByteArray name = group.name[u"en"_s].toUtf8();
            QVERIFY2(group.options.size() * group.maxPerOption >= group.min, name.constData());
            const auto defaults = std::ranges::count_if(group.options, &menu::Option::isDefault);
            QVERIFY2(defaults <= group.max, name.constData());
            required |= group.min > 0;
            optional |= group.min == 0;
            several |= group.min > 1;
        }
        QVERIFY(required && optional && several);
        for (const menu::Item &item : m_menu.items)
            for (const OptionGroupId &id : item.optionGroupIds)
                QVERIFY(m_menu.optionGroups.contains(id));
    }

    void combosHaveThreeSlotsOrMoreWithOneDefaultEach() {
        QList<menu::ComboSlot> slotsOfAll;
        for (const menu::Item &item : m_menu.items) {
            if (item.kind != ItemKind::Combo)
                continue;
            QCOMPARE_GE(item.comboSlots.size(), 3);
            slotsOfAll << item.comboSlots;
        }
        QVERIFY(!slotsOfAll.isEmpty());
        for (const menu::ComboSlot &slot : slotsOfAll) {
            QCOMPARE_GE(slot.choices.size(), 2);
            QCOMPARE(std::ranges::count_if(slot.choices, &menu::ComboChoice::isDefault), 1);
            for (const menu::ComboChoice &choice : slot.choices) {
                const menu::Item item = m_menu.items.value(choice.itemId);
                QVERIFY2(!item.id.isNull(), "a choice of the combo is not on the menu");
                // A choice of an item with sizes must say which.
                QCOMPARE(choice.variantId.has_value(), !item.variants.isEmpty());
            }
        }
    }

    void comboWithItsDefaultsCostsLessThanItsParts() {
        for (const menu::Item &combo : m_menu.items) {
            if (combo.kind != ItemKind::Combo)
                continue;
            qint64 parts = 0;
            for (const menu::ComboSlot &slot : combo.comboSlots)
                for (const menu::ComboChoice &choice : slot.choices)
                    if (choice.isDefault)
                        parts += m_menu.items.value(choice.itemId).price;
            QCOMPARE_LT(combo.price, parts);
        }
    }

    void shopHasTwoTaxRatesThatDependOnTheService() {
        QSet<int> rates;
        bool depends = false;
        for (const menu::Item &item : m_menu.items) {
            rates << item.taxRates.eatIn.thousandths << item.taxRates.takeAway.thousandths;
            depends |= !(item.taxRates.eatIn == item.taxRates.takeAway);
        }
        QCOMPARE(rates, (QSet<int>{7000, 19000}));
        QVERIFY(depends);
    }

    void foodTellsItsAllergensAndEnergy() {
        const auto withAllergens =
            std::ranges::count_if(m_menu.items, [](const menu::Item &i) { return !i.allergens.isEmpty(); });
        QCOMPARE_GE(withAllergens, 20);
        for (const menu::Item &item : m_menu.items)
            QVERIFY2(item.energyKcal || item.kind == ItemKind::Combo, qUtf8Printable(item.name[u"en"_s]));
    }

    void veganItemsContainNoAnimalAllergen() {
        const QList<Allergen> animal{Allergen::Milk, Allergen::Eggs, Allergen::Fish, Allergen::Crustaceans,
                                     Allergen::Molluscs};
        for (const menu::Item &item : m_menu.items) {
            if (!item.tags.contains(DietTag::Vegan))
                continue;
            QVERIFY(item.tags.contains(DietTag::Vegetarian));
            for (const Allergen allergen : item.allergens)
                QVERIFY2(!animal.contains(allergen), qUtf8Printable(item.name[u"en"_s]));
        }
    }

    void shopIsSetUpForGermany() {
        QCOMPARE(m_menu.shopName, u"Bella & Bun"_s);
        QCOMPARE(m_menu.currency.code(), u"EUR"_s);
        QCOMPARE(m_menu.timeZone.id(), "Europe/Berlin");
        QCOMPARE(m_menu.paymentMethods, (QList{PaymentMethod::CardTerminal, PaymentMethod::Counter}));
        QCOMPARE(m_menu.serviceTypes, (QList{ServiceType::EatIn, ServiceType::TakeAway}));
        QVERIFY(m_menu.languages.contains(m_menu.defaultLanguage));
    }
};

QTEST_GUILESS_MAIN(TestSampleShop)
#include "tst_sample_shop.moc"
