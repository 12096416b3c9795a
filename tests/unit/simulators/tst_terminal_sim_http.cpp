// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulators/terminal/http_message.h"

#include <QTest>

using namespace kiosk::terminalsim;

class TerminalSimHttp final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requestIsTakenWholeAndOnlyWhenComplete();
    void unreadableRequestIsRefused_data();
    void unreadableRequestIsRefused();
    void answerWithoutContentTypeHasNoBody();
};

namespace {

const QByteArray kPost = "POST /x HTTP/1.1\r\nHost: t\r\nContent-Length: 4\r\nX: y\r\n\r\nbody";

} // namespace

void TerminalSimHttp::requestIsTakenWholeAndOnlyWhenComplete() {
    for (qsizetype cut = 0; cut < kPost.size(); ++cut) {
        QByteArray part = kPost.first(cut);
        const auto none = takeRequest(part);
        QVERIFY2(none && !*none, qPrintable(QString::number(cut)));
        QCOMPARE(part.size(), cut);
    }
    QByteArray buffer = kPost + kPost.first(7);
    const auto request = takeRequest(buffer);
    QVERIFY(request && *request);
    QCOMPARE((*request)->method, "POST");
    QCOMPARE((*request)->target, "/x");
    QCOMPARE((*request)->header("x"), "y");
    QCOMPARE((*request)->body, "body");
    QVERIFY((*request)->keepAlive());
    QCOMPARE(buffer, kPost.first(7));
}

void TerminalSimHttp::unreadableRequestIsRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto post = [](const QByteArray &headers) {
        return QByteArray("POST /x HTTP/1.1\r\n" + headers + "\r\n\r\n");
    };
    QTest::newRow("not HTTP") << QByteArray("hello\r\n\r\n") << 400;
    QTest::newRow("HTTP/1.0") << QByteArray("GET / HTTP/1.0\r\nHost: t\r\n\r\n") << 505;
    QTest::newRow("absolute target") << QByteArray("GET http://t/ HTTP/1.1\r\nHost: t\r\n\r\n") << 400;
    QTest::newRow("bare line feed") << QByteArray("GET / HTTP/1.1\nHost: t\r\n\r\n") << 400;
    QTest::newRow("no Host") << post("Content-Length: 0") << 400;
    QTest::newRow("two Hosts") << post("Host: a\r\nHost: b\r\nContent-Length: 0") << 400;
    QTest::newRow("folded header") << post("Host: t\r\n folded\r\nContent-Length: 0") << 400;
    QTest::newRow("space before colon") << post("Host : t\r\nContent-Length: 0") << 400;
    QTest::newRow("no length") << post("Host: t") << 411;
    QTest::newRow("negative length") << post("Host: t\r\nContent-Length: -1") << 400;
    QTest::newRow("signed length") << post("Host: t\r\nContent-Length: +1") << 400;
    QTest::newRow("two lengths") << post("Host: t\r\nContent-Length: 1\r\nContent-Length: 1") << 400;
    QTest::newRow("body over the limit") << post("Host: t\r\nContent-Length: 65537") << 413;
    QTest::newRow("absurd length") << post("Host: t\r\nContent-Length: 99999999999999999999") << 413;
    QTest::newRow("chunked") << post("Host: t\r\nTransfer-Encoding: chunked") << 501;
    QTest::newRow("expect") << post("Host: t\r\nExpect: 100-continue\r\nContent-Length: 1") << 417;
    QTest::newRow("endless header") << QByteArray("GET / HTTP/1.1\r\nX: " + QByteArray(9000, 'a')) << 431;
}

void TerminalSimHttp::unreadableRequestIsRefused() {
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    const auto request = takeRequest(bytes);
    QVERIFY(!request);
    QCOMPARE(request.error().status, status);
}

void TerminalSimHttp::answerWithoutContentTypeHasNoBody() {
    QCOMPARE(httpAnswer(204), "HTTP/1.1 204 No Content\r\nConnection: keep-alive\r\n\r\n");
    QCOMPARE(
        httpAnswer(200, "text/plain", "hi", false),
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi");
}

QTEST_APPLESS_MAIN(TerminalSimHttp)
#include "tst_terminal_sim_http.moc"
