// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/devices/device_repository.h"
#include "daemon/domain/devices/device_use_cases.h"
#include "tests/support/use_cases.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;

namespace {
const Actor boss = Actor::person(UserId::create(), u"Ms Boss"_s);
}

class TestDevices : public QObject {
    Q_OBJECT
    test::TestDatabase m_database;
    test::UseCases m_cases{m_database};
    QDateTime m_now{QDate(2026, 5, 4), QTime(12, 0), QTimeZone::UTC};

    devices::PairingCode newCode(const QString &name = u"Kiosk 1"_s) {
        return m_cases
            .run([&](UnitOfWork &unit) {
                return devices::createPairingCode(unit, DeviceKind::Kiosk, name, boss, m_now);
            })
            .value();
    }
    std::optional<devices::PairedDevice> pair(const QString &code, const QDateTime &when) {
        return m_cases.run([&](UnitOfWork &unit) { return devices::pair(unit, code, when); }).value().paired;
    }
    std::optional<devices::PairedDevice> pair(const QString &code) { return pair(code, m_now); }

private slots:
    // What is changed is kept in a month of its own.
    void initTestCase() { m_database.execute(u"select ensure_month_partitions('2026-05-01')"_s); }
    void cleanup() { m_database.execute(u"truncate pairing_codes, devices, outbox cascade"_s); }

    void codeHasEightLettersThatCannotBeMistaken() {
        const devices::PairingCode code = newCode();
        QVERIFY(QRegularExpression(u"^[BCDFGHJKLMNPQRSTVWXZ]{8}$"_s).match(code.code).hasMatch());
        QCOMPARE(code.expiresAt, m_now.addSecs(600));
    }

    void codeTypedInLowerCaseAndWithADashFits() {
        const QString code = newCode(u"Kiosk 7"_s).code;
        const auto paired = pair(code.first(4).toLower() + u'-' + code.last(4));
        QVERIFY(paired);
        QCOMPARE(paired->device.name, u"Kiosk 7"_s);
        QCOMPARE(paired->device.kind, DeviceKind::Kiosk);
        QVERIFY(QRegularExpression(u"^kd_[A-Za-z0-9_-]{43}$"_s).match(paired->key).hasMatch());
    }

    void codeWorksOnce() {
        const QString code = newCode().code;
        QVERIFY(pair(code));
        QVERIFY(!pair(code));
    }

    void codeEndsAfterTenMinutes() {
        QVERIFY(pair(newCode().code, m_now.addSecs(599)));
        QVERIFY(!pair(newCode().code, m_now.addSecs(600)));
    }

    void fiveWrongTriesEndTheCode() {
        const QString code = newCode().code;
        for (int i = 0; i < 4; ++i)
            QVERIFY(!pair(u"BBBBBBBB"_s));
        const QString second = newCode().code;
        QVERIFY(!pair(u"BBBBBBBB"_s));
        QVERIFY(!pair(code));
        // Younger codes have their own five tries; the refused one above counted as their second.
        QVERIFY(pair(second));
    }

    void oneCodePairsOneDeviceHoweverManyTryAtOnce() {
        const QString code = newCode().code;
        QList<QFuture<Result<devices::PairAnswer>>> answers;
        for (int i = 0; i < 20; ++i)
            answers << m_cases.transactor().run(
                [code, now = m_now](UnitOfWork &unit) { return devices::pair(unit, code, now); });
        int paired = 0;
        for (auto &answer : answers)
            paired += answer.result().value().paired.has_value();
        QCOMPARE(paired, 1);
        QCOMPARE(m_database.value(u"select count(*) from devices"_s), u"1"_s);
    }

    void neitherCodeNorKeyIsStored() {
        const QString code = newCode().code;
        QCOMPARE(
            m_database.value(
                u"select count(*) from pairing_codes where encode(code_hash, 'escape') like '%%1%'"_s.arg(
                    code)),
            u"0"_s);
        const auto paired = pair(code);
        QVERIFY(paired);
        const QByteArray hash = devices::hashOfKey(paired->key);
        QCOMPARE(hash.size(), 32);
        QCOMPARE(m_database.value(u"select encode(key_hash, 'hex') from devices"_s),
                 QString::fromLatin1(hash.toHex()));
    }

    void deviceIsFoundByItsKey() {
        const auto paired = pair(newCode().code);
        const auto found = m_cases.run([&](UnitOfWork &unit) -> Result<std::optional<devices::Device>> {
            return unit.devices().findByKey(devices::hashOfKey(paired->key));
        });
        QVERIFY(found && *found);
        QCOMPARE((*found)->id, paired->device.id);
        QVERIFY(!(*found)->revokedAt);
    }

    void revokingTellsAllDaemonsOnce() {
        const auto paired = pair(newCode().code);
        const auto revoke = [&] {
            return m_cases.run(
                [&](UnitOfWork &unit) { return devices::revoke(unit, paired->device.id, boss, m_now); });
        };
        const auto revoked = revoke();
        QVERIFY(revoked);
        QCOMPARE(revoked->revokedAt, std::optional(m_now));
        QCOMPARE(revoked->version, 2);
        QCOMPARE(revoke()->version, 2);
        QCOMPARE(m_database.value(u"select string_agg(kind, ',' order by id) from outbox"_s),
                 u"paired,revoked,device_revoked"_s);
        QCOMPARE(m_database.value(
                     u"select device_id from outbox where kind = 'device_revoked' and topic is null"_s),
                 paired->device.id.toString());
    }

    void unknownDeviceCannotBeRevoked() {
        const auto revoked = m_cases.run(
            [&](UnitOfWork &unit) { return devices::revoke(unit, DeviceId::create(), boss, m_now); });
        QCOMPARE(revoked.error().code, ErrorCode::NotFound);
    }

    void devicesAreListedByNameWithTheTimeTheyWereSeen() {
        const auto second = pair(newCode(u"B"_s).code);
        const auto first = pair(newCode(u"A"_s).code);
        const auto list = m_cases.run([&](UnitOfWork &unit) -> Result<QList<devices::Device>> {
            unit.devices().touch({second->device.id}, m_now.addSecs(60));
            unit.devices().touch({second->device.id}, m_now);
            return devices::listDevices(unit);
        });
        QCOMPARE(list->size(), 2);
        QCOMPARE(list->at(0).id, first->device.id);
        QVERIFY(!list->at(0).lastSeenAt);
        QCOMPARE(list->at(1).lastSeenAt, std::optional(m_now.addSecs(60)));
    }
};

QTEST_GUILESS_MAIN(TestDevices)
#include "tst_devices.moc"
