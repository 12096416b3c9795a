// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/terminal_simulator.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using kiosk::test::TerminalSimulator;

class TerminalSimProgram final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void approvalSurvivesKillNine();
    void answerIsCutAfterEveryNumberOfBytes();
    void twiceSendsTheSameAnswerTwice();
    void silentKeepsTheConnectionOpen();
    void unpluggedRefusesConnectionsAndComesBackOnTheSamePort();
    void unplugAfterApprovingKeepsTheMoney();
    void malformedAndHttp500KeepTheMoney();
    void controlFileIsFollowed();
    void controlRefusesNonsenseAndWebPages();
    void wrongDoorsAreClosed();
    void twoRequestsShareOneConnection();
    void badOptionsAreToldInOneSentence_data();
    void badOptionsAreToldInOneSentence();

private:
    QByteArray nexo(const QByteArray &xml, int timeoutMs = 10'000);
    QByteArray login() { return nexo(message("Login", "<LoginRequest/>")); }
    QByteArray pay() { return nexo(payment()); }
    QByteArray message(const QByteArray &category, const QByteArray &inner);
    QByteArray payment();
    static QByteArray post(const QByteArray &xml, bool close = true);

    std::unique_ptr<TerminalSimulator> m_simulator;
    int m_serviceId = 0;
};

void TerminalSimProgram::init() {
    m_simulator = std::make_unique<TerminalSimulator>();
    QVERIFY(m_simulator->start());
    QVERIFY(login().contains("Success"));
}

QByteArray TerminalSimProgram::post(const QByteArray &xml, bool close) {
    return "POST /EPASSaleToPOI/3.1 HTTP/1.1\r\nHost: t\r\nContent-Type: application/xml; charset=utf-8\r\n" +
           QByteArray(close ? "Connection: close\r\n" : "") +
           "Content-Length: " + QByteArray::number(xml.size()) + "\r\n\r\n" + xml;
}

QByteArray TerminalSimProgram::nexo(const QByteArray &xml, int timeoutMs) {
    return TerminalSimulator::exchange(m_simulator->port(), post(xml), timeoutMs);
}

QByteArray TerminalSimProgram::message(const QByteArray &category, const QByteArray &inner) {
    return "<SaleToPOIRequest><MessageHeader MessageCategory=\"" + category + "\" ServiceID=\"" +
           QByteArray::number(++m_serviceId) + "\" SaleID=\"S\" POIID=\"P\"/>" + inner +
           "</SaleToPOIRequest>";
}

QByteArray TerminalSimProgram::payment() {
    return message(
        "Payment",
        "<PaymentRequest><SaleData><SaleTransactionID TransactionID=\"ref\"/></SaleData><PaymentTransaction>"
        "<AmountsReq Currency=\"EUR\" RequestedAmount=\"5.00\"/></PaymentTransaction></PaymentRequest>");
}

void TerminalSimProgram::approvalSurvivesKillNine() {
    QVERIFY(pay().contains("Result=\"Success\""));
    m_simulator->kill();
    QFile file(m_simulator->ledgerFolder() + u"/ledger.jsonl"_s);
    QVERIFY(file.open(QIODevice::Append));
    file.write("{\"type\":\"sta");
    file.close();
    QVERIFY(m_simulator->start());
    QVERIFY(nexo(message("TransactionStatus", "<TransactionStatusRequest/>")).contains("LoggedOut"));
    login();
    const QByteArray status = nexo(message("TransactionStatus", "<TransactionStatusRequest/>"));
    QVERIFY2(status.contains("AuthorizedAmount=\"5.00\""), status.constData());
    QCOMPARE(m_simulator->balance(), 500);
}

void TerminalSimProgram::answerIsCutAfterEveryNumberOfBytes() {
    for (const int bytes : {0, 1, 16, 17, 100, 500, 1500}) {
        QVERIFY(m_simulator->behave({{u"answer"_s, u"cut"_s}, {u"cutAfterBytes"_s, bytes}}));
        QCOMPARE(pay().size(), bytes);
    }
    QCOMPARE(m_simulator->balance(), 7 * 500);
}

void TerminalSimProgram::twiceSendsTheSameAnswerTwice() {
    QVERIFY(m_simulator->behave({{u"answer"_s, u"twice"_s}}));
    const QByteArray answer = pay();
    QCOMPARE(answer.first(answer.size() / 2), answer.sliced(answer.size() / 2));
    QVERIFY(answer.contains("Success"));
    QCOMPARE(m_simulator->balance(), 500);
}

void TerminalSimProgram::silentKeepsTheConnectionOpen() {
    QVERIFY(m_simulator->behave({{u"answer"_s, u"silent"_s}}));
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_simulator->port());
    QVERIFY(socket.waitForConnected());
    socket.write(post(payment()));
    QVERIFY(!socket.waitForReadyRead(500));
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
    QCOMPARE(m_simulator->balance(), 500);
}

