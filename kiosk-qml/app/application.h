// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow.h"
#include "options.h"

#include "shared/client/backoff.h"

#include <QQmlApplicationEngine>
#include <memory>

namespace kiosk::app {

/// Puts the program together: the way to the shop, the session, the flow and the window.
class Application {
public:
    explicit Application(Options options);
    ~Application();
    Q_DISABLE_COPY_MOVE(Application)

    /// Shows the window. The error is one sentence for a person.
    [[nodiscard]] std::expected<void, QString> start();

private:
    [[nodiscard]] std::expected<void, QString> makeGateway();
    /// With the code of the command line; again and again while the shop does not answer.
    void pair();
    void watch(class QQuickWindow *window);

    Options m_options;
    client::Backoff m_pairingPause{std::chrono::seconds(2), std::chrono::seconds(30)};
    std::unique_ptr<session::Gateway> m_gateway;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<Flow> m_flow;
    // Last, so that the screens go before what they show.
    std::unique_ptr<QQmlApplicationEngine> m_engine;
};

} // namespace kiosk::app
