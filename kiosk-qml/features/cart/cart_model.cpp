// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cart_model.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::cart {

namespace {

using session::Catalogue;
using session::OptionCounts;

QStringList optionTexts(const Catalogue &catalogue, const contract::MenuItem &item,
                        const OptionCounts &counts, const QString &language) {
    QStringList texts;
    for (const contract::OptionGroup *group : catalogue.groupsOf(item)) {
        for (const contract::Option &option : group->options) {
            const int count = counts.value(option.id);
            if (count > 0)
                texts.append((count > 1 ? u"%1 × "_s.arg(count) : QString()) +
                             catalogue.text(option.name, language));
        }
    }
    return texts;
}

} // namespace

void CartModel::setSession(session::Session *session) {
    m_session = session;
    m_lines = session->cart()->cart().lines();
    const auto touch = [this] {
        if (!m_lines.isEmpty())
            emit dataChanged(index(0), index(int(m_lines.size()) - 1));
    };
    connect(session->cart(), &session::CartState::changed, this, &CartModel::reload);
    connect(session->menu(), &session::MenuState::changed, this, touch);
    connect(session, &session::Session::languageChanged, this, touch);
}

void CartModel::reload() {
    const QList<session::CartLine> lines = m_session->cart()->cart().lines();
    // Row signals instead of a reset, so that the other rows stay where the guest's finger is.
    for (qsizetype row = m_lines.size() - 1; row >= 0; --row) {
        if (std::ranges::none_of(
                lines, [&](const session::CartLine &line) { return line.id == m_lines.at(row).id; })) {
            beginRemoveRows({}, int(row), int(row));
            m_lines.removeAt(row);
            endRemoveRows();
        }
    }
    for (qsizetype row = 0; row < lines.size(); ++row) {
        if (row < m_lines.size() && m_lines.at(row).id == lines.at(row).id) {
            if (m_lines.at(row) != lines.at(row)) {
                m_lines[row] = lines.at(row);
                emit dataChanged(index(int(row)), index(int(row)));
            }
        } else {
            beginInsertRows({}, int(row), int(row));
            m_lines.insert(row, lines.at(row));
            endInsertRows();
        }
    }
}

int CartModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_lines.size());
}

QString CartModel::nameOfLine(const session::CartLine &line) const {
    const Catalogue &catalogue = *m_session->menu()->catalogue();
    const contract::MenuItem *item = catalogue.item(line.itemId);
    if (!item)
        return {};
    QString name = catalogue.text(item->name, m_session->language());
    for (const contract::Variant &variant : item->variants) {
        if (variant.id == line.selection.variantId)
            name += u", "_s + catalogue.text(variant.name, m_session->language());
    }
    return name;
}

QString CartModel::detailsOf(const session::CartLine &line) const {
    const Catalogue &catalogue = *m_session->menu()->catalogue();
    const QString language = m_session->language();
    const contract::MenuItem *item = catalogue.item(line.itemId);
    if (!item)
        return {};
    QStringList rows;
    for (const contract::ComboSlot &slot : item->comboSlots) {
        const session::Component component = line.selection.components.value(slot.id);
        if (const contract::MenuItem *part = catalogue.item(component.itemId)) {
            QStringList texts{catalogue.text(part->name, language)};
            texts.append(optionTexts(catalogue, *part, component.options, language));
            rows.append(texts.join(u" · "_s));
        }
    }
    if (const QStringList texts = optionTexts(catalogue, *item, line.selection.options, language);
        !texts.isEmpty())
        rows.append(texts.join(u" · "_s));
    return rows.join(u'\n');
}

QVariant CartModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const session::CartLine &line = m_lines.at(index.row());
    const Catalogue &catalogue = *m_session->menu()->catalogue();
    const contract::MenuItem *item = catalogue.item(line.itemId);
    switch (role) {
    case LineIdRole:
        return line.id.toString();
    case ItemIdRole:
        return line.itemId.toString();
    case NameRole:
        return nameOfLine(line);
    case DetailsRole:
        return detailsOf(line);
    case QuantityRole:
        return line.quantity;
    case TotalRole:
        return line.unitPrice.amount * line.quantity;
    case PictureRole:
        return item ? m_session->picture(item->imageUrl) : QUrl();
    case AvailableRole:
        return item && session::problemsOf(catalogue, *item, line.selection).isEmpty();
    case EditableRole:
        return item &&
               (item->variants.size() > 1 || !item->optionGroupIds.isEmpty() || !item->comboSlots.isEmpty());
    default:
        return {};
    }
}

QHash<int, QByteArray> CartModel::roleNames() const {
    return {{LineIdRole, "lineId"},   {ItemIdRole, "itemId"},       {NameRole, "name"},
            {DetailsRole, "details"}, {QuantityRole, "quantity"},   {TotalRole, "total"},
            {PictureRole, "picture"}, {AvailableRole, "available"}, {EditableRole, "editable"}};
}

} // namespace kiosk::cart
