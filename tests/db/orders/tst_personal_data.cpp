// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/maintenance/pg_personal_data.h"
#include "tests/db/orders/old_shop.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::test;

/// What guests wrote leaves, the books stay.
class PersonalData : public QObject {
    Q_OBJECT
    std::unique_ptr<OldShop> m_shop;

    static QDateTime at(int year, int month, int day) { return OldShop::at(year, month, day); }
    /// Everything of every table but what a guest wrote, as one hash.
    [[nodiscard]] QString books() const {
        QString all;
        for (const QString &schema : {u"public"_s, u"archive"_s})
            for (const QString &table : {u"orders"_s, u"order_lines"_s, u"order_events"_s, u"payments"_s,
                                         u"payment_events"_s, u"tickets"_s, u"ticket_events"_s})
                all += m_shop->database.value(
                    u"select md5(coalesce(string_agg(t.line, ',' order by t.line), '')) from (select "
                    u"(to_jsonb(r) - 'note' - "
                    "'table_number' - 'lines')::text || coalesce((select string_agg((l - 'note')::text, ',') "
                    "from "
                    "jsonb_array_elements(to_jsonb(r) -> 'lines') l), '') from %1.%2 r) as t (line)"_s.arg(
                        schema, table));
        return all;
    }
    [[nodiscard]] QString sums() const {
        return m_shop->database.value(u"select (select count(*) || ' ' || sum(total) from (select total from "
                                      u"orders union all select total from "
                                      "archive.orders) o) || ' ' || (select sum(amount) from (select amount "
                                      "from payments union all select amount "
                                      "from archive.payments) p) || ' ' || (select sum(tax) from (select tax "
                                      "from order_lines union all select tax "
                                      "from archive.order_lines) l)"_s);
    }
    /// Places in which the word still stands, whatever table and column it is in.
    [[nodiscard]] QStringList placesOf(const QString &word) const {
        QStringList places;
        for (const QString &schema : {u"public"_s, u"archive"_s})
            for (const QString &table :
                 {u"orders"_s, u"order_lines"_s, u"order_events"_s, u"payments"_s, u"payment_events"_s,
                  u"tickets"_s, u"ticket_events"_s, u"request_registry"_s, u"outbox"_s, u"jobs"_s})
                if (!m_shop->database.value(u"select to_regclass('%1.%2')::text"_s.arg(schema, table))
                         .isEmpty() &&
                    m_shop->count(u"%1.%2 r where r::text like '%%3%'"_s.arg(schema, table, word)) > 0)
                    places.append(schema + u'.' + table);
        return places;
    }
    qint64 blanked(const QDateTime &before) const {
        return storage::PgPersonalData(m_shop->database.target()).blankBefore(before).value();
    }

private slots:
    void init() {
        m_shop = std::make_unique<OldShop>();
        m_shop->sold(at(2020, 1, 20), u"for Erika, no nuts"_s, u"Erika 7"_s);
        m_shop->sold(at(2020, 2, 10), u"for Erika"_s, u"Erika 8"_s);
        m_shop->sold(at(2020, 3, 10), u"for Max"_s, u"Max 9"_s);
        m_shop->moved(at(2020, 2, 1));
    }
    void cleanup() { m_shop.reset(); }

    void whatGuestsWroteIsBlankedInBothPlacesAndTheBooksStay() {
        const QString before = books();
        const QString money = sums();
        QCOMPARE(placesOf(u"Erika"_s),
                 (QStringList{u"public.orders"_s, u"public.order_lines"_s, u"public.tickets"_s,
                              u"archive.orders"_s, u"archive.order_lines"_s, u"archive.tickets"_s}));
        QCOMPARE(blanked(at(2020, 3, 1)), 6);
        QCOMPARE(placesOf(u"Erika"_s), QStringList());
        QCOMPARE(placesOf(u"Max"_s),
                 (QStringList{u"public.orders"_s, u"public.order_lines"_s, u"public.tickets"_s}));
        QCOMPARE(books(), before);
        QCOMPARE(sums(), money);
        QCOMPARE(blanked(at(2020, 3, 1)), 0);
        QCOMPARE(blanked(at(2030, 1, 1)), 3);
        QCOMPARE(placesOf(u"Max"_s), QStringList());
        QCOMPARE(books(), before);
    }

