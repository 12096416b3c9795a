// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pairing.h"

namespace kiosk::pairing {

void Pairing::type(const QString &character) {
    if (m_working || complete() || character.size() != 1)
        return;
    m_code += character.toUpper();
    m_failure = None;
    emit changed();
}

void Pairing::erase() {
    if (m_working)
        return;
    m_code.chop(1);
    m_failure = None;
    emit changed();
}

void Pairing::submit() {
    if (!complete() || m_working)
        return;
    m_working = true;
    m_failure = None;
    emit changed();
    m_session->gateway()->pair(m_code).then(this, [this](const Result<void> &answer) {
        m_working = false;
        m_code.clear();
        if (answer)
            emit paired();
        else
            fail(answer.error());
        emit changed();
    });
}

void Pairing::fail(const Error &error) {
    m_detail = error.detail;
    switch (error.code) {
    case ErrorCode::PairingCodeInvalid:
    case ErrorCode::InvalidFields:
        m_failure = Invalid;
        break;
    case ErrorCode::TooManyAttempts:
        m_failure = TooMany;
        break;
    case ErrorCode::Forbidden:
        m_failure = WrongKind;
        break;
    case ErrorCode::OutcomeUnknown:
    case ErrorCode::Overloaded:
    case ErrorCode::ShuttingDown:
    case ErrorCode::DatabaseUnavailable:
        m_failure = Network;
        break;
    default:
        m_failure = Other;
        break;
    }
}

} // namespace kiosk::pairing
