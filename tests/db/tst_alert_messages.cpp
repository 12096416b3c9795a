// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/alerts/alert_repository.h"
#include "daemon/domain/alerts/message_repository.h"
#include "daemon/domain/alerts/message_use_cases.h"
#include "daemon/jobs/alerts/delivery_job.h"
#include "tests/support/manual_clock.h"
#include "tests/support/use_cases.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::alerts;

namespace {

/// Notes what it was asked to send, and answers as told.
class FakeNotifier final : public Notifier {
public:
    explicit FakeNotifier(Channel channel)
        : m_channel(channel) {}
    [[nodiscard]] Channel channel() const override { return m_channel; }
    [[nodiscard]] QString target() const override { return u"somebody"_s; }
    [[nodiscard]] QFuture<Result<QString>> send(const Message &message, const MessageText &text) override {
        asked << message.id.toString();
        subjects << text.subject;
        if (isAway)
            return QtFuture::makeReadyValueFuture(Result<QString>(fail(ErrorCode::Internal, u"no answer"_s)));
        return QtFuture::makeReadyValueFuture(Result<QString>(u"250 fine"_s));
    }
    QStringList asked;
    QStringList subjects;
    bool isAway = false;

private:
    Channel m_channel;
};

Finding lowFor(const QString &subject, AlertSeverity severity = AlertSeverity::Warning) {
    return {
        .rule = Rule::StorageLow, .subject = subject, .severity = severity, .details = {{u"percent"_s, 19}}};
}

} // namespace

class TestAlertMessages : public QObject {
    Q_OBJECT
    test::TestDatabase m_database;
    test::UseCases m_cases{m_database};
    test::ManualClock m_clock;
    QList<Channel> m_channels{Channel::Email};
    std::vector<std::unique_ptr<Notifier>> m_notifiers;
    FakeNotifier *m_mail = nullptr;
    std::unique_ptr<jobs::DeliveryJob> m_job;

    Changes see(const QList<Finding> &findings) {
        return m_cases
            .run([&](UnitOfWork &unit) -> Result<Changes> {
                auto changes = alerts::record(unit, findings, m_clock.now());
                if (const auto told = announce(unit, *changes, m_channels, m_clock.now()); !told)
                    return std::unexpected(told.error());
                return changes;
            })
            .value();
    }
    bool runJob() {
        auto running = m_job->run({});
        if (!QTest::qWaitFor([&] { return running.isFinished(); }, 20000))
            return false;
        return running.takeResult().has_value();
    }
    QString kinds() {
        return m_database.value(
            u"select coalesce(string_agg(kind, ' ' order by created_at, id), '') from alert_messages"_s);
    }
    qint64 count(const QString &where) {
        return m_database.value(u"select count(*) from alert_messages where "_s + where).toLongLong();
    }
    QList<Undelivered> undelivered() {
        return m_cases
            .run([&](UnitOfWork &unit) { return Result<ShopFacts>(unit.alerts().observe(m_clock.now())); })
            .value()
            .undelivered;
    }
    void startJob() {
        m_job = std::make_unique<jobs::DeliveryJob>(
            jobs::DeliveryJob::Ports{.transactor = m_cases.transactor(),
                                     .clock = m_clock,
                                     .notifiers = m_notifiers,
                                     .audience = [] { return Audience(); },
                                     .context = *this});
    }

private slots:
    void init() {
        m_database.execute(u"truncate alerts, alert_messages, outbox, users cascade"_s);
        m_clock = {};
        m_channels = {Channel::Email};
        m_notifiers.clear();
        m_notifiers.push_back(std::make_unique<FakeNotifier>(Channel::Email));
        m_mail = static_cast<FakeNotifier *>(m_notifiers.front().get());
        startJob();
    }

    void clockThatWasSetBackHoldsNoMessage() {
        constexpr int day = 86400;
        m_clock.advance(day);
        m_mail->isAway = true;
        see({lowFor(u"data"_s)});
        QVERIFY(runJob());
        QCOMPARE(m_mail->asked.size(), 1);
        m_clock.advance(-day);
        m_mail->isAway = false;
        QVERIFY(runJob());
        QCOMPARE(count(u"delivered_at is not null"_s), 1);
    }

    void eachChangeIsToldOnce() {
        see({lowFor(u"data"_s)});
        m_clock.advance(30);
        see({lowFor(u"data"_s)});
        m_clock.advance(30);
        see({lowFor(u"data"_s, AlertSeverity::Critical)});
        m_clock.advance(30);
        see({lowFor(u"data"_s)});
        m_clock.advance(30);
        see({});
        QCOMPARE(kinds(), u"raised worse resolved"_s);
        QVERIFY(runJob());
        QCOMPARE(m_mail->asked.size(), 3);
        QVERIFY(runJob());
        QCOMPARE(m_mail->asked.size(), 3);
        QCOMPARE(count(u"delivered_at is not null"_s), 3);
    }

