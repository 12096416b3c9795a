// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "icon.h"

#include <QtGui/qpainter.h>
#include <QtGui/qpainterpath.h>

namespace kiosk::design {

namespace {

void polyline(QPainterPath &path, std::initializer_list<QPointF> points) {
    const QPointF *point = points.begin();
    path.moveTo(*point);
    while (++point != points.end())
        path.lineTo(*point);
}

QPainterPath pathOf(Icon::Shape shape) {
    QPainterPath path;
    switch (shape) {
    case Icon::None:
        break;
    case Icon::Back:
        polyline(path, {{15, 5}, {8, 12}, {15, 19}});
        break;
    case Icon::Forward:
        polyline(path, {{9, 5}, {16, 12}, {9, 19}});
        break;
    case Icon::Close:
        polyline(path, {{6, 6}, {18, 18}});
        polyline(path, {{18, 6}, {6, 18}});
        break;
    case Icon::Plus:
        polyline(path, {{12, 5}, {12, 19}});
        [[fallthrough]];
    case Icon::Minus:
        polyline(path, {{5, 12}, {19, 12}});
        break;
    case Icon::Check:
        polyline(path, {{5, 12.5}, {10, 17.5}, {19.5, 7}});
        break;
    case Icon::Trash:
        polyline(path, {{4, 7}, {20, 7}});
        polyline(path, {{9, 7}, {9.5, 4}, {14.5, 4}, {15, 7}});
        polyline(path, {{6, 7}, {7, 20}, {17, 20}, {18, 7}});
        polyline(path, {{10, 11}, {10, 16}});
        polyline(path, {{14, 11}, {14, 16}});
        break;
    case Icon::Bag:
        polyline(path, {{5, 8}, {19, 8}, {20, 21}, {4, 21}, {5, 8}});
        path.moveTo(8.5, 11);
        path.lineTo(8.5, 7);
        path.arcTo(QRectF(8.5, 3.5, 7, 7), 180, -180);
        path.lineTo(15.5, 11);
        break;
    case Icon::Plate:
        path.addEllipse(QPointF(12, 12), 5.5, 5.5);
        polyline(path, {{3, 4}, {3, 9}, {3, 20}});
        polyline(path, {{21, 20}, {21, 4}, {19.3, 7}, {19.3, 12}, {21, 12}});
        break;
    case Icon::Card:
        path.addRoundedRect(QRectF(2.5, 5, 19, 14), 2.5, 2.5);
        polyline(path, {{2.5, 10}, {21.5, 10}});
        polyline(path, {{6, 15}, {10, 15}});
        break;
    case Icon::Counter:
        polyline(path, {{3, 10}, {4.5, 4.5}, {19.5, 4.5}, {21, 10}, {3, 10}});
        polyline(path, {{5, 10}, {5, 20}, {19, 20}, {19, 10}});
        polyline(path, {{10, 20}, {10, 14}, {14, 14}, {14, 20}});
        break;
    case Icon::Person:
        path.addEllipse(QPointF(12, 4.5), 1.8, 1.8);
        polyline(path, {{5, 9}, {12, 10}, {19, 9}});
        polyline(path, {{12, 10}, {12, 14}, {9, 21}});
        polyline(path, {{12, 14}, {15, 21}});
        break;
    case Icon::Globe:
        path.addEllipse(QPointF(12, 12), 9, 9);
        path.addEllipse(QPointF(12, 12), 4, 9);
        polyline(path, {{3, 12}, {21, 12}});
        break;
    case Icon::Warning:
        polyline(path, {{12, 3.5}, {22, 20.5}, {2, 20.5}, {12, 3.5}});
        polyline(path, {{12, 10}, {12, 14.5}});
        polyline(path, {{12, 17.4}, {12, 17.5}});
        break;
    case Icon::Info:
        path.addEllipse(QPointF(12, 12), 9, 9);
        polyline(path, {{12, 11}, {12, 16.5}});
        polyline(path, {{12, 7.6}, {12, 7.7}});
        break;
    case Icon::Clock:
        path.addEllipse(QPointF(12, 12), 9, 9);
        polyline(path, {{12, 7}, {12, 12}, {15.5, 14}});
        break;
    case Icon::Delete:
        polyline(path, {{9, 5}, {21, 5}, {21, 19}, {9, 19}, {3, 12}, {9, 5}});
        polyline(path, {{12, 9}, {17, 15}});
        polyline(path, {{17, 9}, {12, 15}});
        break;
    case Icon::Link:
        path.arcMoveTo(QRectF(3, 9, 18, 18), 35);
        path.arcTo(QRectF(3, 9, 18, 18), 35, 110);
        path.arcMoveTo(QRectF(7.5, 13.5, 9, 9), 40);
        path.arcTo(QRectF(7.5, 13.5, 9, 9), 40, 100);
        polyline(path, {{12, 18.4}, {12, 18.5}});
        break;
    case Icon::ArrowDown:
        polyline(path, {{12, 4}, {12, 20}});
        polyline(path, {{5, 13}, {12, 20}, {19, 13}});
        break;
    case Icon::Pencil:
        polyline(path, {{4, 20}, {5, 15.5}, {16, 4.5}, {19.5, 8}, {8.5, 19}, {4, 20}});
        polyline(path, {{14, 6.5}, {17.5, 10}});
        break;
    }
    return path;
}

} // namespace

Icon::Icon(QQuickItem *parent)
    : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(this, &Icon::looksChanged, this, [this] { update(); });
}

void Icon::paint(QPainter *painter) {
    const qreal scale = qMin(width(), height()) / 24;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate((width() - 24 * scale) / 2, (height() - 24 * scale) / 2);
    painter->scale(scale, scale);
    painter->setPen(QPen(m_color, m_stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(pathOf(m_shape));
}

} // namespace kiosk::design
