// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/devices/device_repository.h"
#include "daemon/storage/maintenance/pg_exports.h"
#include "tests/db/orders/old_shop.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::test;

/// Who did it, in the history of every order.
class Actors : public QObject {
    Q_OBJECT
    std::unique_ptr<OldShop> m_shop;
    const DeviceId m_kiosk = DeviceId::create();
    const Actor m_manager = Actor::person(UserId::create(), u"Ms Manager"_s);

    static QDateTime at(int year, int month, int day) { return OldShop::at(year, month, day); }
    [[nodiscard]] Actor kiosk() const { return Actor::device(m_kiosk, u"Window"_s); }
    QStringList history(const OrderId &id) {
        QStringList lines;
        const auto view =
            m_shop->cases.run([&](UnitOfWork &unit) { return checkout::getOrderWithHistory(unit, id); });
        if (!view)
            qFatal("not read: %s", qPrintable(view.error().detail));
        for (const checkout::HistoryEntry &entry : *view->history)
            lines +=
                u"%1 %2 %3 %4"_s.arg(nameOf(entry.about), entry.what, nameOf(entry.by.kind), entry.by.name);
        return lines;
    }
    /// An order that the kiosk placed.
    orders::OrderRequest placed(PaymentMethod method) {
        auto request = m_shop->fries(method);
        request.deviceId = m_kiosk;
        request.by = kiosk();
        if (const auto answer = m_shop->submit(request); !answer)
            qFatal("not saved: %s", qPrintable(answer.error().detail));
        return request;
    }
    Result<checkout::OrderView> cancel(const OrderId &id, const Actor &by) {
        return m_shop->cases.run([&](UnitOfWork &unit) {
            return checkout::cancelOrder(unit, id, u"asked to"_s, {}, by, m_shop->now.addSecs(9));
        });
    }
    static const inline QString withoutActors =
        u"drop column actor_kind cascade, drop column actor_id, drop column actor_name"_s;
    void alterArchive(const QString &how) {
        for (const auto *table : {"order", "payment", "ticket"})
            m_shop->database.execute(
                u"alter table archive.%1_events %2"_s.arg(QLatin1StringView(table), how));
    }

private slots:
    void init() {
        m_shop = std::make_unique<OldShop>();
        const auto paired = m_shop->cases.run([&](UnitOfWork &unit) -> Result<bool> {
            unit.devices().insert({.id = m_kiosk,
                                   .kind = DeviceKind::Kiosk,
                                   .name = u"Window"_s,
                                   .keyHash = QByteArray(32, 'k'),
                                   .createdAt = m_shop->now});
            return true;
        });
        QVERIFY(paired.has_value());
    }
    void cleanup() { m_shop.reset(); }

    void moneyAtTheCounterIsTheCashiersAndTheCancellationTheManagers() {
        const auto request = placed(PaymentMethod::Counter);
        const auto paid = m_shop->cases.run([&](UnitOfWork &unit) {
            return checkout::createPayment(unit,
                                           {.id = PaymentId::create(),
                                            .orderId = request.id,
                                            .method = PaymentMethod::Counter,
                                            .amount = m_shop->s.euros(320),
                                            .bodyHash = QByteArray(32, 'p')},
                                           cashier, m_shop->now.addSecs(3));
        });
        QCOMPARE(codeOf(paid), u"ok"_s);
        QCOMPARE(codeOf(cancel(request.id, m_manager)), u"ok"_s);
        QCOMPARE(
            history(request.id),
            (QStringList{u"order submitted device Window"_s, u"ticket queued device Window"_s,
                         u"order %1 person cashier"_s.arg(u"paid"_s), u"payment captured person cashier"_s,
                         u"order cancelled person Ms Manager"_s, u"payment reversing person Ms Manager"_s,
                         u"payment reversed person Ms Manager"_s, u"ticket cancelled person Ms Manager"_s}));
        const QString ids = m_shop->database.value(
            u"select string_agg(distinct actor_id::text, ',' order by actor_id::text) from payment_events"_s);
        QStringList expected{cashier.id->toString(QUuid::WithoutBraces),
                             m_manager.id->toString(QUuid::WithoutBraces)};
        expected.sort();
        QCOMPARE(ids, expected.join(u','));
    }

    void whatTheTerminalSaysIsTheRunnersAndTheTicketIsTheCooks() {
        const auto request = placed(PaymentMethod::CardTerminal);
        QVERIFY(m_shop->send(*request.paymentId).has_value());
        QVERIFY(m_shop->apply(*request.paymentId, payments::TerminalOutcome::Kind::Captured).has_value());
        m_shop->handOver(request.id);
        const QStringList all = history(request.id);
        for (const QString &line :
             {u"payment created device Window"_s, u"payment sent system payment_runner"_s,
              u"payment captured system payment_runner"_s, u"ticket queued system payment_runner"_s,
              u"ticket preparing person cook"_s, u"ticket handed_over person cook"_s,
              u"order closed person cook"_s})
            QVERIFY2(all.contains(line), qPrintable(line + u" is not in "_s + all.join(u'\n')));
    }

