// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "shared/client/outbox.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>

using namespace kiosk;
using namespace kiosk::client;
using namespace kiosk::test;

namespace {

OutboxRecord sample() {
    const FakeClock clock;
    return {sampleOrder(), clock.now(), {}, false};
}

} // namespace

class TestClientOutbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recordComesBackUnchanged() {
        const QTemporaryDir folder;
        Outbox outbox(QDir(folder.path()));
        OutboxRecord record = sample();
        record.sentAt = record.createdAt.addSecs(3);
        record.withdrawn = true;
        QVERIFY(outbox.put(record).has_value());
        const auto found = Outbox(QDir(folder.path())).find(record.order.id);
        QVERIFY(found.has_value());
        QCOMPARE(wire::toJson(found->order), wire::toJson(record.order));
        QCOMPARE(found->createdAt, record.createdAt);
        QCOMPARE(found->sentAt, record.sentAt);
        QVERIFY(found->withdrawn);
    }

    void recordSurvivesAKillBeforeSending() {
        const QTemporaryDir folder;
        QProcess child;
        child.setProcessEnvironment([&] {
            auto environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("OUTBOX_CHILD"), folder.path());
            return environment;
        }());
        child.start(QCoreApplication::applicationFilePath(), {});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        const QList<OutboxRecord> records = Outbox(QDir(folder.path())).all();
        QCOMPARE(records.size(), 1);
        QVERIFY(!records.constFirst().sentAt.isValid());
    }

    void filesAreTheOwnersOnly() {
        const QTemporaryDir folder;
        Outbox outbox(QDir(folder.path()));
        const OutboxRecord record = sample();
        QVERIFY(outbox.put(record).has_value());
        const QFile file(folder.filePath(record.order.id.toString() + QStringLiteral(".json")));
        QVERIFY(!(file.permissions() &
                  (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
    }

    void unreadableFileIsSetAsideNotDeleted() {
        const QTemporaryDir folder;
        Outbox outbox(QDir(folder.path()));
        QFile file(folder.filePath(QStringLiteral("half.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"order\":{\"id\"");
        file.close();
        QVERIFY(outbox.all().isEmpty());
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("half.json.unreadable"))));
    }

    void aDraftOfACrashIsNotARecord() {
        const QTemporaryDir folder;
        Outbox outbox(QDir(folder.path()));
        QFile draft(folder.filePath(QStringLiteral("x.json.new")));
        QVERIFY(draft.open(QIODevice::WriteOnly));
        draft.write("{");
        draft.close();
        QVERIFY(outbox.all().isEmpty());
    }

    void fullOrMissingDiskIsAnError() {
        const QTemporaryDir folder;
        Outbox outbox(QDir(folder.filePath(QStringLiteral("gone"))));
        QVERIFY(QDir(folder.path()).rmdir(QStringLiteral("gone")));
        QVERIFY(!outbox.put(sample()).has_value());
    }

    void removingTwiceIsNoError() {
        const QTemporaryDir folder;
        Outbox outbox(QDir(folder.path()));
        const OutboxRecord record = sample();
        QVERIFY(outbox.put(record).has_value());
        QVERIFY(outbox.remove(record.order.id).has_value());
        QVERIFY(outbox.remove(record.order.id).has_value());
        QVERIFY(!outbox.find(record.order.id));
    }
};

int main(int argc, char *argv[]) {
    // As a child: keeps an order and dies before anything could be sent, without any clean-up.
    if (const QString folder = qEnvironmentVariable("OUTBOX_CHILD"); !folder.isEmpty()) {
        Outbox outbox{QDir(folder)};
        if (!outbox.put(sample()))
            return 1;
        std::abort();
    }
    QCoreApplication app(argc, argv);
    TestClientOutbox test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_client_outbox.moc"
