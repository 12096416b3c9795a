// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/kitchen/ticket_states.h"
#include "daemon/domain/orders/order_states.h"
#include "daemon/domain/payments/payment_states.h"
#include "tests/db/orders/order_desk.h"

#include <QTest>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// What the database refuses by itself, whatever program writes to it.
class OrderGuards : public QObject {
    Q_OBJECT

    test::OrderDesk desk;

    /// The name of the rule that refuses \a sql, or "allowed".
    QString refusal(const QString &sql) {
        try {
            desk.database.execute(sql);
            return u"allowed"_s;
        } catch (const storage::DbException &failure) {
            return QString::fromLatin1(failure.constraint());
        }
    }
    template <class State>
    QStringList program(const QString &machine, std::span<const Transition<State>> table) {
        QStringList steps;
        for (const auto &step : table)
            steps << u"%1 %2>%3"_s.arg(machine, nameOf(step.from), nameOf(step.to));
        return steps;
    }

private slots:
    void theDatabaseKnowsTheSameStepsAsTheProgram() {
        QStringList steps = program(u"order"_s, orders::orderTransitions()) +
                            program(u"order_payment"_s, orders::orderPaymentTransitions()) +
                            program(u"payment"_s, payments::paymentTransitions()) +
                            program(u"ticket"_s, kitchen::ticketTransitions());
        steps.sort();
        QStringList known =
            desk.database
                .value(u"select string_agg(machine || ' ' || from_state || '>' || to_state, ',') "
                       "from state_transitions"_s)
                .split(u',');
        known.sort();
        QCOMPARE(known, steps);
    }

    void anIllegalStepIsRefused_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char *name, const char *sql, const char *rule) {
            QTest::newRow(name) << QString::fromLatin1(sql) << QString::fromLatin1(rule);
        };
        row("order skips",
            "update orders set state = 'closed', payment_state = 'paid', version = version + 1",
            "order_transition");
        row("order state nobody knows", "update orders set state = 'lost', version = version + 1",
            "order_transition");
        row("order payment jumps", "update orders set payment_state = 'nothing_due', version = version + 1",
            "order_payment_transition");
        row("order without counting", "update orders set state = 'accepted'", "next_version");
        row("order counts twice", "update orders set state = 'accepted', version = version + 2",
            "next_version");
        row("order's total changes", "update orders set total = 1, version = version + 1",
            "orders_immutable");
        row("order's number changes", "update orders set display_number = 99, version = version + 1",
            "orders_immutable");
        row("order deleted", "delete from orders", "append_only");
        row("cancelled without a reason", "update orders set state = 'cancelled', version = version + 1",
            "orders_cancel_reason_check");
        row("line changed", "update order_lines set quantity = 2", "append_only");
        row("line deleted", "delete from order_lines", "append_only");
        row("event changed", "update order_events set kind = 'x'", "append_only");
        row("event deleted", "delete from payment_events", "append_only");
        row("attempt captured unsent", "update payments set state = 'captured', version = version + 1",
            "payment_transition");
        row("attempt sent without reference", "update payments set state = 'sent', version = version + 1",
            "payments_sent_check");
        row("attempt's amount changes", "update payments set amount = 1, version = version + 1",
            "payments_immutable");
        row("whole card number", "update payments set card_masked_pan = '4111111111111111'",
            "payments_card_check");
        row("attempt deleted", "delete from payments", "append_only");
    }
    void anIllegalStepIsRefused() {
        (void)desk.saved();
        QFETCH(QString, sql);
        QTEST(refusal(sql), "rule");
    }

    void aTicketCannotSkip() {
        (void)desk.saved(PaymentMethod::Counter);
        QCOMPARE(refusal(u"update tickets set state = 'ready', version = version + 1"_s),
                 u"ticket_transition"_s);
        QCOMPARE(refusal(u"delete from tickets"_s), u"append_only"_s);
    }

    void aLeaseIsNoChange() {
        const auto request = desk.saved();
        QCOMPARE(refusal(u"update payments set lease_owner = 'x', lease_until = now() where id = '%1'"_s.arg(
                     request.paymentId->toString())),
                 u"allowed"_s);
    }

    void anOrderHasOneLiveAttempt() {
        const auto request = desk.saved();
        const QString insert = uR"(
            insert into payments (id, order_id, order_created_at, method, state, amount, currency, attempt, terminal, created_at,
                                  updated_at, sent_at, service_id)
            select gen_random_uuid(), order_id, order_created_at, method, '%2', amount, currency, %3, terminal, now(), now(),
                   now(), 's'
            from payments where id = '%1')"_s.arg(request.paymentId->toString());
        QVERIFY(refusal(insert.arg(u"created"_s).arg(2)).endsWith(u"_order_id_order_created_at_idx"_s));
        QVERIFY(refusal(insert.arg(u"captured"_s).arg(2)).endsWith(u"_order_id_order_created_at_idx"_s));
        QCOMPARE(refusal(insert.arg(u"declined"_s).arg(2)), u"allowed"_s);
    }

    void statesOfTheSchemaAreThoseOfTheVocabulary_data() {
        QTest::addColumn<QString>("constraint");
        QTest::addColumn<QStringList>("names");
        const auto add = [](const char *constraint, const auto &all) {
            QStringList names;
            for (const auto &entry : all)
                names << QLatin1StringView(entry.name);
            names.sort();
            QTest::newRow(constraint) << QString::fromLatin1(constraint) << names;
        };
        add("orders_state_check", Names<OrderState>::all);
        add("orders_payment_state_check", Names<OrderPayment>::all);
        add("payments_state_check", Names<PaymentState>::all);
        add("tickets_state_check", Names<TicketState>::all);
    }
    void statesOfTheSchemaAreThoseOfTheVocabulary() {
        QFETCH(QString, constraint);
        const QString text = desk.database.value(
            u"select pg_get_constraintdef(oid) from pg_constraint where conname = '%1' and coninhcount = 0"_s
                .arg(constraint));
        QStringList names;
        static const QRegularExpression quoted(u"'([a-z_]+)'"_s);
        for (const auto &match : quoted.globalMatch(text))
            names << match.captured(1);
        names.sort();
        QTEST(names, "names");
    }
};

QTEST_GUILESS_MAIN(OrderGuards)
#include "tst_order_guards.moc"
