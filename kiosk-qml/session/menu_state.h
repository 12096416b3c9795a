// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

namespace kiosk::session {

/// The menu of this moment, for the models of the screens, and what the shop set about selling.
class MenuState : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    /// There is something to order.
    Q_PROPERTY(bool ready READ ready NOTIFY changed FINAL)
    /// A menu has come, though it may be empty.
    Q_PROPERTY(bool known READ known NOTIFY changed FINAL)
    Q_PROPERTY(QString shopName READ shopName NOTIFY changed FINAL)
    Q_PROPERTY(QString currency READ currency NOTIFY changed FINAL)
    Q_PROPERTY(QString defaultLanguage READ defaultLanguage NOTIFY changed FINAL)
    Q_PROPERTY(QStringList languages READ languages NOTIFY changed FINAL)
    Q_PROPERTY(bool cardAccepted READ cardAccepted NOTIFY changed FINAL)
    Q_PROPERTY(bool counterAccepted READ counterAccepted NOTIFY changed FINAL)
    Q_PROPERTY(bool asksService READ asksService NOTIFY changed FINAL)
    Q_PROPERTY(int idleSeconds READ idleSeconds NOTIFY changed FINAL)
    Q_PROPERTY(int idleWarningSeconds READ idleWarningSeconds NOTIFY changed FINAL)

public:
    explicit MenuState(QObject *parent = nullptr);

    [[nodiscard]] const CataloguePtr &catalogue() const { return m_catalogue; }
    void setMenu(const contract::Menu &menu);

    [[nodiscard]] bool known() const { return m_known; }
    [[nodiscard]] bool ready() const;
    [[nodiscard]] QString shopName() const { return m_catalogue->menu().shopName; }
    [[nodiscard]] QString currency() const { return m_catalogue->menu().currency; }
    [[nodiscard]] QString defaultLanguage() const { return m_catalogue->menu().defaultLanguage; }
    [[nodiscard]] QStringList languages() const { return m_catalogue->menu().languages; }
    [[nodiscard]] bool cardAccepted() const;
    [[nodiscard]] bool counterAccepted() const;
    [[nodiscard]] bool asksService() const { return m_catalogue->menu().serviceTypes.size() > 1; }
    [[nodiscard]] int idleSeconds() const { return m_catalogue->menu().idleSeconds; }
    [[nodiscard]] int idleWarningSeconds() const { return m_catalogue->menu().idleWarningSeconds; }

Q_SIGNALS:
    void changed();

private:
    CataloguePtr m_catalogue = std::make_shared<const Catalogue>();
    bool m_known = false;
};

} // namespace kiosk::session