    void aChangeThatWasRolledBackIsNotTold() {
        const auto failed = m_cases.run([&](UnitOfWork &unit) -> Result<void> {
            const auto changes = alerts::record(unit, {lowFor(u"data"_s)}, m_clock.now());
            (void)announce(unit, *changes, m_channels, m_clock.now());
            return fail(ErrorCode::Internal, u"too bad"_s);
        });
        QVERIFY(!failed);
        QCOMPARE(kinds(), QString());
    }

    void everyChannelGetsItsOwn() {
        m_channels = {Channel::Email, Channel::Webhook};
        see({lowFor(u"data"_s)});
        QCOMPARE(count(u"channel = 'email'"_s), 1);
        QCOMPARE(count(u"channel = 'webhook'"_s), 1);
    }

    void withoutChannelsNothingIsWritten() {
        m_channels.clear();
        see({lowFor(u"data"_s, AlertSeverity::Critical)});
        QCOMPARE(kinds(), QString());
    }

    void anAlertThatComesAndGoesEndsInASummary() {
        for (int i = 0; i < 20; ++i) {
            see({lowFor(u"data"_s)});
            m_clock.advance(10);
            see({});
            m_clock.advance(10);
        }
        QCOMPARE(count(u"kind <> 'summary'"_s), 4);
        QCOMPARE(count(u"kind = 'summary'"_s), 1);
        QVERIFY(runJob());
        QCOMPARE(m_mail->asked.size(), 4);
        m_clock.advance(600);
        QVERIFY(runJob());
        QCOMPARE(m_mail->subjects.last(), u"36 more changes"_s);
    }

    void manyAlertsAtOnceAreTwentyMessagesAndOneBoundedSummary() {
        QList<Finding> many;
        for (int i = 0; i < 100; ++i)
            many.append(lowFor(u"disk %1"_s.arg(i)));
        see(many);
        QCOMPARE(count(u"kind = 'raised'"_s), 20);
        QCOMPARE(count(u"kind = 'summary'"_s), 1);
        QCOMPARE(count(u"kind = 'summary' and jsonb_array_length(told) = 40 and more = 40"_s), 1);
        m_clock.advance(3601);
        see({});
        QCOMPARE(count(u"kind = 'resolved'"_s), 20);
    }

    void aSummaryThatWasTriedIsNotTouched() {
        QList<Finding> many;
        for (int i = 0; i < 21; ++i)
            many.append(lowFor(u"disk %1"_s.arg(i)));
        see(many);
        QVERIFY(runJob());
        m_clock.advance(601);
        m_mail->isAway = true;
        QVERIFY(runJob());
        QCOMPARE(count(u"kind = 'summary' and attempts = 1"_s), 1);
        many.append(lowFor(u"another"_s));
        see(many);
        QCOMPARE(count(u"kind = 'summary'"_s), 2);
        QCOMPARE(count(u"kind = 'summary' and jsonb_array_length(told) = 1"_s), 2);
    }

    void aFailedMessageIsTriedAgainLaterWithTheSameId() {
        m_mail->isAway = true;
        see({lowFor(u"data"_s)});
        QVERIFY(runJob());
        QCOMPARE(m_mail->asked.size(), 1);
        QVERIFY(runJob());
        QCOMPARE(m_mail->asked.size(), 1);
        m_mail->isAway = false;
        m_clock.advance(6);
        QVERIFY(runJob());
        QCOMPARE(m_mail->asked.size(), 2);
        QCOMPARE(m_mail->asked[0], m_mail->asked[1]);
        QCOMPARE(count(u"delivered_at is not null and attempts = 2"_s), 1);
    }

    void aChannelThatFailsIsAskedLessAndLess() {
        m_mail->isAway = true;
        see({lowFor(u"data"_s), lowFor(u"wal"_s)});
        for (int i = 0; i < 3600 / 30; ++i) {
            QVERIFY(runJob());
            m_clock.advance(30);
        }
        QVERIFY2(m_mail->asked.size() > 5 && m_mail->asked.size() < 20,
                 qPrintable(QString::number(m_mail->asked.size())));
    }

    void aMessageThatIsAlwaysRefusedDoesNotHoldUpTheOthers() {
        see({lowFor(u"data"_s)});
        const QString bad = m_database.value(u"select id::text from alert_messages"_s);
        m_mail->isAway = true;
        for (int i = 0; i < 5; ++i) {
            QVERIFY(runJob());
            m_clock.advance(700);
        }
        m_mail->isAway = false;
        see({lowFor(u"data"_s), lowFor(u"wal"_s)});
        QVERIFY(runJob());
        QVERIFY(m_mail->asked[5] != bad);
        QCOMPARE(m_mail->asked[6], bad);
    }

