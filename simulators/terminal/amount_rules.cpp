// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulators/terminal/amount_rules.h"

using namespace Qt::StringLiterals;

namespace kiosk::terminalsim {

const QList<AmountRule> &amountRules() {
    static const auto decline = [](const QString &condition) {
        return Behaviour{.decision = Decision::Decline, .errorCondition = condition};
    };
    static const QList<AmountRule> rules{
        {1, decline(u"Refusal"_s), u"declined: Refusal"_s},
        {2, decline(u"InvalidCard"_s), u"declined: InvalidCard"_s},
        {3, decline(u"WrongPIN"_s), u"declined: WrongPIN"_s},
        {4, decline(u"PaymentRestriction"_s), u"declined: PaymentRestriction"_s},
        {5, decline(u"Cancel"_s), u"the guest presses stop: Cancel"_s},
        {6, decline(u"UnreachableHost"_s), u"declined: UnreachableHost"_s},
        {7, decline(u"UnavailableDevice"_s), u"declined: UnavailableDevice"_s},
        {20, {.delayMs = 20'000}, u"approved after 20 s"_s},
        {30, {.delivery = Delivery::Silent}, u"approved, then silent"_s},
        {31, {.delivery = Delivery::Twice}, u"approved, answered twice"_s},
        {32,
         {.delivery = Delivery::Cut, .cutAfterBytes = 200},
         u"approved, connection cut after 200 bytes"_s},
        {33, {.delivery = Delivery::Malformed}, u"approved, unreadable XML"_s},
        {34, {.delivery = Delivery::Http500}, u"approved, HTTP 500"_s},
        {35, {.decision = Decision::Ignore, .delivery = Delivery::Silent}, u"not booked, silent"_s},
        {36,
         {.decision = Decision::Ignore, .delivery = Delivery::Unplug},
         u"not booked, unplugged for 30 s"_s},
        {37, {.delivery = Delivery::Unplug}, u"approved, then unplugged for 30 s"_s},
        {40, {.signatureRequired = true}, u"approved, signature required"_s},
    };
    return rules;
}

std::optional<Behaviour> behaviourForAmount(qint64 minorUnits) {
    for (const AmountRule &rule : amountRules()) {
        if (rule.ending == minorUnits % 100)
            return rule.behaviour;
    }
    return std::nullopt;
}

} // namespace kiosk::terminalsim
