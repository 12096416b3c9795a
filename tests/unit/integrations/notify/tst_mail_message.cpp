// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/notify/mail_message.h"
#include "tests/unit/integrations/notify/peer.h"

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::notify;

class MailMessage : public QObject {
    Q_OBJECT
    const MailAddresses m_addresses{u"kiosk@shop.example"_s, {u"ada@example.org"_s, u"bob@example.org"_s}};

    /// What Python's mail reader, which is not ours, makes of \a mail.
    static QJsonObject parsed(const QByteArray &mail) {
        QProcess python;
        python.start(u"/usr/bin/python3"_s,
                     {u"-c"_s,
                      u"import sys,json,email,email.policy\n"
                      "m=email.message_from_bytes(sys.stdin.buffer.read(),policy=email.policy.SMTP)\n"
                      "print(json.dumps({'headers':{k.lower():str(v) for k,v in m.items()},"
                      "'body':m.get_content(),'faults':[str(d) for d in m.defects]}))"_s});
        python.write(mail);
        python.closeWriteChannel();
        if (!python.waitForFinished() || python.exitCode() != 0)
            qFatal("%s", python.readAllStandardError().constData());
        return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    }

private slots:
    void aReaderOfTheOtherSideGetsWhatWasWritten() {
        const alerts::MessageText text{
            .shop = u"Café Müller"_s,
            .subject =
                u"[Café Müller] Kritisch: Bestellung A-042 — Ausgang der Zahlung unbekannt, schon seit langer Zeit 🍟"_s,
            .body = u"Zeile eins: Größe.\n\nZeile zwei.\n"_s};
        const QByteArray mail = mailOf(test::sampleMessage(), text, m_addresses);
        for (const QByteArray &line : mail.split('\n'))
            QVERIFY2(line.size() <= 78 && (line.isEmpty() || line.endsWith('\r')), line.constData());
        const QJsonObject read = parsed(mail);
        const QJsonObject headers = read.value(u"headers"_s).toObject();
        QCOMPARE(headers.value(u"subject"_s).toString(), text.subject);
        QCOMPARE(headers.value(u"from"_s).toString(), u"Café Müller <kiosk@shop.example>"_s);
        QCOMPARE(headers.value(u"to"_s).toString(), u"ada@example.org, bob@example.org"_s);
        QCOMPARE(headers.value(u"date"_s).toString(), u"Mon, 04 May 2026 12:00:00 +0000"_s);
        QCOMPARE(headers.value(u"message-id"_s).toString(),
                 u"<0198c0de-0000-7000-8000-000000000001@shop.example>"_s);
        QCOMPARE(read.value(u"body"_s).toString().remove(u'\r'), text.body);
        QCOMPARE(read.value(u"faults"_s).toArray().size(), 0);
    }

    void aNameFromOutsideCannotAddAHeader() {
        const alerts::MessageText text{.shop = u"X\r\nBcc: eve@example.org"_s,
                                       .subject = u"Kiosk\r\nBcc: eve@example.org\r\n\r\nhello"_s,
                                       .body = u".\r\nQUIT\n"_s};
        const QJsonObject read = parsed(mailOf(test::sampleMessage(), text, m_addresses));
        QVERIFY(!read.value(u"headers"_s).toObject().contains(u"bcc"_s));
        QVERIFY(read.value(u"body"_s).toString().contains(u"QUIT"_s));
    }

    void anAddressIsOneAddress_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("plain") << u"ada@example.org"_s << true;
        QTest::newRow("with plus") << u"ada+kiosk@mail.example.org"_s << true;
        QTest::newRow("no host") << u"ada"_s << false;
        QTest::newRow("two") << u"ada@example.org,bob@example.org"_s << false;
        QTest::newRow("with a name") << u"Ada <ada@example.org>"_s << false;
        QTest::newRow("line break") << u"ada@example.org\nBcc: eve@example.org"_s << false;
        QTest::newRow("break at the end") << u"ada@example.org\n"_s << false;
        QTest::newRow("blank") << u"ada @example.org"_s << false;
        QTest::newRow("empty") << QString() << false;
    }
    void anAddressIsOneAddress() {
        QFETCH(const QString, text);
        QFETCH(const bool, valid);
        QCOMPARE(isMailAddress(text), valid);
    }
};

QTEST_GUILESS_MAIN(MailMessage)
#include "tst_mail_message.moc"
