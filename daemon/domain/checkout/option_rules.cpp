// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/checkout/option_rules.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::checkout {

namespace {

struct Found {
    const menu::OptionGroup *group = nullptr;
    const menu::Option *option = nullptr;
};

Found findOption(const menu::Menu &menu, const menu::Item &item, const OptionId &id) {
    for (const OptionGroupId &groupId : item.optionGroupIds) {
        const auto group = menu.optionGroups.constFind(groupId);
        if (group == menu.optionGroups.cend())
            continue;
        const auto option = std::ranges::find(group->options, id, &menu::Option::id);
        if (option != group->options.cend())
            return {&*group, &*option};
    }
    return {};
}

void checkCounts(const menu::Menu &menu, const menu::Item &item, const QHash<OptionGroupId, qint64> &counts,
                 const QString &path, Findings &findings) {
    for (const OptionGroupId &groupId : item.optionGroupIds) {
        const auto group = menu.optionGroups.constFind(groupId);
        if (group == menu.optionGroups.cend())
            continue;
        const qint64 count = counts.value(groupId);
        if (count < group->min)
            findings.fault(path, "too_few"_L1,
                           u"The group %1 needs at least %2."_s.arg(groupId.toString()).arg(group->min));
        if (count > group->max)
            findings.fault(path, "too_many"_L1,
                           u"The group %1 takes at most %2."_s.arg(groupId.toString()).arg(group->max));
    }
}

} // namespace

ChosenOptions chooseOptions(const menu::Menu &menu, const menu::Item &item,
                            const QList<orders::OptionRequest> &wanted, const QString &path,
                            const OrderLineId &line, Findings &findings) {
    ChosenOptions chosen;
    QHash<OptionGroupId, qint64> counts;
    QSet<OptionId> seen;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const orders::OptionRequest &request = wanted[i];
        const QString here = path + u'/' + QString::number(i);
        const Found found = findOption(menu, item, request.optionId);
        if (!found.option) {
            findings.fault(here, "unknown"_L1, u"This option does not belong to the item."_s);
            continue;
        }
        if (seen.contains(request.optionId)) {
            findings.fault(here, "duplicate"_L1, u"This option is given twice."_s);
            continue;
        }
        seen.insert(request.optionId);
        if (request.quantity < 1 || request.quantity > found.group->maxPerOption) {
            findings.fault(here, "quantity"_L1,
                           u"This option can be taken 1 to %1 times."_s.arg(found.group->maxPerOption));
            continue;
        }
        counts[found.group->id] += request.quantity;
        if (!found.option->available)
            findings.changes.append({CartChangeKind::OptionUnavailable,
                                     line,
                                     item.id,
                                     request.optionId,
                                     found.option->name,
                                     {},
                                     {}});
        chosen.sold.append({request.optionId, found.option->name, request.quantity, found.option->price});
        chosen.price += found.option->price * request.quantity;
    }
    checkCounts(menu, item, counts, path, findings);
    return chosen;
}

} // namespace kiosk::checkout
