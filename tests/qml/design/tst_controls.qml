// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Kiosk.Design

Item {
    id: root

    width: 600
    height: 400

    KButton {
        id: button

        width: 300
        text: "Go"
    }
    SignalSpy {
        id: activations

        target: button
        signalName: "activated"
    }
    Stepper {
        id: stepper

        y: 150
        value: 1
        to: 3
        onWanted: value => stepper.value = value
    }
    KText {
        id: heading

        y: 320
        text: "Your order"
        Accessible.role: Accessible.Heading
    }
    PriceLabel {
        id: price

        y: 260
        amount: 1290
    }

    TestCase {
        name: "Controls"
        when: windowShown

        function init() {
            Words.language = "en";
            Prices.currency = "EUR";
            stepper.value = 1;
            stepper.removes = false;
            activations.clear();
            wait(Theme.timeTapGuardMs + 50);
        }

        function test_text_has_a_name_for_screen_readers() {
            compare(heading.Accessible.role, Accessible.Heading);
            compare(heading.Accessible.name, "Your order");
        }

        function test_double_press_is_one() {
            mouseClick(button);
            mouseClick(button);
            compare(activations.count, 1);
        }

        function test_busy_button_does_nothing() {
            button.busy = true;
            mouseClick(button);
            button.busy = false;
            compare(activations.count, 0);
        }

        function test_button_works_by_keyboard() {
            button.forceActiveFocus();
            keyClick(Qt.Key_Space);
            compare(activations.count, 1);
        }

        function test_stepper_stays_within_its_limits() {
            const more = findChild(stepper, "more");
            const less = findChild(stepper, "less");
            verify(!less.enabled);
            for (let i = 0; i < 5; ++i)
                mouseClick(more);
            compare(stepper.value, 3);
            verify(!more.enabled);
        }

        function test_stepper_can_remove() {
            stepper.removes = true;
            const less = findChild(stepper, "less");
            verify(less.enabled);
            mouseClick(less);
            compare(stepper.value, 0);
        }

        function test_price_follows_the_language() {
            compare(price.text, "€12.90");
            Words.language = "de";
            compare(price.text, "12,90\u00a0€");
        }

        function test_prices_are_exact_data() {
            return [
                {
                    tag: "zero",
                    amount: 0,
                    currency: "EUR",
                    text: "€0.00"
                },
                {
                    tag: "cents",
                    amount: 5,
                    currency: "EUR",
                    text: "€0.05"
                },
                {
                    tag: "negative",
                    amount: -120,
                    currency: "EUR",
                    text: "−€1.20"
                },
                {
                    tag: "no minor unit",
                    amount: 1290,
                    currency: "JPY",
                    text: "¥1,290"
                },
                {
                    tag: "largest exact number",
                    amount: 9007199254740991,
                    currency: "USD",
                    text: "$90,071,992,547,409.91"
                }
            ];
        }

        function test_prices_are_exact(data) {
            compare(Prices.format(data.amount, data.currency, "en"), data.text);
        }

        function test_counted_words_have_their_forms() {
            compare(Words.plural(Words.cartItems, 1), "1 item");
            compare(Words.plural(Words.cartItems, 3), "3 items");
            compare(Words.nameOf("de"), "Deutsch");
        }

        function test_unknown_language_changes_nothing() {
            Words.language = "xx";
            compare(Words.language, "en");
        }

        function test_targets_are_large_enough() {
            Theme.shortSide = 800;
            verify(findChild(stepper, "more").width >= 58);
            verify(button.height >= 80);
            Theme.shortSide = 1080;
            compare(Theme.factor, 1080 / 834);
            Theme.shortSide = 5000;
            compare(Theme.factor, 1.35);
        }

        function test_large_text_grows_text_only() {
            const before = Theme.textBody;
            const space = Theme.space4;
            Theme.largeText = true;
            verify(Theme.textBody > before);
            compare(Theme.space4, space);
            Theme.largeText = false;
        }
    }
}