    void aDaemonThatDiedBetweenSendingAndNotingSendsTheSameAgain() {
        see({lowFor(u"data"_s)});
        const auto taken = m_cases
                               .run([&](UnitOfWork &unit) {
                                   return Result<std::optional<Message>>(unit.alertMessages().takeDue(
                                       m_channels, m_clock.now(), m_clock.now().addSecs(120)));
                               })
                               .value();
        QVERIFY(taken.has_value());
        QVERIFY(runJob());
        QCOMPARE(m_mail->asked.size(), 0);
        m_clock.advance(121);
        startJob();
        QVERIFY(runJob());
        QCOMPARE(m_mail->asked, QStringList{taken->id.toString()});
        QCOMPARE(m_mail->subjects.first(), u"Warning: Disk space is running low"_s);
    }

    void whatDoesNotArriveIsSeenUntilItDoes() {
        see({lowFor(u"data"_s)});
        QVERIFY(undelivered().isEmpty());
        m_mail->isAway = true;
        QVERIFY(runJob());
        QCOMPARE(undelivered().size(), 1);
        QCOMPARE(undelivered().first().waiting, 1);
        QCOMPARE(undelivered().first().lastError, u"no answer"_s);
        QCOMPARE(undelivered().first().since, m_clock.now());
        m_mail->isAway = false;
        m_clock.advance(60);
        QVERIFY(runJob());
        QVERIFY(undelivered().isEmpty());
    }

    void criticalAlertsThatNobodyNotedAreRemindedOncePerDay() {
        const QList<Finding> open{lowFor(u"data"_s, AlertSeverity::Critical), lowFor(u"wal"_s)};
        see(open);
        for (int hour = 0; hour < 50; ++hour) {
            m_clock.advance(3600);
            see(open);
        }
        QCOMPARE(kinds(), u"raised raised reminder reminder"_s);
    }

    void anAcknowledgedAlertIsNotReminded() {
        const QList<Finding> open{lowFor(u"data"_s, AlertSeverity::Critical)};
        see(open);
        const UserId ada = UserId::create();
        m_database.execute(
            u"insert into users (id, username, display_name, role, password_hash, created_at) "
            "values ('%1', 'ada', 'Ada', 'manager', '$argon2id$x', now())"_s.arg(ada.toString()));
        m_database.execute(
            u"update alerts set acknowledged_at = now(), acknowledged_by = '%1'"_s.arg(ada.toString()));
        m_clock.advance(2 * 86400);
        see(open);
        QCOMPARE(kinds(), u"raised"_s);
        see({});
        QCOMPARE(kinds(), u"raised resolved"_s);
    }

    void oldNewsAndGoneChannelsAreGivenUp() {
        m_channels = {Channel::Email, Channel::Webhook};
        m_mail->isAway = true;
        see({lowFor(u"data"_s)});
        QVERIFY(runJob());
        QCOMPARE(count(u"given_up_at is not null and channel = 'webhook'"_s), 1);
        QCOMPARE(count(u"given_up_at is not null and channel = 'email'"_s), 0);
        m_clock.advance(7 * 86400 + 1);
        QVERIFY(runJob());
        QCOMPARE(count(u"given_up_at is not null and channel = 'email'"_s), 1);
        QVERIFY(undelivered().isEmpty());
        m_clock.advance(31 * 86400);
        QVERIFY(runJob());
        QCOMPARE(count(u"true"_s), 0);
    }

    void theWeeklyTestIsWrittenOncePerWeek() {
        const QTimeZone berlin("Europe/Berlin");
        const auto turn = [&] {
            (void)m_cases.run(
                [&](UnitOfWork &unit) { return announceTest(unit, m_channels, m_clock.now(), berlin); });
        };
        for (int hour = 0; hour < 21 * 24; ++hour) {
            turn();
            turn();
            m_clock.advance(3600);
        }
        // The first at once, then on three Mondays at 8 o'clock in summer time.
        QCOMPARE(kinds(), u"test test test test"_s);
        QCOMPARE(
            m_database.value(u"select string_agg(to_char(created_at, 'Dy HH24'), ' ' order by created_at) "
                             "from alert_messages"_s),
            u"Fri 12 Mon 06 Mon 06 Mon 06"_s);
    }

    void manyDaemonsSendAMessageOnce() {
        see({lowFor(u"data"_s), lowFor(u"wal"_s), lowFor(u"a"_s), lowFor(u"b"_s)});
        QList<QFuture<Result<std::optional<Message>>>> running;
        for (int i = 0; i < 12; ++i)
            running.append(m_cases.transactor().run([&](UnitOfWork &unit) {
                return Result<std::optional<Message>>(
                    unit.alertMessages().takeDue(m_channels, m_clock.now(), m_clock.now().addSecs(120)));
            }));
        QSet<QString> taken;
        qsizetype count = 0;
        for (auto &one : running)
            if (const auto message = one.result().value()) {
                taken.insert(message->id.toString());
                ++count;
            }
        QCOMPARE(count, 4);
        QCOMPARE(taken.size(), 4);
    }
};

QTEST_GUILESS_MAIN(TestAlertMessages)
#include "tst_alert_messages.moc"
