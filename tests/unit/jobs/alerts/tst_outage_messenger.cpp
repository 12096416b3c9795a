// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/jobs/alerts/outage_messenger.h"
#include "tests/support/manual_clock.h"

#include <QPromise>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace kiosk;
using namespace kiosk::alerts;

namespace {

/// Notes what it was asked to send, and answers when it is told to.
class FakeNotifier final : public Notifier {
public:
    explicit FakeNotifier(Channel channel)
        : m_channel(channel) {}
    [[nodiscard]] Channel channel() const override { return m_channel; }
    [[nodiscard]] QString target() const override { return u"somebody"_s; }
    [[nodiscard]] QFuture<Result<QString>> send(const Message &message, const MessageText &text) override {
        asked << message.id.toString();
        subjects << text.subject;
        bodies << text.body;
        m_answer = QPromise<Result<QString>>();
        m_answer.start();
        m_isAsked = true;
        return m_answer.future();
    }
    void answer(bool well) {
        if (!std::exchange(m_isAsked, false))
            QFAIL("nothing was sent that could be answered");
        // The next message may be sent before this answer has ended.
        QPromise<Result<QString>> given = std::move(m_answer);
        given.addResult(well ? Result<QString>(u"250 fine"_s)
                             : Result<QString>(fail(ErrorCode::Internal, u"no answer"_s)));
        given.finish();
        QCoreApplication::processEvents();
    }
    QStringList asked;
    QStringList subjects;
    QStringList bodies;

private:
    Channel m_channel;
    QPromise<Result<QString>> m_answer;
    bool m_isAsked = false;
};

const QString away = u"[Café] Critical: The database does not answer"_s;
const QString back = u"[Café] Ended: The database does not answer"_s;

} // namespace

class TestOutageMessenger : public QObject {
    Q_OBJECT
    test::ManualClock m_clock;
    DatabaseOutage::Steady m_steady;
    std::vector<std::unique_ptr<Notifier>> m_notifiers;
    FakeNotifier *m_mail = nullptr;
    FakeNotifier *m_hook = nullptr;
    std::optional<Told> m_kept;
    std::unique_ptr<jobs::OutageMessenger> m_messenger;

    void pass(std::chrono::seconds time) {
        m_steady += time;
        m_clock.time = m_clock.time.addDuration(time);
    }
    /// As a daemon that was started again.
    void startMessenger() {
        m_messenger = std::make_unique<jobs::OutageMessenger>(
            jobs::OutageMessenger::Ports{.clock = m_clock,
                                         .steady = [this] { return m_steady; },
                                         .notifiers = m_notifiers,
                                         .audience = [] { return Audience{.shop = u"Café"_s}; },
                                         .keep = [this](const auto &told) { m_kept = told; }},
            m_kept);
    }
    void look(bool answers, std::chrono::seconds after) {
        pass(after);
        m_messenger->look(answers);
    }

private slots:
    void init() {
        m_clock = {};
        m_kept.reset();
        m_messenger.reset();
        m_notifiers.clear();
        m_notifiers.push_back(std::make_unique<FakeNotifier>(Channel::Email));
        m_mail = static_cast<FakeNotifier *>(m_notifiers.back().get());
        m_notifiers.push_back(std::make_unique<FakeNotifier>(Channel::Webhook));
        m_hook = static_cast<FakeNotifier *>(m_notifiers.back().get());
        startMessenger();
    }

    void everybodyHearsOnceThatItIsAwayAndOnceThatItIsBack() {
        look(false, 120s);
        QVERIFY(m_mail->asked.isEmpty());
        look(false, 2s);
        m_mail->answer(true);
        m_hook->answer(true);
        look(false, 3600s);
        QCOMPARE(m_mail->subjects, QStringList{away});
        look(true, 2s);
        m_mail->answer(true);
        m_hook->answer(true);
        look(true, 2s);
        QCOMPARE(m_mail->subjects, (QStringList{away, back}));
        QCOMPARE(m_hook->subjects, m_mail->subjects);
        QVERIFY2(m_mail->bodies[0].contains(u"kioskd doctor"), qPrintable(m_mail->bodies[0]));
        QVERIFY2(!m_mail->bodies[0].contains(u"once a day"), "nobody is reminded");
    }

    void aChannelThatFailsIsTriedAfterLongerAndLongerPausesWithTheSameMessage() {
        look(false, 121s);
        m_hook->answer(true);
        QList<qint64> pauses;
        for (int round = 0; round < 12; ++round) {
            m_mail->answer(false);
            const auto asked = m_mail->asked.size();
            qint64 pause = 0;
            while (m_mail->asked.size() == asked) {
                look(false, 1s);
                ++pause;
            }
            pauses.append(pause);
        }
        QCOMPARE(pauses, (QList<qint64>{5, 10, 20, 40, 80, 160, 320, 600, 600, 600, 600, 600}));
        QCOMPARE(QSet(m_mail->asked.begin(), m_mail->asked.end()).size(), 1);
        QCOMPARE(m_hook->asked.size(), 1);
    }

    void whatCouldNotBeSentComesBeforeTheEndOfIt() {
        look(false, 121s);
        m_mail->answer(false);
        look(true, 2s);
        QCOMPARE(m_mail->asked.size(), 1);
        look(true, 5s);
        m_mail->answer(true);
        QCOMPARE(m_mail->subjects, (QStringList{away, away, back}));
        m_mail->answer(true);
        QCOMPARE(m_mail->asked.size(), 3);
        QCOMPARE(m_mail->asked[0], m_mail->asked[1]);
    }

    void aDaemonThatIsStartedAgainSaysNothingAgainAndStillTellsTheEnd() {
        look(false, 121s);
        m_mail->answer(true);
        QVERIFY2(!m_kept, "the webhook has not heard of it");
        m_hook->answer(true);
        QVERIFY(m_kept);
        startMessenger();
        look(false, 3600s);
        QCOMPARE(m_mail->asked.size(), 1);
        look(true, 2s);
        m_mail->answer(true);
        QVERIFY(m_kept);
        m_hook->answer(true);
        QVERIFY(!m_kept);
        QCOMPARE(m_mail->subjects, (QStringList{away, back}));
    }

    void whatNobodyHeardIsToldByTheNextDaemonOnceMore() {
        look(false, 121s);
        m_mail->answer(true);
        m_hook->answer(false);
        startMessenger();
        look(false, 121s);
        m_mail->answer(true);
        m_hook->answer(true);
        look(false, 3600s);
        QCOMPARE(m_mail->subjects, (QStringList{away, away}));
        QCOMPARE(m_hook->subjects, (QStringList{away, away}));
    }

    void aQuestionThatIsNeverAnsweredIsSilence() {
        m_messenger->start();
        pass(121s);
        QTRY_COMPARE_WITH_TIMEOUT(m_mail->subjects, QStringList{away}, 20000);
    }
};

QTEST_GUILESS_MAIN(TestOutageMessenger)
#include "tst_outage_messenger.moc"
