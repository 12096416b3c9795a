// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/logs/log_feed.h"

#include <QTest>
#include <thread>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::logs;

namespace {

LogLine saying(const QString &message) {
    LogLine line;
    line.message = message;
    return line;
}

LogTail::Time now() {
    return std::chrono::steady_clock::now();
}

} // namespace

class TestLogFeed : public QObject {
    Q_OBJECT
private slots:
    void everybodyGetsWhatTheyAskedFor();
    void nobodyIsKeptAfterTheyLeft();
    void aSilentThreadIsNotHeard();
    void linesOfManyThreadsAreDeliveredOrCounted();
    void longMessagesAreCut();
};

void TestLogFeed::everybodyGetsWhatTheyAskedFor() {
    LogFeed feed;
    LogFeed::Subscription all(feed, {});
    LogFilter onlyOrders;
    onlyOrders.text = u"order"_s;
    LogFeed::Subscription some(feed, onlyOrders);
    feed.publish(saying(u"a payment"_s));
    feed.publish(saying(u"an order"_s));
    QCOMPARE(all.take(now())->message, u"a payment"_s);
    QCOMPARE(all.take(now())->message, u"an order"_s);
    QCOMPARE(some.take(now())->message, u"an order"_s);
    QVERIFY(!some.take(now()));
}

void TestLogFeed::nobodyIsKeptAfterTheyLeft() {
    LogFeed feed;
    QVERIFY(!feed.isFollowed());
    {
        const LogFeed::Subscription one(feed, {});
        {
            const LogFeed::Subscription two(feed, {});
            QVERIFY(feed.isFollowed());
        }
        QVERIFY(feed.isFollowed());
    }
    QVERIFY(!feed.isFollowed());
    feed.publish(saying(u"to nobody"_s));
}

void TestLogFeed::aSilentThreadIsNotHeard() {
    LogFeed feed;
    LogFeed::Subscription all(feed, {});
    {
        const LogFeed::Silence outer;
        {
            const LogFeed::Silence inner;
        }
        feed.publish(saying(u"about sending"_s));
        std::thread([&] { feed.publish(saying(u"of another thread"_s)); }).join();
    }
    feed.publish(saying(u"afterwards"_s));
    QCOMPARE(all.take(now())->message, u"of another thread"_s);
    QCOMPARE(all.take(now())->message, u"afterwards"_s);
}

void TestLogFeed::linesOfManyThreadsAreDeliveredOrCounted() {
    LogFeed feed;
    LogFeed::Subscription all(feed, {});
    constexpr int threads = 4;
    constexpr int each = 1000;
    {
        std::vector<std::jthread> running;
        for (int i = 0; i < threads; ++i)
            running.emplace_back([&] {
                for (int n = 0; n < each; ++n) {
                    feed.publish(saying(u"x"_s));
                    const LogFeed::Subscription passing(feed, {});
                }
            });
    }
    qint64 delivered = 0;
    for (LogTail::Time time = now(); all.take(time); time += std::chrono::milliseconds(5))
        ++delivered;
    QCOMPARE(delivered + all.dropped(), threads * each);
}

void TestLogFeed::longMessagesAreCut() {
    LogFeed feed;
    LogFeed::Subscription all(feed, {});
    feed.publish(saying(QString(100'000, u'x')));
    const auto line = all.take(now());
    QCOMPARE(line->message.size(), shownMessage);
    QVERIFY(line->cut);
}

QTEST_APPLESS_MAIN(TestLogFeed)
#include "tst_log_feed.moc"
