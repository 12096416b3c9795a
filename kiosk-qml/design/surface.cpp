// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "surface.h"

#include "theme.h"

#include <QtGui/qpainter.h>
#include <QtGui/qpainterpath.h>
#include <QtGui/qpixmapcache.h>

#include <vector>

using namespace Qt::StringLiterals;

namespace kiosk::design {

namespace {

/// One box blur of `image` (Alpha8) along its rows, written transposed, so that two calls blur both
/// directions.
QImage boxBlurTransposed(const QImage &image, int radius) {
    QImage result(image.height(), image.width(), QImage::Format_Alpha8);
    const int width = image.width();
    const int span = 2 * radius + 1;
    for (int y = 0; y < image.height(); ++y) {
        const uchar *line = image.constScanLine(y);
        int sum = 0;
        for (int x = -radius; x < width; ++x) {
            if (x + radius < width)
                sum += line[x + radius];
            if (x - radius - 1 >= 0)
                sum -= line[x - radius - 1];
            if (x >= 0)
                result.scanLine(x)[y] = uchar(sum / span);
        }
    }
    return result;
}

/// A blurred rounded square whose middle row and column may be stretched; `extent` is the size of its
/// corners.
QImage shadowPatch(qreal radius, int blur, int extent) {
    const int size = 2 * extent + 1;
    QImage mask(size, size, QImage::Format_Alpha8);
    mask.fill(0);
    {
        QPainter painter(&mask);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::black);
        painter.drawRoundedRect(QRectF(0, 0, size, size).adjusted(blur, blur, -blur, -blur), radius, radius);
    }
    // Three box blurs come close to a Gaussian of half the CSS blur radius.
    const int box = qMax(1, qRound(blur / 3.0));
    for (int i = 0; i < 3; ++i)
        mask = boxBlurTransposed(boxBlurTransposed(mask, box), box);
    return mask;
}

void drawPatch(QPainter &painter, const QRectF &target, const QPixmap &patch, int extent) {
    const qreal middle = 1;
    const qreal xs[] = {0, qreal(extent), extent + middle, 2 * extent + middle};
    const qreal left[] = {target.left(), target.left() + extent, target.right() - extent, target.right()};
    const qreal top[] = {target.top(), target.top() + extent, target.bottom() - extent, target.bottom()};
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column) {
            painter.drawPixmap(
                QRectF(QPointF(left[column], top[row]), QPointF(left[column + 1], top[row + 1])), patch,
                QRectF(QPointF(xs[column], xs[row]), QPointF(xs[column + 1], xs[row + 1])));
        }
    }
}

QPixmap colouredPatch(qreal radius, int blur, int extent, const ShadowToken &token) {
    const QString key =
        u"kiosk-shadow-%1-%2-%3-%4"_s.arg(radius).arg(blur).arg(token.colour).arg(token.opacity);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const QImage mask = shadowPatch(radius, blur, extent);
    QImage coloured(mask.size(), QImage::Format_ARGB32_Premultiplied);
    coloured.fill(Qt::transparent);
    const QColor colour = QColor::fromRgb(token.colour);
    for (int y = 0; y < mask.height(); ++y) {
        const uchar *from = mask.constScanLine(y);
        auto *to = reinterpret_cast<QRgb *>(coloured.scanLine(y));
        for (int x = 0; x < mask.width(); ++x)
            to[x] = qPremultiply(
                qRgba(colour.red(), colour.green(), colour.blue(), qRound(from[x] * token.opacity)));
    }
    pixmap = QPixmap::fromImage(coloured);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

Surface::Surface(QQuickItem *parent)
    : QQuickPaintedItem(parent) {
    setAntialiasing(true);
}

qreal Surface::reach() const {
    if (m_elevation == Flat)
        return 0;
    const ShadowToken &token = Theme::shadows()[size_t(m_elevation)];
    return qCeil((token.blur + token.spread + qMax(qAbs(token.x), qAbs(token.y))) * m_factor);
}

void Surface::paint(QPainter *painter) {
    const qreal margin = reach();
    const QRectF panel = boundingRect().adjusted(margin, margin, -margin, -margin);
    if (panel.isEmpty())
        return;
    const qreal radius = qMin(m_radius, qMin(panel.width(), panel.height()) / 2);

    if (m_elevation != Flat) {
        const ShadowToken &token = Theme::shadows()[size_t(m_elevation)];
        const int blur = qCeil(token.blur * m_factor);
        const qreal shadowRadius = qMax(1.0, radius + token.spread * m_factor);
        const int extent = qCeil(shadowRadius) + 2 * blur;
        const QRectF lit = panel.translated(token.x * m_factor, token.y * m_factor)
                               .adjusted(-blur, -blur, blur, blur)
                               .adjusted(-token.spread * m_factor, -token.spread * m_factor,
                                         token.spread * m_factor, token.spread * m_factor);
        painter->setClipRect(boundingRect());
        if (lit.width() > 2 * extent && lit.height() > 2 * extent)
            drawPatch(*painter, lit, colouredPatch(shadowRadius, blur, extent, token), extent);
    }

    painter->setRenderHint(QPainter::Antialiasing);
    const qreal inset = m_borderColor.isValid() ? m_borderWidth / 2 : 0;
    painter->setPen(inset > 0 ? QPen(m_borderColor, m_borderWidth) : QPen(Qt::NoPen));
    if (m_fillEnd.isValid()) {
        QLinearGradient gradient(panel.topLeft(), panel.bottomLeft());
        gradient.setColorAt(0, m_fill);
        gradient.setColorAt(1, m_fillEnd);
        painter->setBrush(gradient);
    } else {
        painter->setBrush(m_fill);
    }
    painter->drawRoundedRect(panel.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
}

} // namespace kiosk::design
