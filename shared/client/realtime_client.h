// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/client/backoff.h"
#include "shared/client/http_client.h"
#include "shared/contract/realtime/realtime.h"

#include <QTimer>
#include <QWebSocket>

namespace kiosk::client {

/// Listens to the shop's hints and never lets one be missed silently: after each connection, each gap in the
/// numbering and each new epoch it says `snapshotNeeded`, and whoever shows something fetches it anew.
class RealtimeClient : public QObject {
    Q_OBJECT

public:
    /// Takes address, trust and key from `http`, which must outlive this.
    explicit RealtimeClient(HttpClient *http, QObject *parent = nullptr);
    ~RealtimeClient() override;

    /// Connects, and goes on connecting after each loss until stop().
    void start();
    void stop();
    [[nodiscard]] bool isConnected() const { return m_greeted; }

Q_SIGNALS:
    void connected();
    void disconnected();
    void snapshotNeeded();
    void event(const kiosk::contract::RealtimeEvent &event);

private:
    void open();
    void lose();
    void read(const QString &text);

    HttpClient *m_http;
    QWebSocket m_socket;
    QTimer m_again;
    QTimer m_ping;
    QTimer m_silence;
    Backoff m_backoff;
    QString m_epoch;
    qint64 m_seq = 0;
    bool m_wanted = false;
    bool m_greeted = false;
};

} // namespace kiosk::client
