// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "option_section.h"

#include <QtQml/qqmllist.h>

namespace kiosk::item {

/// What the guest is choosing about one item, new or from the cart.
class ItemConfigurator : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(kiosk::session::Session *session READ session WRITE setSession REQUIRED FINAL)
    /// The item to configure. When `lineId` names a line of the cart, that line is changed instead.
    Q_PROPERTY(QString itemId READ itemId WRITE setItemId REQUIRED FINAL)
    Q_PROPERTY(QString lineId READ lineId WRITE setLineId REQUIRED FINAL)
    /// The item is still on the menu.
    Q_PROPERTY(bool known READ known NOTIFY changed FINAL)
    Q_PROPERTY(bool available READ available NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString description READ description NOTIFY changed FINAL)
    Q_PROPERTY(QUrl picture READ picture NOTIFY changed FINAL)
    /// Wire names of the declared allergens, the chosen options' and parts' among them.
    Q_PROPERTY(QStringList allergens READ allergens NOTIFY changed FINAL)
    /// 0 when not known.
    Q_PROPERTY(int energyKcal READ energyKcal NOTIFY changed FINAL)
    Q_PROPERTY(
        QQmlListProperty<kiosk::item::OptionSection> sections READ sectionList NOTIFY sectionsChanged FINAL)
    Q_PROPERTY(int quantity READ quantity WRITE setQuantity NOTIFY changed FINAL)
    Q_PROPERTY(int maxQuantity READ maxQuantity CONSTANT FINAL)
    /// Minor units for all pieces.
    Q_PROPERTY(qint64 total READ total NOTIFY changed FINAL)
    Q_PROPERTY(bool complete READ complete NOTIFY changed FINAL)
    /// The first section that is not answered; empty when complete.
    Q_PROPERTY(QString openSection READ openSection NOTIFY changed FINAL)
    Q_PROPERTY(QString openTitle READ openTitle NOTIFY changed FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] session::Session *session() const { return m_session; }
    void setSession(session::Session *session);
    [[nodiscard]] QString itemId() const { return m_itemId.toString(); }
    void setItemId(const QString &id);
    [[nodiscard]] QString lineId() const { return m_lineId.isNull() ? QString() : m_lineId.toString(); }
    void setLineId(const QString &id);

    [[nodiscard]] bool known() const { return item() != nullptr; }
    [[nodiscard]] bool available() const { return item() && item()->available; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString description() const;
    [[nodiscard]] QUrl picture() const;
    [[nodiscard]] QStringList allergens() const;
    [[nodiscard]] int energyKcal() const;
    [[nodiscard]] QList<OptionSection *> sections() const { return m_sections; }
    [[nodiscard]] QQmlListProperty<OptionSection> sectionList() { return {this, &m_sections}; }
    [[nodiscard]] int quantity() const { return m_quantity; }
    void setQuantity(int quantity);
    [[nodiscard]] static int maxQuantity() { return session::Cart::maxQuantity; }
    [[nodiscard]] qint64 total() const;
    [[nodiscard]] bool complete() const { return item() && m_problems.isEmpty(); }
    [[nodiscard]] QString openSection() const;
    [[nodiscard]] QString openTitle() const;

    /// The guest touched a choice.
    Q_INVOKABLE void touch(const QString &section, const QString &choice);
    /// The guest wants so many pieces of a choice.
    Q_INVOKABLE void setCount(const QString &section, const QString &choice, int count);
    /// Puts it into the cart, or changes the line. False when something is still open.
    Q_INVOKABLE bool commit();

Q_SIGNALS:
    void changed();
    void sectionsChanged();

private:
    [[nodiscard]] const contract::MenuItem *item() const;
    [[nodiscard]] const session::Catalogue &catalogue() const { return *m_session->menu()->catalogue(); }
    [[nodiscard]] QString text(const contract::LocalizedText &text) const;
    void begin();
    void update();
    void rebuildSections();
    void showGroups(const contract::MenuItem &item, const session::OptionCounts &counts,
                    const std::optional<ComboSlotId> &slot, QList<OptionSection *> &sections);
    OptionSection *section(const QString &key, bool absolutePrices, const OptionSection::Content &content);
    void changeOptions(const QString &section, const QString &choice, std::optional<int> count);

    session::Session *m_session = nullptr;
    ItemId m_itemId;
    OrderLineId m_lineId;
    session::Selection m_selection;
    QList<session::SelectionProblem> m_problems;
    QList<OptionSection *> m_sections;
    QHash<QString, OptionSection *> m_known;
    int m_quantity = 1;
};

} // namespace kiosk::item
