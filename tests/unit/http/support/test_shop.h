// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/http/auth/bearer_authenticator.h"
#include "daemon/http/logs/log_search_worker.h"
#include "daemon/http/logs/log_streams.h"
#include "daemon/http/menu/menu_store.h"
#include "daemon/http/support/http_server.h"
#include "daemon/http/users/password_worker.h"
#include "daemon/realtime/hub/realtime_hub.h"
#include "daemon/realtime/sockets/web_socket_gate.h"
#include "tests/unit/http/support/fake_transactor.h"

#include <QTemporaryDir>

namespace kiosk::testing {

/// A clock that stands until a test moves it.
class TestClock final : public Clock {
public:
    QDateTime at = QDateTime::currentDateTimeUtc();
    [[nodiscard]] QDateTime now() const override { return at; }
};

class FakeHasher final : public users::PasswordHasher {
public:
    QString hash(const QString &password) override { return QStringLiteral("hash of ") + password; }
    bool verify(const QString &password, const QString &phc) override { return phc == hash(password); }
};

class FakeLogArchive final : public logs::LogArchive {
public:
    Result<logs::LogSlice> slice;
    mutable std::optional<logs::LogSearch> asked;
    [[nodiscard]] Result<logs::LogSlice> search(const logs::LogSearch &search) const override {
        asked = search;
        return slice;
    }
};

/// The whole HTTP and realtime side with every route of the contract, on a free port, over things in memory.
class TestShop {
public:
    explicit TestShop(const http::ServerSettings &settings = {}, realtime::GateSettings gate = defaultGate(),
                      std::chrono::milliseconds heartbeat = std::chrono::seconds(25),
                      const http::LogStreams::Limits &logLimits = {});
    ~TestShop();

    static constexpr auto origin = "https://kiosk.test:8443";
    static const QByteArray secret;
    [[nodiscard]] static realtime::GateSettings defaultGate();

    /// A signed-in person's access token, and the session it belongs to.
    [[nodiscard]] QByteArray person(Role role, const SessionId &session = SessionId::create());
    /// A paired device's key.
    [[nodiscard]] QByteArray device(DeviceKind kind);
    [[nodiscard]] DeviceId lastDevice() const { return transactor.devices.all.last().id; }
    [[nodiscard]] quint16 port() const { return server.port(); }

    TestClock clock;
    FakeTransactor transactor;
    FakeHasher hasher;
    http::Metrics metrics;
    http::Router router;
    QTemporaryDir web;
    http::StaticFiles files;
    http::AccessTokens tokens;
    http::PrincipalCache principals;
    http::BearerAuthenticator authenticator;
    http::MenuStore menu;
    http::PasswordWorker passwords;
    http::RateLimiter pairing{{.burst = 5}};
    http::RateLimiter signIn{{.burst = 20}};
    FakeLogArchive logArchive;
    logs::LogFeed logFeed;
    http::LogSearchWorker logSearches;
    http::HttpServer server;
    http::LogStreams logStreams;
    realtime::RealtimeHub hub;
    realtime::WebSocketGate gate;
    QObject context;
    int kicks = 0;
    bool ready = true;
    bool hasRoom = true; ///< On the disk.
};

} // namespace kiosk::testing
