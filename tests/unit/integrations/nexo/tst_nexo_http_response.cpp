// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/nexo/http_response.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk::nexo;

class NexoHttpResponse final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeAnswerIsRead_data();
    void wholeAnswerIsRead();
    void cutAnswerIsNeverAnAnswer_data() { wholeAnswerIsRead_data(); }
    void cutAnswerIsNeverAnAnswer();
    void bodyWithoutLengthEndsWithTheConnection();
    void secondAnswerIsNotLookedAt();
    void strangeAnswerIsRefused_data();
    void strangeAnswerIsRefused();
};

void NexoHttpResponse::wholeAnswerIsRead_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("length") << ok + "Content-Length: 5\r\n\r\nhello" << 200 << QByteArray("hello");
    QTest::newRow("same length twice")
        << ok + "content-length: 2\r\nContent-Length: 2\r\n\r\nhi" << 200 << QByteArray("hi");
    QTest::newRow("chunked")
        << ok + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n"
        << 200 << QByteArray("abc0123456789");
    QTest::newRow("no content") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << 204 << QByteArray();
    QTest::newRow("error") << QByteArray("HTTP/1.1 500 X\r\nContent-Length: 1\r\n\r\n!") << 500
                           << QByteArray("!");
    QTest::newRow("continue first") << "HTTP/1.1 100 Continue\r\n\r\n" + ok + "Content-Length: 1\r\n\r\n!"
                                    << 200 << QByteArray("!");
    QTest::newRow("HTTP/1.0") << QByteArray("HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\n!") << 200
                              << QByteArray("!");
}

void NexoHttpResponse::wholeAnswerIsRead() {
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const auto response = readHttpResponse(bytes, false, 1024);
    QVERIFY2(response && *response, qPrintable(response.error_or(u"bytes missing"_s)));
    QCOMPARE((*response)->status, status);
    QCOMPARE((*response)->body, body);
}

void NexoHttpResponse::cutAnswerIsNeverAnAnswer() {
    QFETCH(QByteArray, bytes);
    for (qsizetype n = 0; n < bytes.size(); ++n) {
        const auto open = readHttpResponse(bytes.first(n), false, 1024);
        const auto closed = readHttpResponse(bytes.first(n), true, 1024);
        // The last bytes of a chunked body say nothing any more.
        if (bytes.contains("chunked") && n >= bytes.size() - 2)
            continue;
        QVERIFY2(open && !*open, qPrintable(QString::number(n)));
        QVERIFY2(!closed, qPrintable(QString::number(n)));
    }
}

void NexoHttpResponse::bodyWithoutLengthEndsWithTheConnection() {
    const QByteArray bytes = "HTTP/1.1 200 OK\r\n\r\nhello";
    const auto open = readHttpResponse(bytes, false, 1024);
    QVERIFY(open && !*open);
    const auto closed = readHttpResponse(bytes, true, 1024);
    QVERIFY(closed && *closed);
    QCOMPARE((*closed)->body, "hello");
}

void NexoHttpResponse::secondAnswerIsNotLookedAt() {
    const QByteArray bytes =
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\naHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nb";
    QCOMPARE((*readHttpResponse(bytes, false, 1024))->body, "a");
}

void NexoHttpResponse::strangeAnswerIsRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH\r\n\r\n");
    QTest::newRow("no status") << QByteArray("HTTP/1.1 abc\r\n\r\n");
    QTest::newRow("two lengths") << ok + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nhi";
    QTest::newRow("negative length") << ok + "Content-Length: -1\r\n\r\n";
    QTest::newRow("too long") << ok + "Content-Length: 1025\r\n\r\n";
    QTest::newRow("too long without length") << ok + "\r\n" + QByteArray(1025, 'x');
    QTest::newRow("too long in chunks") << ok + "Transfer-Encoding: chunked\r\n\r\n401\r\n";
    QTest::newRow("bad chunk size") << ok + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n";
    QTest::newRow("negative chunk size") << ok + "Transfer-Encoding: chunked\r\n\r\n-5\r\n";
    QTest::newRow("chunk without end") << ok + "Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n";
    QTest::newRow("gzip") << ok + "Transfer-Encoding: gzip, chunked\r\n\r\n";
    QTest::newRow("endless head") << ok + "X: " + QByteArray(17 * 1024, 'x');
}

void NexoHttpResponse::strangeAnswerIsRefused() {
    QFETCH(QByteArray, bytes);
    QVERIFY(!readHttpResponse(bytes, false, 1024));
}

QTEST_APPLESS_MAIN(NexoHttpResponse)
#include "tst_nexo_http_response.moc"
