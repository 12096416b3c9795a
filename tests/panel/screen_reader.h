// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QJsonObject>
#include <QRect>
#include <QRegularExpression>

/// One thing of the screen, as a screen reader is told about it.
struct Element {
    QString role;
    QString name;
    QRect place;
    bool enabled = false;

    [[nodiscard]] QJsonObject toJson() const;
    bool operator==(const Element &) const = default;
};

/// Reads a program's accessibility tree over AT-SPI: what it shows, in the words that a blind guest would
/// hear.
class ScreenReader {
public:
    /// `screen` bounds what counts as shown; `bus` carries the program's tree.
    ScreenReader(QRect screen, const QDBusConnection &bus);

    /// Everything that is visible now, in reading order; empty while there is no program.
    [[nodiscard]] QList<Element> read();

private:
    struct Reference {
        QString service;
        QString path;
    };

    [[nodiscard]] QString findProgram() const;
    [[nodiscard]] QList<Reference> children(const Reference &of) const;
    [[nodiscard]] QVariant call(const Reference &to, const char *interface, const char *method,
                                const QVariantList &arguments = {}) const;
    void walk(const Reference &reference, int depth, QList<Element> &found) const;

    QRect m_screen;
    QDBusConnection m_bus;
    QString m_program;
};
