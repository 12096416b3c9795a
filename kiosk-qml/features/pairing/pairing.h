// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

namespace kiosk::pairing {

/// Trades the code that staff typed for this kiosk's key.
class Pairing : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(kiosk::session::Session *session MEMBER m_session REQUIRED FINAL)
    /// What has been typed: capital letters and digits.
    Q_PROPERTY(QString code READ code NOTIFY changed FINAL)
    Q_PROPERTY(int length READ length CONSTANT FINAL)
    Q_PROPERTY(bool complete READ complete NOTIFY changed FINAL)
    Q_PROPERTY(bool working READ working NOTIFY changed FINAL)
    Q_PROPERTY(Failure failure READ failure NOTIFY changed FINAL)
    /// The shop's own words about a failure of kind Other.
    Q_PROPERTY(QString detail READ detail NOTIFY changed FINAL)

public:
    enum Failure { None, Invalid, TooMany, WrongKind, Network, Other };
    Q_ENUM(Failure)

    using QObject::QObject;

    [[nodiscard]] QString code() const { return m_code; }
    [[nodiscard]] static int length() { return 8; }
    [[nodiscard]] bool complete() const { return m_code.size() == length(); }
    [[nodiscard]] bool working() const { return m_working; }
    [[nodiscard]] Failure failure() const { return m_failure; }
    [[nodiscard]] QString detail() const { return m_detail; }

    Q_INVOKABLE void type(const QString &character);
    Q_INVOKABLE void erase();
    Q_INVOKABLE void submit();

Q_SIGNALS:
    void changed();
    void paired();

private:
    void fail(const Error &error);

    session::Session *m_session = nullptr;
    QString m_code;
    QString m_detail;
    bool m_working = false;
    Failure m_failure = None;
};

} // namespace kiosk::pairing
