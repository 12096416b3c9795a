// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/notify/mail_notifier.h"
#include "tests/unit/integrations/notify/peer.h"

#include <QElapsedTimer>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace kiosk;
using namespace kiosk::notify;

class MailDelivery : public QObject {
    Q_OBJECT
    test::PeerFolder m_folder;
    const alerts::MessageText m_text{
        .shop = u"Shop"_s, .subject = u"Der Speicherplatz wird knapp"_s, .body = u"Nur noch 12 %.\n"_s};

    MailNotifier::Settings settingsFor(int port) {
        return {.url = u"smtp://127.0.0.1:%1"_s.arg(port),
                .user = u"kiosk"_s,
                .password = u"right"_s,
                .addresses = {u"kiosk@shop.example"_s, {u"ada@example.org"_s, u"bob@example.org"_s}},
                .authorityFile = m_folder.certificate(),
                .limits = {.connect = 2s, .whole = 5s}};
    }
    Result<QString> send(const MailNotifier::Settings &settings) {
        MailNotifier notifier(settings);
        auto sending = notifier.send(test::sampleMessage(), m_text);
        sending.waitForFinished();
        return sending.takeResult();
    }
    test::PeerProcess server(const char *mode) {
        return test::PeerProcess(u"mail_server.py"_s, {m_folder.path(), QString::fromLatin1(mode)});
    }

private slots:
    void cleanup() {
        for (const QString &name : m_folder.received(u"eml"_s))
            QFile::remove(m_folder.path() + u'/' + name);
    }

    void aMessageArrivesThroughEncryptionAndLogin() {
        const auto peer = server("normal");
        const auto answer = send(settingsFor(peer.port()));
        QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().detail));
        QVERIFY2(answer->startsWith(u"250"), qPrintable(*answer));
        QCOMPARE(m_folder.received(u"eml"_s).size(), 1);
        const QByteArray mail = m_folder.read(u"1.eml"_s);
        QVERIFY(mail.startsWith(
            R"({"from": "kiosk@shop.example", "to": ["ada@example.org", "bob@example.org"]})"));
        QVERIFY(mail.contains("Message-ID: <0198c0de-0000-7000-8000-000000000001@shop.example>"));
        QVERIFY(mail.contains(QByteArray("Nur noch 12 %.").toBase64().left(12)));
    }

    void aRefusedLoginIsToldAsSuchAndWithoutThePassword() {
        const auto peer = server("normal");
        auto settings = settingsFor(peer.port());
        settings.password = u"wrong-secret"_s;
        const auto answer = send(settings);
        QVERIFY(!answer);
        QVERIFY2(answer.error().detail.contains(u"refuses the login"), qPrintable(answer.error().detail));
        QVERIFY2(answer.error().detail.contains(u"535"), qPrintable(answer.error().detail));
        QVERIFY(!answer.error().detail.contains(u"wrong-secret"));
        QCOMPARE(m_folder.received(u"eml"_s).size(), 0);
    }

    void aServerWithoutEncryptionGetsNothing() {
        const auto peer = server("plain");
        const auto answer = send(settingsFor(peer.port()));
        QVERIFY(!answer);
        QVERIFY2(answer.error().detail.contains(u"no encryption"), qPrintable(answer.error().detail));
        QCOMPARE(m_folder.received(u"eml"_s).size(), 0);
    }

    void anUntrustedCertificateGetsNothing() {
        const auto peer = server("normal");
        auto settings = settingsFor(peer.port());
        settings.authorityFile.clear();
        const auto answer = send(settings);
        QVERIFY(!answer);
        QVERIFY2(answer.error().detail.contains(u"not trusted"), qPrintable(answer.error().detail));
        QCOMPARE(m_folder.received(u"eml"_s).size(), 0);
    }

    void aRefusedMessageIsAFailureWithTheServersWords() {
        const auto peer = server("full");
        const auto answer = send(settingsFor(peer.port()));
        QVERIFY(!answer);
        QVERIFY2(answer.error().detail.contains(u"451 4.7.1 Try again later"),
                 qPrintable(answer.error().detail));
    }

    void nobodyThereIsToldAtOnce() {
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        const int port = free.serverPort();
        free.close();
        const auto answer = send(settingsFor(port));
        QVERIFY(!answer);
        QVERIFY2(answer.error().detail.contains(u"does not take connections"),
                 qPrintable(answer.error().detail));
    }

    void silenceEndsInTime() {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        auto settings = settingsFor(silent.serverPort());
        settings.limits.whole = 500ms;
        QElapsedTimer watch;
        watch.start();
        const auto answer = send(settings);
        QVERIFY(!answer);
        QVERIFY2(answer.error().detail.contains(u"did not answer in time"),
                 qPrintable(answer.error().detail));
        QVERIFY2(watch.elapsed() < 4000, qPrintable(QString::number(watch.elapsed())));
    }

    void theEndOfTheProgramDoesNotWaitForASilentServer() {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        auto settings = settingsFor(silent.serverPort());
        settings.limits.whole = 60s;
        QElapsedTimer watch;
        watch.start();
        QFuture<Result<QString>> sending;
        {
            MailNotifier notifier(settings);
            sending = notifier.send(test::sampleMessage(), m_text);
            QVERIFY(silent.waitForNewConnection(5000));
        }
        QVERIFY2(watch.elapsed() < 10000, qPrintable(QString::number(watch.elapsed())));
        QVERIFY(!sending.takeResult());
    }
};

QTEST_GUILESS_MAIN(MailDelivery)
#include "tst_mail_notifier.moc"
