// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/logging/backward_lines.h"
#include "daemon/app/logging/log_files.h"
#include "daemon/app/logging/log_sink.h"
#include "shared/core/logging.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::app;
using namespace std::chrono_literals;

namespace {

const QDateTime noon(QDate(2026, 1, 31), QTime(12, 0), QTimeZone::UTC);

/// A budget that no test reaches by accident.
constexpr SearchBudget large{.bytes = qint64(1) << 40, .time = 1h};

QByteArray line(int second, const QString &message, QtMsgType type = QtInfoMsg, const QString &request = {}) {
    return jsonLine(noon.addSecs(second), type, "kiosk.http", message, request) + '\n';
}

QStringList messages(const Result<logs::LogSlice> &slice) {
    QStringList all;
    if (!slice)
        return {u"error: "_s + slice.error().detail};
    for (const logs::LogLine &found : slice->lines)
        all.append(found.message);
    return all;
}

} // namespace

class TestLogFiles : public QObject {
    Q_OBJECT
private slots:
    void init();
    void theNewestLineOfAllFilesComesFirst();
    void pagesHaveEveryLineOnce_data();
    void pagesHaveEveryLineOnce();
    void aPageGoesOnInAFileThatWasRotatedMeanwhile();
    void aFileThatIsMovedWhileItIsOpenedIsReadOnce();
    void aPageOfAFileThatIsGoneIsRefused();
    void aCursorOfSomebodyElseIsRefused_data();
    void aCursorOfSomebodyElseIsRefused();
    void aSearchStopsWhenItsBudgetIsSpentAndGoesOnThere();
    void timeEndsASearchToo();
    void filesThatAreTooOldAreNotRead();
    void aLineThatIsBeingWrittenIsNotShown();
    void tornLinesAreShownAsTheyAre();
    void aSecretOfAnOldLineIsNeitherShownNorFound();
    void linesOfAnyLengthAreRead();
    void withoutFilesThereIsNothing();
    void whatTheSinkWritesIsFoundByItsRequest();

private:
    void put(const QString &name, const QByteArray &content) const;
    [[nodiscard]] Result<logs::LogSlice> search(const logs::LogFilter &filter = {}, int limit = 100,
                                                const QString &cursor = {},
                                                const SearchBudget &budget = large) const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLogFiles::init() {
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestLogFiles::put(const QString &name, const QByteArray &content) const {
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
    QCOMPARE(file.write(content), content.size());
}

Result<logs::LogSlice> TestLogFiles::search(const logs::LogFilter &filter, int limit, const QString &cursor,
                                            const SearchBudget &budget) const {
    return LogFiles(m_folder->path(), budget).search({.filter = filter, .cursor = cursor, .limit = limit});
}

void TestLogFiles::theNewestLineOfAllFilesComesFirst() {
    put(u"kioskd.log.10"_s, line(0, u"oldest"_s));
    put(u"kioskd.log.2"_s, line(1, u"older"_s) + line(2, u"old"_s));
    put(u"kioskd.log"_s, line(3, u"new"_s));
    put(u"nginx-access.log"_s, line(4, u"of another program"_s));
    const auto found = search();
    QCOMPARE(messages(found), (QStringList{u"new"_s, u"old"_s, u"older"_s, u"oldest"_s}));
    QCOMPARE(found->nextCursor, QString());
    QCOMPARE(found->reached, noon);
}

void TestLogFiles::pagesHaveEveryLineOnce_data() {
    QTest::addColumn<int>("limit");
    for (const int limit : {1, 2, 3, 5, 7, 100})
        QTest::addRow("%d lines", limit) << limit;
}

void TestLogFiles::pagesHaveEveryLineOnce() {
    QFETCH(const int, limit);
    QStringList expected;
    for (int i = 0; i < 10; ++i) {
        put(u"kioskd.log.%1"_s.arg(2 - i / 5), line(i, QString::number(i)));
        expected.prepend(QString::number(i));
    }
    QStringList all;
    QString cursor;
    do {
        const auto page = search({}, limit, cursor);
        QVERIFY(page);
        QVERIFY(page->lines.size() <= limit);
        all += messages(page);
        cursor = page->nextCursor;
    } while (!cursor.isEmpty());
    QCOMPARE(all, expected);
}

void TestLogFiles::aPageGoesOnInAFileThatWasRotatedMeanwhile() {
    put(u"kioskd.log"_s, line(0, u"one"_s) + line(1, u"two"_s) + line(2, u"three"_s));
    const auto first = search({}, 1);
    QCOMPARE(messages(first), QStringList{u"three"_s});
    QVERIFY(QFile::rename(m_folder->filePath(u"kioskd.log"_s), m_folder->filePath(u"kioskd.log.1"_s)));
    put(u"kioskd.log"_s, line(3, u"four"_s));
    QCOMPARE(messages(search({}, 5, first->nextCursor)), (QStringList{u"two"_s, u"one"_s}));
}

void TestLogFiles::aFileThatIsMovedWhileItIsOpenedIsReadOnce() {
    put(u"kioskd.log"_s, line(0, u"one"_s));
    // As if it had been renamed between the two openings.
    QVERIFY(::link(qPrintable(m_folder->filePath(u"kioskd.log"_s)),
                   qPrintable(m_folder->filePath(u"kioskd.log.1"_s))) == 0);
    QCOMPARE(messages(search()), QStringList{u"one"_s});
}

void TestLogFiles::aPageOfAFileThatIsGoneIsRefused() {
    put(u"kioskd.log"_s, line(0, u"one"_s) + line(1, u"two"_s));
    const QString cursor = search({}, 1)->nextCursor;
    QVERIFY(QFile::remove(m_folder->filePath(u"kioskd.log"_s)));
    put(u"kioskd.log"_s, line(5, u"of a new file, perhaps with the same inode"_s) + line(6, u"x"_s));
    const auto refused = search({}, 1, cursor);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidFields);
    QCOMPARE(refused.error().faults.value(0).path, u"/cursor"_s);
}

void TestLogFiles::aCursorOfSomebodyElseIsRefused_data() {
    QTest::addColumn<QString>("cursor");
    QTest::newRow("words") << u"../../secrets"_s;
    QTest::newRow("no file") << u"1-1-1"_s;
    QTest::newRow("negative") << u"1-1--1"_s;
    QTest::newRow("too large") << u"ffffffffffffffffff-1-1"_s;
}

void TestLogFiles::aCursorOfSomebodyElseIsRefused() {
    QFETCH(const QString, cursor);
    put(u"kioskd.log"_s, line(0, u"one"_s));
    const auto refused = search({}, 1, cursor);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidFields);
}

