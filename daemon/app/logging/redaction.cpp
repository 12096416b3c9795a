// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/logging/redaction.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kiosk::app {

namespace {

struct Secret {
    QRegularExpression form;
    QString mask;
};

QRegularExpression anyCase(const QString &pattern) {
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

const QList<Secret> &secrets() {
    static const QList<Secret> all{
        {anyCase(uR"(\b((?:proxy-)?authorization|cookie|set-cookie)("?\s*[:=]\s*)[^\r\n]+)"_s),
         u"\\1\\2***"_s},
        {anyCase(uR"(\b(bearer|basic)\s+[\w.~+/=-]{6,})"_s), u"\\1 ***"_s},
        {anyCase(
             uR"(\b((?:\w+[_-])?(?:password|passwd|secret|token|api[_-]?key))("?\s*[:=]\s*")(?:[^"\\]|\\.)*)"_s),
         u"\\1\\2***"_s},
        {anyCase(
             uR"(\b((?:\w+[_-])?(?:password|passwd|secret|token|api[_-]?key))("?\s*[:=]\s*)[^\s"&,;}]+)"_s),
         u"\\1\\2***"_s},
        {anyCase(uR"(\b([a-z][a-z0-9+.-]*://[^\s/:@]*):[^\s/@]+@)"_s), u"\\1:***@"_s},
        // Keys of devices, tokens of sessions, signed tokens, keys of backups.
        {QRegularExpression(uR"(\b(kd_|kr_)[\w-]{20,})"_s), u"\\1***"_s},
        {QRegularExpression(uR"(\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*)"_s), u"***"_s},
        {QRegularExpression(uR"(\bAGE-SECRET-KEY-\w+)"_s), u"AGE-SECRET-KEY-***"_s},
        {QRegularExpression(uR"(-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(-----END [A-Z ]*KEY-----|$))"_s),
         u"*** private key ***"_s},
    };
    return all;
}

// The check digit of ISO/IEC 7812: order numbers and times rarely have it.
bool isCardNumber(const QString &digits) {
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int digit = digits[digits.size() - 1 - i].digitValue();
        const int doubled = i % 2 == 1 ? 2 * digit : digit;
        sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
}

QString withoutCards(const QString &message) {
    static const QRegularExpression form(uR"((?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w-]))"_s);
    QString text;
    qsizetype from = 0;
    for (const auto &match : form.globalMatch(message)) {
        QString digits = match.captured();
        digits.removeIf([](QChar c) { return !c.isDigit(); });
        if (!isCardNumber(digits))
            continue;
        text += QStringView(message).sliced(from, match.capturedStart() - from);
        text += u"***"_s + digits.last(4);
        from = match.capturedEnd();
    }
    text += QStringView(message).sliced(from);
    return text;
}

} // namespace

QString redacted(const QString &message) {
    QString text = message;
    for (const Secret &secret : secrets())
        text.replace(secret.form, secret.mask);
    return withoutCards(text);
}

} // namespace kiosk::app
