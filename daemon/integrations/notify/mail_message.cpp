// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/notify/mail_message.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kiosk::notify {

namespace {

constexpr qsizetype wordBytes = 42; ///< Of text in one encoded word: 75 characters at most, RFC 2047.
constexpr qsizetype lineBytes = 57; ///< 76 characters of base64.

/// \a text as encoded words; a character is never cut apart.
QByteArray encodedWords(const QString &text) {
    QByteArrayList words;
    QByteArray word;
    const auto flush = [&] {
        if (!word.isEmpty())
            words.append("=?utf-8?b?" + word.toBase64() + "?=");
        word.clear();
    };
    // Some readers take a break inside an encoded word for one of the header.
    for (const char32_t c : text.simplified().toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&c, 1).toUtf8();
        if (word.size() + bytes.size() > wordBytes)
            flush();
        word += bytes;
    }
    flush();
    return words.join("\r\n ");
}

QByteArray bodyLines(const QString &text) {
    const QByteArray bytes = QString(text).replace(u'\n', u"\r\n"_s).toUtf8();
    QByteArray lines;
    for (qsizetype i = 0; i < bytes.size(); i += lineBytes)
        lines += bytes.mid(i, lineBytes).toBase64() + "\r\n";
    return lines;
}

} // namespace

bool isMailAddress(const QString &text) {
    static const QRegularExpression form(
        u"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?\\z"_s);
    return form.match(text).hasMatch();
}

QByteArray mailOf(const alerts::Message &message, const alerts::MessageText &text,
                  const MailAddresses &addresses) {
    const QByteArray host = addresses.from.section(u'@', 1).toLatin1();
    // The C locale: names of days and months in English, as the format wants them.
    const QByteArray date =
        QLocale::c().toString(message.createdAt.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() +
        " +0000";
    const QByteArray sender = text.shop.isEmpty() ? "Kiosk" : encodedWords(text.shop.left(60));
    QByteArray mail;
    mail += "Date: " + date + "\r\n";
    mail += "From: " + sender + " <" + addresses.from.toLatin1() + ">\r\n";
    mail += "To: " + addresses.to.join(u",\r\n "_s).toLatin1() + "\r\n";
    mail += "Subject: " + encodedWords(text.subject.left(200)) + "\r\n";
    mail += "Message-ID: <" + message.id.toString().toLatin1() + "@" + host + ">\r\n";
    mail += "Auto-Submitted: auto-generated\r\n";
    mail += "MIME-Version: 1.0\r\n";
    mail += "Content-Type: text/plain; charset=utf-8\r\n";
    mail += "Content-Transfer-Encoding: base64\r\n\r\n";
    return mail + bodyLines(text.body);
}

} // namespace kiosk::notify
