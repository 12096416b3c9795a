// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulators/terminal/http_listener.h"
#include "simulators/terminal/ledger.h"
#include "simulators/terminal/terminal.h"

#include <QFileSystemWatcher>
#include <QHostAddress>
#include <QObject>
#include <QTimer>

#include <expected>
#include <memory>

namespace kiosk::terminalsim {

struct Options {
    QHostAddress address{QHostAddress::LocalHost};
    quint16 port = 0;        ///< nexo over HTTP; 0: chosen by the system
    quint16 controlPort = 0; ///< control API, always on 127.0.0.1; 0: chosen by the system
    QString ledgerDirectory;
    QString controlFile; ///< empty: none
    bool amountRules = false;
};

/// The whole program: terminal, its port, the control API and the control file.
class Simulator final : public QObject {
    Q_OBJECT

public:
    /// Opens the ledger, reads the control file and listens. The error is a sentence for the person at the
    /// console.
    [[nodiscard]] static std::expected<std::unique_ptr<Simulator>, QString> start(const Options &options);

    [[nodiscard]] quint16 port() const { return m_listener.port(); }
    [[nodiscard]] quint16 controlPort() const { return m_controlListener.port(); }

private:
    Simulator(const Options &options, std::unique_ptr<Ledger> ledger);

    void handleNexo(const HttpRequest &request, const QPointer<HttpConnection> &connection);
    void handleControl(const HttpRequest &request, const QPointer<HttpConnection> &connection);
    void deliver(const Answer &answer, const QPointer<HttpConnection> &connection, bool keepAlive);
    void apply(const Behaviour &behaviour);
    void plug();
    void watchControlFile();

    /// Takes over a changed control file; the error names the file and the fault, and nothing changes then.
    [[nodiscard]] std::expected<void, QString> readControlFile();

    [[nodiscard]] QJsonObject ledgerJson() const;

    Options m_options;
    std::unique_ptr<Ledger> m_ledger;
    Terminal m_terminal;
    HttpListener m_listener;
    HttpListener m_controlListener;
    QFileSystemWatcher m_watcher;
    QByteArray m_controlFileSeen;
    QTimer m_replug;
};

} // namespace kiosk::terminalsim
