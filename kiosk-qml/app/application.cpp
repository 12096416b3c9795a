// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "bench.h"
#include "offline_gateway.h"
#include "picture_network.h"
#include "qml_modules.h"
#include "shop_gateway.h"
#include "walk.h"

#include "shared/core/logging.h"

#include <QDir>
#include <QQuickWindow>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace kiosk::app {

using offline::OfflineGateway;

namespace {

OfflineGateway::Outcome outcomeFrom(const QString &name) {
    if (name == "decline"_L1)
        return OfflineGateway::Outcome::Decline;
    return name == "unknown"_L1 ? OfflineGateway::Outcome::Unknown : OfflineGateway::Outcome::Approve;
}

} // namespace

Application::Application(Options options)
    : m_options(std::move(options)) {
    importQmlModules();
}

Application::~Application() = default;

std::expected<void, QString> Application::makeGateway() {
    if (m_options.offlineDemo) {
        m_gateway = std::make_unique<OfflineGateway>(outcomeFrom(m_options.demoOutcome));
        return {};
    }
    m_gateway = std::make_unique<shop::ShopGateway>(client::ShopAddress{m_options.url, m_options.caFile},
                                                    QDir(m_options.dataFolder));
    return {};
}

std::expected<void, QString> Application::start() {
    // The demo keeps nothing: each run begins with an empty cart.
    if (m_options.offlineDemo)
        m_options.dataFolder = QDir::tempPath() + u"/kiosk-demo-%1"_s.arg(QCoreApplication::applicationPid());
    const QDir folder(m_options.dataFolder);
    if (!folder.mkpath(u"."_s))
        return std::unexpected(u"The folder %1 cannot be made."_s.arg(m_options.dataFolder));
    if (auto made = makeGateway(); !made)
        return made;

    m_session = std::make_unique<session::Session>(m_gateway.get(), folder);
    m_flow = std::make_unique<Flow>(m_session.get());
    m_session->start();
    m_flow->start();
    if (!m_options.pairingCode.isEmpty() && !m_session->paired())
        pair();

    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_engine->setNetworkAccessManagerFactory(
        new PictureNetwork(folder.filePath(u"pictures"_s), m_options.caFile));
    m_engine->setInitialProperties(
        {{u"session"_s, QVariant::fromValue(m_session.get())},
         {u"flow"_s, QVariant::fromValue(m_flow.get())},
         {u"width"_s, m_options.window.value_or(QSize(1080, 1920)).width()},
         {u"height"_s, m_options.window.value_or(QSize(1080, 1920)).height()},
         {u"visibility"_s, m_options.window ? QWindow::Windowed : QWindow::FullScreen}});
    m_engine->loadFromModule("Kiosk.App", "Main");
    auto *window = m_engine->rootObjects().isEmpty()
                       ? nullptr
                       : qobject_cast<QQuickWindow *>(m_engine->rootObjects().constFirst());
    if (!window)
        return std::unexpected(u"The screens cannot be loaded; the messages above say why."_s);
    watch(window);
    return {};
}

void Application::pair() {
    m_gateway->pair(m_options.pairingCode).then(m_gateway.get(), [this](const Result<void> &answer) {
        if (answer)
            return;
        qCWarning(lcClient) << "pairing failed:" << answer.error().detail;
        // After a power cut the panel is often up before its shop.
        if (client::isTransient(answer.error().code))
            QTimer::singleShot(m_pairingPause.next(), m_gateway.get(), [this] {
                if (!m_session->paired())
                    pair();
            });
    });
}

void Application::watch(QQuickWindow *window) {
    if (m_options.bench)
        new Bench(window, m_flow.get(), m_session.get(), window);
    if (!m_options.screenshots.isEmpty())
        new Walk(window, m_flow.get(), m_session.get(), static_cast<OfflineGateway *>(m_gateway.get()),
                 m_options.screenshots, window);
}

} // namespace kiosk::app
