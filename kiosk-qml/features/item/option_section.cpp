// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "option_section.h"

#include <algorithm>

namespace kiosk::item {

OptionSection::OptionSection(QString key, bool absolutePrices, QObject *parent)
    : QAbstractListModel(parent)
    , m_key(std::move(key))
    , m_absolutePrices(absolutePrices) {}

int OptionSection::chosen() const {
    return std::ranges::fold_left(m_content.choices, 0,
                                  [](int sum, const Choice &choice) { return sum + choice.count; });
}

bool OptionSection::satisfied() const {
    const int count = chosen();
    const bool soldOut = std::ranges::any_of(
        m_content.choices, [](const Choice &choice) { return choice.count > 0 && !choice.available; });
    return count >= m_content.min && count <= m_content.max && !soldOut;
}

void OptionSection::show(const Content &content) {
    const auto sameChoices =
        std::ranges::equal(m_content.choices, content.choices, {}, &Choice::id, &Choice::id);
    if (!sameChoices)
        beginResetModel();
    const Content before = std::exchange(m_content, content);
    if (!sameChoices) {
        endResetModel();
    } else {
        for (qsizetype row = 0; row < m_content.choices.size(); ++row) {
            if (m_content.choices.at(row) != before.choices.at(row))
                emit dataChanged(index(int(row)), index(int(row)));
        }
    }
    emit changed();
}

int OptionSection::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_content.choices.size());
}

QVariant OptionSection::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Choice &choice = m_content.choices.at(index.row());
    switch (role) {
    case ChoiceIdRole:
        return choice.id;
    case NameRole:
        return choice.name;
    case PictureRole:
        return choice.picture;
    case PriceRole:
        return choice.price;
    case CountRole:
        return choice.count;
    case MostRole:
        return choice.most;
    case AvailableRole:
        return choice.available;
    default:
        return {};
    }
}

QHash<int, QByteArray> OptionSection::roleNames() const {
    return {{ChoiceIdRole, "choiceId"}, {NameRole, "name"}, {PictureRole, "picture"},    {PriceRole, "price"},
            {CountRole, "count"},       {MostRole, "most"}, {AvailableRole, "available"}};
}

} // namespace kiosk::item
