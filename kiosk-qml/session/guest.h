// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/vocabulary.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

namespace kiosk::session {

/// What this guest chose about the visit itself. Nothing of it stays for the next guest.
class Guest : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    /// Empty until the guest chose one: then the shop's default language is used.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    Q_PROPERTY(bool takeAway READ takeAway WRITE setTakeAway NOTIFY takeAwayChanged FINAL)
    Q_PROPERTY(bool largeText MEMBER m_largeText NOTIFY comfortChanged FINAL)
    Q_PROPERTY(bool contrast MEMBER m_contrast NOTIFY comfortChanged FINAL)
    /// Controls in the lower part of the screen, and three times as long until the count-down.
    Q_PROPERTY(bool reach MEMBER m_reach NOTIFY comfortChanged FINAL)
    /// The guest is looking at these choices.
    Q_PROPERTY(bool comfortShown MEMBER m_comfortShown NOTIFY comfortChanged FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString &code);
    [[nodiscard]] bool takeAway() const { return m_takeAway; }
    void setTakeAway(bool on);
    [[nodiscard]] ServiceType serviceType() const {
        return m_takeAway ? ServiceType::TakeAway : ServiceType::EatIn;
    }
    void reset();

Q_SIGNALS:
    void languageChanged();
    void takeAwayChanged();
    void comfortChanged();

private:
    QString m_language;
    bool m_takeAway = false;
    bool m_largeText = false;
    bool m_contrast = false;
    bool m_reach = false;
    bool m_comfortShown = false;
};

} // namespace kiosk::session
