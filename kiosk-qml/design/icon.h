// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/qcolor.h>
#include <QtQuick/qquickpainteditem.h>

namespace kiosk::design {

/// A line icon on a 24 × 24 grid, drawn in one colour. Decorative: the text beside it carries the meaning.
class Icon : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(kiosk::design::Icon::Shape shape MEMBER m_shape NOTIFY looksChanged FINAL)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY looksChanged FINAL)
    /// Width of the lines on the 24 px grid.
    Q_PROPERTY(qreal stroke MEMBER m_stroke NOTIFY looksChanged FINAL)

public:
    enum Shape {
        None,
        Back,
        Forward,
        Close,
        Plus,
        Minus,
        Check,
        Trash,
        Bag,
        Plate,
        Card,
        Counter,
        Person,
        Globe,
        Warning,
        Info,
        Clock,
        Delete,
        Link,
        ArrowDown,
        Pencil,
    };
    Q_ENUM(Shape)

    explicit Icon(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void looksChanged();

private:
    Shape m_shape = None;
    QColor m_color = Qt::black;
    qreal m_stroke = 2;
};

} // namespace kiosk::design
