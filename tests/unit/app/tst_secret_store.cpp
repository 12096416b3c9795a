// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/secrets/secret_store.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using namespace kiosk::app;
using namespace Qt::StringLiterals;

class SecretStoreTest : public QObject {
    Q_OBJECT

private slots:
    void aSecretIsMadeOnceAndKept() {
        QTemporaryDir folder;
        const SecretStore store(folder.path(), {});
        const auto first = store.obtain(u"access-token-key"_s, 32);
        QVERIFY(first.has_value());
        QCOMPARE(first->size(), 32);
        QCOMPARE(*store.obtain(u"access-token-key"_s, 32), *first);
        QVERIFY(*store.obtain(u"another"_s, 32) != *first);
    }
    void onlyItsOwnerCanReadIt() {
        QTemporaryDir folder;
        QVERIFY(SecretStore(folder.path(), {}).obtain(u"key"_s, 32).has_value());
        const auto permissions = QFileInfo(folder.filePath(u"key"_s)).permissions();
        QVERIFY(
            !(permissions & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
    }
    void aCredentialOfTheServiceManagerComesFirst() {
        QTemporaryDir folder;
        QTemporaryDir credentials;
        QFile file(credentials.filePath(u"key"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(32, 'a').toHex());
        file.close();
        QCOMPARE(*SecretStore(folder.path(), credentials.path()).obtain(u"key"_s, 32), QByteArray(32, 'a'));
        QVERIFY(!QFile::exists(folder.filePath(u"key"_s)));
    }
    void aPasswordThatPeopleWroteIsItsFirstLine() {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"smtp-password"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("p\xc3\xa4ss word \r\nanything else\n");
        file.close();
        QCOMPARE(*SecretStore(folder.path(), {}).read(u"smtp-password"_s), u"päss word "_s);
    }
    void aPasswordThatIsMissingOrEmptyIsNamedAndNotMade() {
        QTemporaryDir folder;
        const SecretStore store(folder.path(), {});
        const auto missing = store.read(u"smtp-password"_s);
        QVERIFY(!missing && missing.error().detail.contains(folder.filePath(u"smtp-password"_s)));
        QVERIFY(!QFile::exists(folder.filePath(u"smtp-password"_s)));
        QFile file(folder.filePath(u"smtp-password"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const auto empty = store.read(u"smtp-password"_s);
        QVERIFY(!empty && empty.error().detail.contains(u"is empty"_s));
    }
    void aDamagedSecretIsToldAndNotReplaced() {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"key"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("abc");
        file.close();
        const auto secret = SecretStore(folder.path(), {}).obtain(u"key"_s, 32);
        QVERIFY(!secret.has_value());
        QVERIFY(secret.error().detail.contains(u"key"_s));
        QCOMPARE(QFileInfo(file).size(), 3);
    }
};

QTEST_APPLESS_MAIN(SecretStoreTest)
#include "tst_secret_store.moc"