    void aShopWithoutAnOrderHasNothingToBlank() {
        const TestDatabase empty;
        QCOMPARE(storage::PgPersonalData(empty.target()).blankBefore(at(2020, 3, 1)).value(), 0);
    }

    void anOrderIsReadAndMovedAsBefore() {
        QCOMPARE(blanked(at(2020, 4, 1)), 9);
        QCOMPARE(m_shop->moved(at(2020, 4, 1)).months, 2);
        QCOMPARE(m_shop->count(u"archive.orders"_s), 3);
        QCOMPARE(placesOf(u"Erika"_s) + placesOf(u"Max"_s), QStringList());
    }

    void nothingElseCanBeChangedAndNothingBeforeItsTime_data() {
        QTest::addColumn<QString>("sql");
        for (const QString &sql :
             {u"update archive.orders set table_number = '', total = total - 1"_s,
              u"update archive.orders set table_number = 'x'"_s, u"update archive.orders set language = ''"_s,
              u"update archive.order_lines set note = 'x'"_s,
              u"update archive.order_lines set note = '', tax = 0"_s,
              u"update archive.tickets set lines = '[]'"_s,
              u"update archive.payments set card_masked_pan = ''"_s, u"delete from archive.order_lines"_s,
              u"delete from archive.orders"_s, u"update archive.order_events set detail = ''"_s,
              // Not yet blanked up to there.
              u"update orders set table_number = '' where created_at > '2020-03-01'"_s,
              u"update order_lines set note = '' where order_created_at > '2020-03-01'"_s,
              u"update order_lines set note = 'x' where order_created_at < '2020-03-01'"_s,
              u"update orders set table_number = '', total = 1 where created_at < '2020-03-01'"_s,
              u"update tickets set lines = '[]' where order_created_at < '2020-03-01'"_s})
            QTest::newRow(qPrintable(sql)) << sql;
    }
    void nothingElseCanBeChangedAndNothingBeforeItsTime() {
        QFETCH(QString, sql);
        QCOMPARE(blanked(at(2020, 3, 1)), 6);
        QVERIFY(m_shop->isRefused(sql));
    }

    void anOrderOfTheDayGoesOnAfterwards() {
        m_shop->now = at(2020, 3, 20);
        const auto open = m_shop->saved();
        QVERIFY(m_shop->send(*open.paymentId));
        QCOMPARE(blanked(at(2020, 4, 1)), 9);
        QVERIFY(m_shop->apply(*open.paymentId, payments::TerminalOutcome::Kind::Captured));
        m_shop->handOver(open.id);
        QCOMPARE(m_shop->view(open.id).order.state, OrderState::Closed);
    }

    void aMonthIsBlankedWholeOrNotAtAll() {
        // The kitchen holds a ticket of February for a moment: the database gives up waiting, and the month
        // stays whole.
        storage::Connection busy(m_shop->database.target());
        busy.ensureOpen();
        busy.runScript(u"begin; select from tickets where order_created_at < '2020-03-01' for update"_s);
        QCOMPARE(codeOf(storage::PgPersonalData(m_shop->database.target()).blankBefore(at(2020, 3, 1))),
                 u"overloaded"_s);
        QCOMPARE(placesOf(u"Erika"_s),
                 (QStringList{u"public.orders"_s, u"public.order_lines"_s, u"public.tickets"_s}));
        QCOMPARE(m_shop->database.value(u"select blanked_before at time zone 'UTC' from archive_boundary"_s),
                 u"2020-02-01T00:00:00.000Z"_s);
        busy.rollback();
        QCOMPARE(blanked(at(2020, 3, 1)), 3);
    }
};

QTEST_GUILESS_MAIN(PersonalData)
#include "tst_personal_data.moc"
