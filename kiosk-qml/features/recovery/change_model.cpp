// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "change_model.h"

namespace kiosk::recovery {

void ChangeModel::setSession(session::Session *session) {
    m_session = session;
    connect(session->menu(), &session::MenuState::changed, this, &ChangeModel::reload);
    connect(session->cart(), &session::CartState::changed, this, &ChangeModel::reload);
    connect(session, &session::Session::languageChanged, this, &ChangeModel::reload);
    reload();
}

void ChangeModel::reload() {
    beginResetModel();
    // Before the first menu there is nothing to compare with.
    m_changes =
        m_session->menu()->known() ? m_session->cart()->differences() : QList<session::CartDifference>();
    endResetModel();
    emit changed();
}

session::Cart ChangeModel::adopted() const {
    // QML reads the sums before it has set the session.
    if (!m_session)
        return {};
    session::Cart cart = m_session->cart()->cart();
    cart.adopt(*m_session->menu()->catalogue());
    return cart;
}

qint64 ChangeModel::oldTotal() const {
    return m_session ? m_session->cart()->total() : 0;
}

qint64 ChangeModel::newTotal() const {
    return adopted().total();
}

bool ChangeModel::nothingLeft() const {
    return adopted().isEmpty();
}

int ChangeModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant ChangeModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const session::CartDifference &change = m_changes.at(index.row());
    const session::Catalogue &catalogue = *m_session->menu()->catalogue();
    switch (role) {
    case KindRole:
        switch (change.kind) {
        case CartChangeKind::SoldOut:
            return SoldOut;
        case CartChangeKind::Removed:
            return Gone;
        case CartChangeKind::OptionUnavailable:
            return ChoiceGone;
        case CartChangeKind::PriceChanged:
            return NewPrice;
        }
        return Gone;
    case NameRole:
        return catalogue.text(change.name, m_session->language());
    case OptionRole:
        return catalogue.text(change.optionName, m_session->language());
    case OldPriceRole:
        return change.oldPrice ? change.oldPrice->amount : 0;
    case NewPriceRole:
        return change.newPrice ? change.newPrice->amount : 0;
    default:
        return {};
    }
}

QHash<int, QByteArray> ChangeModel::roleNames() const {
    return {{KindRole, "kind"},
            {NameRole, "name"},
            {OptionRole, "option"},
            {OldPriceRole, "oldPrice"},
            {NewPriceRole, "newPrice"}};
}

} // namespace kiosk::recovery