void TestLogFiles::aSearchStopsWhenItsBudgetIsSpentAndGoesOnThere() {
    put(u"kioskd.log.1"_s,
        line(0, u"the needle"_s) + line(1, QString(900, u'x')) + line(2, QString(900, u'y')));
    put(u"kioskd.log"_s, line(3, QString(900, u'z')));
    logs::LogFilter filter;
    filter.text = u"needle"_s;
    QString cursor;
    int pages = 0;
    QStringList found;
    QList<std::optional<QDateTime>> reached;
    do {
        const auto page = search(filter, 100, cursor, {.bytes = 500, .time = 1h});
        QVERIFY(page);
        found += messages(page);
        reached.append(page->reached);
        cursor = page->nextCursor;
        ++pages;
    } while (!cursor.isEmpty());
    QCOMPARE(pages, 4);
    QCOMPARE(found, QStringList{u"the needle"_s});
    QCOMPARE(reached.first(), noon.addSecs(3));
    QCOMPARE(reached.last(), noon);
}

void TestLogFiles::timeEndsASearchToo() {
    put(u"kioskd.log"_s, line(0, u"one"_s) + line(1, u"two"_s));
    const auto page = search({}, 100, {}, {.bytes = large.bytes, .time = 0ms});
    QCOMPARE(messages(page), QStringList{u"two"_s});
    QVERIFY(!page->nextCursor.isEmpty());
}

void TestLogFiles::filesThatAreTooOldAreNotRead() {
    put(u"kioskd.log.1"_s, line(0, u"old"_s));
    put(u"kioskd.log"_s, line(60, u"new"_s));
    QFile old(m_folder->filePath(u"kioskd.log.1"_s));
    QVERIFY(old.open(QIODevice::ReadWrite) && old.setFileTime(noon.addSecs(1), QFile::FileModificationTime));
    logs::LogFilter filter;
    filter.from = noon.addSecs(30);
    const auto found = search(filter);
    QCOMPARE(messages(found), QStringList{u"new"_s});
    QCOMPARE(found->reached, noon.addSecs(60));
}

