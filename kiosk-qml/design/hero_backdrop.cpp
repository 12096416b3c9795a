// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hero_backdrop.h"

#include <QtGui/qpainter.h>

namespace kiosk::design {

HeroBackdrop::HeroBackdrop(QQuickItem *parent)
    : QQuickPaintedItem(parent) {
    setOpaquePainting(true);
    connect(this, &HeroBackdrop::looksChanged, this, [this] { update(); });
}

void HeroBackdrop::paint(QPainter *painter) {
    const QRectF area = boundingRect();
    QLinearGradient base(area.topLeft(), area.bottomRight());
    base.setColorAt(0, m_start);
    base.setColorAt(1, m_end);
    painter->fillRect(area, base);

    const QPointF centre(area.width() * m_glowCentre.x(), area.height() * m_glowCentre.y());
    QRadialGradient light(centre, 0.62 * qMin(area.width(), area.height()));
    QColor bright = m_glow;
    bright.setAlphaF(0.85F);
    QColor gone = m_glow;
    gone.setAlpha(0);
    light.setColorAt(0, bright);
    light.setColorAt(1, gone);
    painter->fillRect(area, light);
}

} // namespace kiosk::design
