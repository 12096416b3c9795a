// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/qcolor.h>
#include <QtQuick/qquickpainteditem.h>

namespace kiosk::design {

/// A rounded panel with a soft shadow, painted once into an image of its own size. A blurred shadow by effect
/// would be invisible with the software renderer, and one from stretched pieces costs three times as much per
/// frame. The item is larger than the panel by `reach` on each side, because the shadow needs room: use
/// `anchors { fill: parent; margins: -reach }`.
class Surface : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor fill READ fill WRITE setFill NOTIFY looksChanged FINAL)
    /// When valid, the fill runs from `fill` at the top to this colour at the bottom.
    Q_PROPERTY(QColor fillEnd READ fillEnd WRITE setFillEnd NOTIFY looksChanged FINAL)
    Q_PROPERTY(QColor borderColor READ borderColor WRITE setBorderColor NOTIFY looksChanged FINAL)
    Q_PROPERTY(qreal borderWidth READ borderWidth WRITE setBorderWidth NOTIFY looksChanged FINAL)
    Q_PROPERTY(qreal radius READ radius WRITE setRadius NOTIFY looksChanged FINAL)
    /// Multiplies the lengths of the shadow; bind it to Theme.factor.
    Q_PROPERTY(qreal factor READ factor WRITE setFactor NOTIFY looksChanged FINAL)
    /// How far the shadow goes beyond the panel, in pixels.
    Q_PROPERTY(qreal reach READ reach NOTIFY looksChanged FINAL)
    Q_PROPERTY(kiosk::design::Surface::Elevation elevation READ elevation WRITE setElevation NOTIFY
                   looksChanged FINAL)

public:
    /// Which shadow of the tokens is drawn.
    enum Elevation { Card, Raised, Bar, Dialog, Flat };
    Q_ENUM(Elevation)

    explicit Surface(QQuickItem *parent = nullptr);

    [[nodiscard]] QColor fill() const { return m_fill; }
    void setFill(const QColor &colour) { assign(m_fill, colour); }
    [[nodiscard]] QColor fillEnd() const { return m_fillEnd; }
    void setFillEnd(const QColor &colour) { assign(m_fillEnd, colour); }
    [[nodiscard]] QColor borderColor() const { return m_borderColor; }
    void setBorderColor(const QColor &colour) { assign(m_borderColor, colour); }
    [[nodiscard]] qreal borderWidth() const { return m_borderWidth; }
    void setBorderWidth(qreal width) { assign(m_borderWidth, width); }
    [[nodiscard]] qreal radius() const { return m_radius; }
    void setRadius(qreal radius) { assign(m_radius, radius); }
    [[nodiscard]] qreal factor() const { return m_factor; }
    void setFactor(qreal factor) { assign(m_factor, factor); }
    [[nodiscard]] Elevation elevation() const { return m_elevation; }
    void setElevation(Elevation elevation) { assign(m_elevation, elevation); }

    [[nodiscard]] qreal reach() const;

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void looksChanged();

private:
    template <class T>
    void assign(T &field, const T &value) {
        if (field != value) {
            field = value;
            emit looksChanged();
            update();
        }
    }

    QColor m_fill = Qt::white;
    QColor m_fillEnd;
    QColor m_borderColor;
    qreal m_borderWidth = 0;
    qreal m_radius = 0;
    qreal m_factor = 1;
    Elevation m_elevation = Flat;
};

} // namespace kiosk::design
