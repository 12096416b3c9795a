// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/qcolor.h>
#include <QtQuick/qquickpainteditem.h>

namespace kiosk::design {

/// The warm background of the attract screen: a gradient from `start` to `end` with a glow behind the
/// picture. Painted once, so that what moves in front of it costs nothing extra.
class HeroBackdrop : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor start MEMBER m_start NOTIFY looksChanged FINAL)
    Q_PROPERTY(QColor end MEMBER m_end NOTIFY looksChanged FINAL)
    Q_PROPERTY(QColor glow MEMBER m_glow NOTIFY looksChanged FINAL)
    /// Where the glow's middle lies, as a share of width and height.
    Q_PROPERTY(QPointF glowCentre MEMBER m_glowCentre NOTIFY looksChanged FINAL)

public:
    explicit HeroBackdrop(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void looksChanged();

private:
    QColor m_start;
    QColor m_end;
    QColor m_glow;
    QPointF m_glowCentre{0.5, 0.4};
};

} // namespace kiosk::design
