// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/openssl/argon2_hasher.h"
#include "daemon/integrations/openssl/phc_string.h"

#include <QFile>
#include <QTest>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace kiosk::openssl;

class TestArgon2Hasher : public QObject {
    Q_OBJECT
    Argon2Hasher m_hasher;

private slots:
    void passwordFitsItsOwnHashAndNoOther() {
        const QString phc = m_hasher.hash(u"four quiet lemons"_s);
        QVERIFY(m_hasher.verify(u"four quiet lemons"_s, phc));
        QVERIFY(!m_hasher.verify(u"four quiet lemonS"_s, phc));
        QVERIFY(!m_hasher.verify(QString(), phc));
    }

    void hashTellsItsParametersAndHasItsOwnSalt() {
        const QString one = m_hasher.hash(u"same"_s);
        QVERIFY(one.startsWith(u"$argon2id$v=19$m=19456,t=2,p=1$"_s));
        QVERIFY(m_hasher.hash(u"same"_s) != one);
    }

    // Made with the reference program: echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 -l 32.
    void hashesOfTheReferenceImplementationAreVerified() {
        const QString phc =
            u"$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"_s;
        QVERIFY(m_hasher.verify(u"password"_s, phc));
        QVERIFY(!m_hasher.verify(u"Password"_s, phc));
    }

    void longPasswordsAreNotCutOff() {
        const QString start(72, u'x');
        const QString phc = m_hasher.hash(start + u"one"_s);
        QVERIFY(!m_hasher.verify(start + u"two"_s, phc));
    }

    void composedAndDecomposedLettersAreTheSamePassword() {
        QVERIFY(m_hasher.verify(u"Mu\u0308ller-Straße"_s, m_hasher.hash(u"M\u00fcller-Straße"_s)));
    }

    void unreadableHashFitsNothing_data() {
        QTest::addColumn<QString>("phc");
        QTest::newRow("empty") << QString();
        QTest::newRow("another algorithm") << u"$2b$12$abcdefghijklmnopqrstuv"_s;
        QTest::newRow("argon2i")
            << u"$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"_s;
        QTest::newRow("too much memory")
            << u"$argon2id$v=19$m=99999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"_s;
        QTest::newRow("no hash") << u"$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$"_s;
        QTest::newRow("short hash") << u"$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$AAAA"_s;
    }
    void unreadableHashFitsNothing() {
        QFETCH(QString, phc);
        QVERIFY(!m_hasher.verify(u"password"_s, phc));
    }

    void eightAtOnceNeedTheMemoryOfTwo() {
        const auto residentKib = [] {
            QFile status(u"/proc/self/status"_s);
            if (!status.open(QIODevice::ReadOnly))
                qFatal("no /proc");
            for (const QByteArray &line : status.readAll().split('\n'))
                if (line.startsWith("VmHWM:"))
                    return line.simplified().split(' ').at(1).toLongLong();
            qFatal("no VmHWM");
        };
        QFile reset(u"/proc/self/clear_refs"_s);
        QVERIFY(reset.open(QIODevice::WriteOnly));
        reset.write("5");
        reset.close();
        const qint64 before = residentKib();
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 8; ++i)
                threads.emplace_back([this] { (void)m_hasher.hash(u"password"_s); });
        }
        QCOMPARE_LT(residentKib() - before, 3 * 19456);
    }
};

QTEST_APPLESS_MAIN(TestArgon2Hasher)
#include "tst_argon2_hasher.moc"