void TestLogFiles::aLineThatIsBeingWrittenIsNotShown() {
    put(u"kioskd.log"_s, line(0, u"whole"_s) + line(1, u"half"_s).chopped(8));
    QCOMPARE(messages(search()), QStringList{u"whole"_s});
}

void TestLogFiles::tornLinesAreShownAsTheyAre() {
    const QByteArray torn = line(1, u"torn"_s).chopped(10);
    put(u"kioskd.log.1"_s, line(0, u"whole"_s) + torn);
    put(u"kioskd.log"_s, "PANIC\n\n" + line(2, u"last"_s));
    const auto found = search();
    QCOMPARE(messages(found), (QStringList{u"last"_s, u"PANIC"_s, QString::fromUtf8(torn), u"whole"_s}));
    QVERIFY(!found->lines[1].at && !found->lines[1].level && !found->lines[2].at);
}

void TestLogFiles::aSecretOfAnOldLineIsNeitherShownNorFound() {
    put(u"kioskd.log"_s, line(0, u"password=geheim42 of ada"_s) + "token=abcdef torn\n");
    QCOMPARE(messages(search()), (QStringList{u"token=*** torn"_s, u"password=*** of ada"_s}));
    logs::LogFilter filter;
    for (const QString &guess : {u"geheim42"_s, u"password=geheim"_s, u"abcdef"_s}) {
        filter.text = guess;
        QCOMPARE(messages(search(filter)), QStringList());
    }
    filter.text = u"=*** of"_s;
    QCOMPARE(messages(search(filter)), QStringList{u"password=*** of ada"_s});
}

void TestLogFiles::linesOfAnyLengthAreRead() {
    constexpr qsizetype window = BackwardLines::window;
    QByteArray content;
    QList<QByteArray> lines;
    // Around the window's size, and much longer.
    for (const qsizetype size : {qsizetype(10), window - 2, window - 1, window, window + 1, 3 * window + 5,
                                 qsizetype(1), window / 2, window / 2, qsizetype(0), qsizetype(20)}) {
        lines.prepend(QByteArray(size, char('a' + lines.size())));
        content += lines.first() + '\n';
    }
    put(u"some"_s, content);
    QFile file(m_folder->filePath(u"some"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    BackwardLines reader(file, file.size());
    qint64 end = file.size();
    for (const QByteArray &expected : lines) {
        const auto read = reader.previous();
        QVERIFY(read && *read);
        QCOMPARE((*read)->text, expected.first(qMin(expected.size(), window)));
        QVERIFY((*read)->finished);
        QCOMPARE((*read)->begin, end - expected.size() - 1);
        end = (*read)->begin;
    }
    const auto nothing = reader.previous();
    QVERIFY(nothing && !*nothing);
}

void TestLogFiles::withoutFilesThereIsNothing() {
    const auto found = search();
    QVERIFY(found && found->lines.isEmpty() && found->nextCursor.isEmpty());
    const auto elsewhere = LogFiles(QString()).search({});
    QVERIFY(!elsewhere);
    QCOMPARE(elsewhere.error().code, ErrorCode::NotFound);
}

void TestLogFiles::whatTheSinkWritesIsFoundByItsRequest() {
    logs::LogFeed feed;
    logs::LogFeed::Subscription follower(feed, {});
    {
        const LogSink sink({.format = LogFormat::Json, .directory = m_folder->path()}, &feed);
        const RequestScope scope(u"request-1"_s);
        qWarning("Authorization: Bearer abcdef123456");
    }
    logs::LogFilter filter;
    filter.requestId = u"request-1"_s;
    filter.level = LogLevel::Warning;
    const auto found = search(filter);
    QCOMPARE(messages(found), QStringList{u"Authorization: ***"_s});
    const auto followed = follower.take(std::chrono::steady_clock::now());
    QVERIFY(followed);
    QCOMPARE(followed->message, u"Authorization: ***"_s);
    QCOMPARE(followed->requestId, u"request-1"_s);
    QCOMPARE(followed->level, LogLevel::Warning);
}

QTEST_GUILESS_MAIN(TestLogFiles)
#include "tst_log_files.moc"
