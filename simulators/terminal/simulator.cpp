// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulators/terminal/simulator.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace kiosk::terminalsim {

namespace {

Q_LOGGING_CATEGORY(lcSimulator, "kiosk.terminalsim")

using Error = std::unexpected<QString>;

constexpr int kReplugRetryMs = 1'000;

QByteArray jsonAnswer(int status, const QJsonObject &object, bool keepAlive) {
    return httpAnswer(status, "application/json", QJsonDocument(object).toJson(), keepAlive);
}

bool isXml(const QByteArray &contentType) {
    const QByteArray type = contentType.split(';').first().trimmed().toLower();
    return type == "application/xml" || type == "text/xml";
}

QJsonObject transactionJson(const Transaction &t) {
    return {
        {u"category"_s, t.category},
        {u"saleId"_s, t.saleId},
        {u"poiId"_s, t.poiId},
        {u"serviceId"_s, t.serviceId},
        {u"saleTransactionId"_s, t.saleTransactionId},
        {u"amount"_s, t.amount},
        {u"currency"_s, t.currency},
        {u"transactionId"_s, t.transactionId},
        {u"at"_s, t.at.toString(Qt::ISODateWithMs)},
        {u"state"_s, !t.finished ? u"running"_s
                     : t.success ? u"approved"_s
                                 : u"failed"_s},
        {u"errorCondition"_s, t.errorCondition},
        {u"signatureRequired"_s, t.signatureRequired},
    };
}

} // namespace

std::expected<std::unique_ptr<Simulator>, QString> Simulator::start(const Options &options) {
    auto ledger = Ledger::open(options.ledgerDirectory);
    if (!ledger)
        return Error(ledger.error());
    std::unique_ptr<Simulator> simulator(new Simulator(options, std::move(*ledger)));
    if (auto read = simulator->readControlFile(); !read)
        return Error(read.error());
    if (auto bound = simulator->m_controlListener.listen(QHostAddress::LocalHost, options.controlPort);
        !bound)
        return Error(bound.error());
    if (auto bound = simulator->m_listener.listen(options.address, options.port); !bound)
        return Error(bound.error());
    if (!simulator->m_terminal.behaviour().plugged)
        simulator->m_listener.unplug();
    simulator->watchControlFile();
    return simulator;
}

Simulator::Simulator(const Options &options, std::unique_ptr<Ledger> ledger)
    : m_options(options)
    , m_ledger(std::move(ledger))
    , m_terminal(*m_ledger, options.amountRules)
    , m_listener([this](const HttpRequest &r, QPointer<HttpConnection> c) { handleNexo(r, c); })
    , m_controlListener([this](const HttpRequest &r, QPointer<HttpConnection> c) { handleControl(r, c); }) {
    m_replug.setSingleShot(true);
    connect(&m_replug, &QTimer::timeout, this, &Simulator::plug);
}

void Simulator::handleNexo(const HttpRequest &request, const QPointer<HttpConnection> &connection) {
    const auto refuse = [&](int status) {
        connection->answer(httpAnswer(status, "text/plain", {}, false), true);
    };
    if (request.target != "/EPASSaleToPOI/3.1")
        return refuse(404);
    if (request.method != "POST")
        return refuse(405);
    if (!isXml(request.header("content-type")))
        return refuse(415);
    if (auto read = readControlFile(); !read)
        qCWarning(lcSimulator).noquote() << read.error();
    if (!connection) // the control file has just unplugged the terminal
        return;
    m_terminal.handle(request.body, [this, connection, keepAlive = request.keepAlive()](
                                        const Answer &answer) { deliver(answer, connection, keepAlive); });
}

