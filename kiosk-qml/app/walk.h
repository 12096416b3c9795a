// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow.h"
#include "offline_gateway.h"

#include <QQuickWindow>
#include <QTimer>
#include <functional>

namespace kiosk::app {

/// Goes through every screen of the demo and keeps a picture of each: for people who judge the looks, and for
/// the documentation. Ends the program.
class Walk : public QObject {
    Q_OBJECT

public:
    Walk(QQuickWindow *window, Flow *flow, session::Session *session, offline::OfflineGateway *shop,
         QString folder, QObject *parent = nullptr);

private:
    struct Step {
        QString name;
        std::chrono::milliseconds wait;
        std::function<void()> act;
    };

    void plan();
    void next();
    [[nodiscard]] ItemId itemWith(const std::function<bool(const contract::MenuItem &)> &fits) const;
    void addToCart(const ItemId &id, int quantity);

    QQuickWindow *m_window;
    Flow *m_flow;
    session::Session *m_session;
    offline::OfflineGateway *m_shop;
    QString m_folder;
    QList<Step> m_steps;
    int m_number = 0;
};

} // namespace kiosk::app