void TerminalSimProgram::unpluggedRefusesConnectionsAndComesBackOnTheSamePort() {
    QVERIFY(m_simulator->behave({{u"plugged"_s, false}}));
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_simulator->port());
    QVERIFY(!socket.waitForConnected());
    QCOMPARE(socket.error(), QAbstractSocket::ConnectionRefusedError);
    QVERIFY(m_simulator->behave({}));
    QVERIFY(pay().contains("Result=\"Success\""));
}

void TerminalSimProgram::unplugAfterApprovingKeepsTheMoney() {
    QVERIFY(m_simulator->behave({{u"answer"_s, u"unplug"_s}, {u"replugAfterMs"_s, 200}, {u"times"_s, 1}}));
    QCOMPARE(pay(), QByteArray());
    QTRY_VERIFY(!login().isEmpty());
    QCOMPARE(m_simulator->balance(), 500);
}

void TerminalSimProgram::malformedAndHttp500KeepTheMoney() {
    QVERIFY(m_simulator->behave({{u"answer"_s, u"malformed"_s}}));
    const QByteArray malformed = pay();
    QVERIFY(malformed.startsWith("HTTP/1.1 200") && !malformed.contains("</SaleToPOIResponse>"));
    QVERIFY(m_simulator->behave({{u"answer"_s, u"http500"_s}}));
    QVERIFY(pay().startsWith("HTTP/1.1 500"));
    QCOMPARE(m_simulator->balance(), 1000);
}

void TerminalSimProgram::controlFileIsFollowed() {
    m_simulator->kill();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"control.json"_s);
    QVERIFY(m_simulator->start({u"--control-file"_s, path}));
    login();
    const auto write = [&](const QByteArray &json) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
    };
    write(R"({"outcome": "decline", "errorCondition": "InvalidCard"})");
    QVERIFY(pay().contains("InvalidCard"));
    write(R"({"outcome": "perhaps"})");
    QVERIFY(pay().contains("InvalidCard"));
    write(R"({"plugged": false})");
    QTRY_VERIFY(login().isEmpty());
    write("{}");
    QTRY_VERIFY(login().contains("Success"));
    QVERIFY(pay().contains("Result=\"Success\""));
}

void TerminalSimProgram::controlRefusesNonsenseAndWebPages() {
    QVERIFY(m_simulator->http("PUT", "/control", "{\"speed\": 9}").contains("speed"));
    QVERIFY(m_simulator->http("PUT", "/control", "{}", "Origin: http://evil.example\r\n")
                .startsWith("HTTP/1.1 403"));
    QVERIFY(m_simulator->http("DELETE", "/ledger", {}).startsWith("HTTP/1.1 405"));
    QVERIFY(m_simulator->http("GET", "/", {}).startsWith("HTTP/1.1 404"));
    QVERIFY(m_simulator->http("GET", "/control", {}).contains("\"outcome\": \"approve\""));
}

void TerminalSimProgram::wrongDoorsAreClosed() {
    const auto status = [&](const QByteArray &request) {
        return TerminalSimulator::exchange(m_simulator->port(), request).split(' ').value(1);
    };
    QCOMPARE(status(post(payment()).replace("EPASSaleToPOI", "other")), "404");
    QCOMPARE(status(post(payment()).replace("POST", "PUT")), "405");
    QCOMPARE(status(post(payment()).replace("application/xml", "application/json")), "415");
    QCOMPARE(status(post("<SaleToPOIRequest>")), "400");
    QCOMPARE(status("nonsense\r\n\r\n"), "400");
    QCOMPARE(m_simulator->balance(), 0);
}

void TerminalSimProgram::twoRequestsShareOneConnection() {
    const QByteArray answers =
        TerminalSimulator::exchange(m_simulator->port(), post(payment(), false) + post(payment(), true));
    QCOMPARE(answers.count("HTTP/1.1 200"), 2);
    QCOMPARE(m_simulator->balance(), 1000);
}

void TerminalSimProgram::badOptionsAreToldInOneSentence_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("no ledger") << QStringList{} << QByteArray("--ledger");
    QTest::newRow("bad port") << QStringList{u"--ledger"_s, u"/tmp"_s, u"--port"_s, u"x"_s}
                              << QByteArray("port");
    QTest::newRow("bad address") << QStringList{u"--ledger"_s, u"/tmp"_s, u"--listen"_s, u"here"_s}
                                 << QByteArray("here");
    QTest::newRow("ledger in use") << QStringList{u"--ledger"_s, u"IN_USE"_s} << QByteArray("in use");
}

void TerminalSimProgram::badOptionsAreToldInOneSentence() {
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, named);
    arguments.replaceInStrings(u"IN_USE"_s, m_simulator->ledgerFolder());
    QProcess process;
    process.start(qEnvironmentVariable("KIOSK_TEST_TERMINAL_SIM"), arguments);
    QVERIFY(process.waitForFinished(10'000));
    QVERIFY(process.exitCode() != 0);
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.contains(named) && said.count('\n') == 1, said.constData());
}

QTEST_GUILESS_MAIN(TerminalSimProgram)
#include "tst_terminal_sim_program.moc"