void Simulator::deliver(const Answer &answer, const QPointer<HttpConnection> &connection, bool keepAlive) {
    if (answer.delivery == Delivery::Unplug) {
        m_listener.unplug();
        m_replug.start(answer.replugAfterMs);
        return;
    }
    if (!connection)
        return;
    const bool nexo = answer.status == 200;
    const QByteArray whole = httpAnswer(answer.status,
                                        answer.status == 204 ? ""
                                        : nexo               ? "application/xml; charset=utf-8"
                                                             : "text/plain; charset=utf-8",
                                        answer.body, keepAlive);
    switch (answer.delivery) {
    case Delivery::Normal:
        return connection->answer(whole, !keepAlive);
    case Delivery::Silent:
        return;
    case Delivery::Twice:
        return connection->answer(whole + whole, !keepAlive);
    case Delivery::Malformed:
        return connection->answer(httpAnswer(200, "application/xml; charset=utf-8",
                                             answer.body.first(answer.body.size() / 2), keepAlive),
                                  !keepAlive);
    case Delivery::Http500:
        return connection->answer(httpAnswer(500, "text/plain", "internal error\n", keepAlive), !keepAlive);
    case Delivery::Cut:
        return connection->answer(whole.first(qMin<qsizetype>(answer.cutAfterBytes, whole.size())), true);
    case Delivery::Unplug:
        break;
    }
}

void Simulator::handleControl(const HttpRequest &request, const QPointer<HttpConnection> &connection) {
    const bool keep = request.keepAlive();
    const auto send = [&](int status, const QJsonObject &json) {
        connection->answer(jsonAnswer(status, json, keep), !keep);
    };
    const auto refuse = [&](int status, const QString &why) { send(status, {{u"error"_s, why}}); };

    // A page in a browser must not reach the terminal's control, not even through a rebound host name.
    if (!request.header("origin").isEmpty())
        return refuse(403, u"Requests from web pages are refused."_s);
    if (request.target == "/ledger")
        return request.method == "GET" ? send(200, ledgerJson())
                                       : refuse(405, u"/ledger can only be read (GET)."_s);
    if (request.target != "/control")
        return refuse(404, u"Known here: GET /control, PUT /control, GET /ledger."_s);
    if (request.method == "PUT") {
        const auto behaviour = behaviourFromJson(request.body);
        if (!behaviour)
            return refuse(400, behaviour.error());
        apply(*behaviour);
    } else if (request.method != "GET") {
        return refuse(405, u"/control is read with GET and replaced with PUT."_s);
    }
    send(200, toJson(m_terminal.behaviour()));
}

void Simulator::apply(const Behaviour &behaviour) {
    m_terminal.setBehaviour(behaviour);
    m_replug.stop();
    if (behaviour.plugged)
        plug();
    else
        m_listener.unplug();
}

void Simulator::plug() {
    if (m_listener.port() == 0) // still starting; start() listens
        return;
    if (auto plugged = m_listener.plug(); !plugged) {
        qCWarning(lcSimulator).noquote() << plugged.error();
        m_replug.start(kReplugRetryMs);
    }
}

void Simulator::watchControlFile() {
    if (m_options.controlFile.isEmpty())
        return;
    // The folder tells of files that are made or renamed into place, the file of writes in place.
    m_watcher.addPath(QFileInfo(m_options.controlFile).absolutePath());
    const auto changed = [this] {
        if (QFileInfo::exists(m_options.controlFile) && !m_watcher.files().contains(m_options.controlFile))
            m_watcher.addPath(m_options.controlFile);
        if (auto read = readControlFile(); !read)
            qCWarning(lcSimulator).noquote() << read.error();
    };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, changed);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, changed);
    changed();
}

std::expected<void, QString> Simulator::readControlFile() {
    QFile file(m_options.controlFile);
    if (m_options.controlFile.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray content = file.read(kMaxBodyBytes);
    // An empty file is one that somebody is about to write.
    if (content.isEmpty() || content == m_controlFileSeen)
        return {};
    m_controlFileSeen = content;
    const auto behaviour = behaviourFromJson(content);
    if (!behaviour)
        return Error(
            u"The control file %1 is not followed: %2"_s.arg(m_options.controlFile, behaviour.error()));
    apply(*behaviour);
    return {};
}

QJsonObject Simulator::ledgerJson() const {
    QJsonArray transactions;
    for (const Transaction &t : m_ledger->transactions())
        transactions.append(transactionJson(t));
    QJsonObject balance;
    const auto totals = m_ledger->balance();
    for (auto it = totals.begin(); it != totals.end(); ++it)
        balance.insert(it.key(), it.value());
    return {{u"transactions"_s, transactions}, {u"balance"_s, balance}};
}

} // namespace kiosk::terminalsim