    void anUnclearPaymentIsDecidedInTheNameOfThePerson() {
        const auto request = placed(PaymentMethod::CardTerminal);
        QVERIFY(m_shop->send(*request.paymentId).has_value());
        QVERIFY(m_shop->apply(*request.paymentId, payments::TerminalOutcome::Kind::Unknown).has_value());
        const auto resolved = m_shop->cases.run([&](UnitOfWork &unit) {
            return checkout::resolvePayment(unit, request.id, *request.paymentId, true, u"journal"_s,
                                            m_manager, m_shop->now.addSecs(9));
        });
        QCOMPARE(codeOf(resolved), u"ok"_s);
        QVERIFY(history(request.id).contains(u"payment captured person Ms Manager"_s));
    }

    void anOrderThatNobodyPaidIsEndedByTheArchive() {
        m_shop->now = at(2020, 1, 20);
        const auto request = placed(PaymentMethod::CardTerminal);
        QVERIFY(m_shop->cases
                    .run([&](UnitOfWork &unit) {
                        return checkout::cancelUnsent(unit, *request.paymentId, u"guest_gone"_s, m_shop->now);
                    })
                    .has_value());
        QVERIFY(m_shop->cases
                    .run([&](UnitOfWork &unit) {
                        return checkout::endAbandoned(unit, at(2020, 2, 2), 10, at(2020, 5, 1));
                    })
                    .has_value());
        QCOMPARE(history(request.id).constLast(), u"order cancelled system archive"_s);
    }

    void anotherDeviceNeitherCancelsNorIsNoted() {
        const auto request = placed(PaymentMethod::Counter);
        const QStringList before = history(request.id);
        QCOMPARE(codeOf(cancel(request.id, Actor::device(DeviceId::create(), u"Window"_s))), u"not_found"_s);
        QCOMPARE(history(request.id), before);
        QVERIFY(m_shop->isRefused(
            u"insert into ticket_events (ticket_id, order_created_at, version, state, at, actor_kind) "
            "values (gen_random_uuid(), now(), 1, 'queued', now(), 'person')"_s));
    }

    void theArchiveAndItsFilesKeepWhoDidIt() {
        m_shop->now = at(2020, 1, 20);
        const auto request = placed(PaymentMethod::Counter);
        QCOMPARE(codeOf(cancel(request.id, m_manager)), u"ok"_s);
        const QStringList before = history(request.id);
        QCOMPARE(m_shop->moved(at(2020, 2, 1)).months, 1);
        QCOMPARE(m_shop->count(u"public.order_events"_s), 0);
        QCOMPARE(history(request.id), before);

        const auto books = [&](const QString &schema) {
            return m_shop->database.value(u"select string_agg(actor_kind || coalesce(actor_id::text, '') || "
                                          u"actor_name, ',' order by version) "
                                          "from %1.order_events"_s.arg(schema));
        };
        const QString archived = books(u"archive"_s);
        m_shop->database.execute(u"update archive_boundary set blanked_before = '2030-01-01'"_s);
        const QTemporaryDir data;
        storage::PgExports exports(m_shop->database.target(), data.filePath(u"exports"_s));
        QCOMPARE(exports.exportMonthsBefore(at(2020, 2, 1)).value().months, 1);
        QVERIFY(exports.import(data.filePath(u"exports/orders-2020-01"_s)).has_value());
        QCOMPARE(books(u"export_2020_01"_s), archived);
        QVERIFY(archived.contains(u"Ms Manager"_s));
    }

    // Written by the version before, also while an update goes on.
    void rowsAndFilesFromBeforeSayUnknown() {
        m_shop->now = at(2020, 1, 20);
        const auto request = placed(PaymentMethod::Counter);
        QCOMPARE(codeOf(cancel(request.id, m_manager)), u"ok"_s);
        QCOMPARE(m_shop->moved(at(2020, 2, 1)).months, 1);
        m_shop->database.execute(u"update archive_boundary set blanked_before = '2030-01-01'"_s);
        alterArchive(withoutActors);
        const QTemporaryDir data;
        storage::PgExports exports(m_shop->database.target(), data.filePath(u"exports"_s));
        maintenance::ExportReport report;
        QCOMPARE(exports.step(at(2020, 2, 1), report).value(), storage::PgExports::Step::Wrote);
        alterArchive(u"add column actor_kind text not null default 'unknown', add column actor_id uuid, "
                     "add column actor_name text not null default ''"_s);
        for (const QString &line : history(request.id))
            QVERIFY2(line.endsWith(u" unknown "_s), qPrintable(line));
        QCOMPARE(exports.exportMonthsBefore(at(2020, 2, 1)).value().months, 1);
        QVERIFY(exports.import(data.filePath(u"exports/orders-2020-01"_s)).has_value());
        QCOMPARE(m_shop->count(u"export_2020_01.order_events where actor_kind = 'unknown'"_s), 2);
    }
};

QTEST_GUILESS_MAIN(Actors)
#include "tst_actors.moc"
