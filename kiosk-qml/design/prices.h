// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qobject.h>
#include <QtQmlIntegration/qqmlintegration.h>

namespace kiosk::design {

/// Writes amounts the way people of a language read them.
class Prices : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// The ISO 4217 code of the shop's currency.
    Q_PROPERTY(QString currency READ currency WRITE setCurrency NOTIFY currencyChanged FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] QString currency() const { return m_currency; }
    void setCurrency(const QString &code);

    /// `amount` in minor units of `currency`, written for `language`: 1290 EUR is "€12.90" or "12,90 €".
    /// All three are arguments, so that a binding follows each of them.
    [[nodiscard]] Q_INVOKABLE static QString format(qint64 amount, const QString &currency,
                                                    const QString &language);

Q_SIGNALS:
    void currencyChanged();

private:
    QString m_currency;
};

} // namespace kiosk::design
