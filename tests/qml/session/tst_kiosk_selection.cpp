// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../sample_menu.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::session;
using namespace kiosk::test;

class TestKioskSelection : public QObject {
    Q_OBJECT

    SampleMenu m_sample;

    [[nodiscard]] const contract::OptionGroup &group(const Catalogue &catalogue,
                                                     const OptionGroupId &id) const {
        return *catalogue.group(id);
    }

private Q_SLOTS:
    void init() { m_sample = SampleMenu(); }

    void defaultsAreChosenAtFirst() {
        const Catalogue catalogue = m_sample.catalogue();
        QCOMPARE(defaultSelection(catalogue, *catalogue.item(m_sample.pizza)).variantId, m_sample.large);
        QCOMPARE(defaultSelection(catalogue, *catalogue.item(m_sample.burger)).options,
                 (OptionCounts{{m_sample.brioche, 1}}));
        const Selection combo = defaultSelection(catalogue, *catalogue.item(m_sample.combo));
        QCOMPARE(combo.components.value(m_sample.mainSlot).itemId, m_sample.burger);
        QVERIFY(!combo.components.contains(m_sample.drinkSlot));
    }

    void soldOutDefaultIsNotChosen() {
        m_sample.optionOf(m_sample.brioche).available = false;
        const Catalogue catalogue = m_sample.catalogue();
        QVERIFY(defaultSelection(catalogue, *catalogue.item(m_sample.burger)).options.isEmpty());
    }

    void singleChoiceIsReplacedAndNotTakenAway() {
        const Catalogue catalogue = m_sample.catalogue();
        const contract::OptionGroup &bun = group(catalogue, m_sample.bun);
        OptionCounts counts = toggled(bun, {{m_sample.brioche, 1}}, m_sample.grain);
        QCOMPARE(counts, (OptionCounts{{m_sample.grain, 1}}));
        QCOMPARE(toggled(bun, counts, m_sample.grain), counts);
    }

    void fullGroupRefuses() {
        const Catalogue catalogue = m_sample.catalogue();
        const contract::OptionGroup &extras = group(catalogue, m_sample.extras);
        const OptionCounts full{{m_sample.cheese, 2}, {m_sample.bacon, 1}};
        QCOMPARE(toggled(extras, full, m_sample.egg), full);
    }

    void countsStayWithinTheLimits_data() {
        QTest::addColumn<int>("wanted");
        QTest::addColumn<int>("got");
        QTest::newRow("negative") << -3 << 0;
        QTest::newRow("none") << 0 << 0;
        QTest::newRow("two") << 2 << 2;
        QTest::newRow("more than of one option") << 3 << 2;
        QTest::newRow("huge") << 1000000 << 2;
    }
    void countsStayWithinTheLimits() {
        QFETCH(int, wanted);
        QFETCH(int, got);
        const Catalogue catalogue = m_sample.catalogue();
        QCOMPARE(
            withCount(group(catalogue, m_sample.extras), {}, m_sample.cheese, wanted).value(m_sample.cheese),
            got);
    }

    void variantReplacesThePriceAndOptionsAddToIt() {
        const Catalogue catalogue = m_sample.catalogue();
        QCOMPARE(unitPrice(catalogue, *catalogue.item(m_sample.pizza), {m_sample.large, {}, {}}), 1390);
        QCOMPARE(unitPrice(catalogue, *catalogue.item(m_sample.burger),
                           {{}, {{m_sample.grain, 1}, {m_sample.cheese, 2}, {m_sample.egg, 1}}, {}}),
                 890 + 50 + 240 - 20);
    }

    void comboCostsItsPriceSurchargesAndOptions() {
        const Catalogue catalogue = m_sample.catalogue();
        Selection selection;
        selection.components.insert(m_sample.mainSlot, {m_sample.pizza, m_sample.large, {}});
        selection.components.insert(m_sample.drinkSlot, {m_sample.water, {}, {}});
        QCOMPARE(unitPrice(catalogue, *catalogue.item(m_sample.combo), selection), 1290 + 300);
        selection.components.insert(m_sample.mainSlot, {m_sample.burger, {}, {{m_sample.bacon, 1}}});
        QCOMPARE(unitPrice(catalogue, *catalogue.item(m_sample.combo), selection), 1290 + 160);
    }

    void everythingMissingIsNamedInOrder() {
        const Catalogue catalogue = m_sample.catalogue();
        const auto problems = problemsOf(catalogue, *catalogue.item(m_sample.combo), {});
        QCOMPARE(problems.size(), 2);
        QCOMPARE(problems.at(0).section, slotSection(m_sample.mainSlot));
        QCOMPARE(problems.at(1).kind, SelectionProblem::SlotMissing);
        const auto burger = problemsOf(catalogue, *catalogue.item(m_sample.burger), {});
        QCOMPARE(burger.constFirst().section, groupSection(m_sample.bun));
        QCOMPARE(problemsOf(catalogue, *catalogue.item(m_sample.pizza), {}).constFirst().kind,
                 SelectionProblem::VariantMissing);
    }

    void choiceThatSoldOutMeanwhileIsAProblem() {
        const Selection selection{{}, {{m_sample.brioche, 1}, {m_sample.bacon, 1}}, {}};
        m_sample.optionOf(m_sample.bacon).available = false;
        const Catalogue catalogue = m_sample.catalogue();
        const auto problems = problemsOf(catalogue, *catalogue.item(m_sample.burger), selection);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.constFirst().kind, SelectionProblem::ChoiceSoldOut);
    }

    void optionOfAnotherItemIsAProblem() {
        const Catalogue catalogue = m_sample.catalogue();
        QVERIFY(!problemsOf(catalogue, *catalogue.item(m_sample.water), {{}, {{m_sample.bacon, 1}}, {}})
                     .isEmpty());
    }

    void selectionSurvivesTheWire() {
        const Catalogue catalogue = m_sample.catalogue();
        Selection selection = defaultSelection(catalogue, *catalogue.item(m_sample.combo));
        selection.components.insert(m_sample.drinkSlot, {m_sample.water, {}, {}});
        contract::OrderLineInput line;
        writeSelection(selection, line);
        QCOMPARE(selectionOf(line), selection);
    }

    void textFallsBackToTheShopsLanguage() {
        const Catalogue catalogue = m_sample.catalogue();
        const contract::LocalizedText name = catalogue.item(m_sample.water)->name;
        QCOMPARE(catalogue.text(name, QStringLiteral("de")), QStringLiteral("Water (de)"));
        QCOMPARE(catalogue.text(name, QStringLiteral("fr")), QStringLiteral("Water"));
        QCOMPARE(catalogue.text({}, QStringLiteral("en")), QString());
    }
};

QTEST_GUILESS_MAIN(TestKioskSelection)
#include "tst_kiosk_selection.moc"
