// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QTcpSocket>

namespace kiosk::testing {

/// What a server sent back, byte for byte.
struct RawAnswer {
    int status = 0;                       ///< 0: nothing readable came.
    QMap<QByteArray, QByteArray> headers; ///< Names in small letters.
    QByteArray body;
    QByteArray all;
};

/// A client that sends exactly the given bytes.
class RawClient {
public:
    explicit RawClient(quint16 port);
    void send(const QByteArray &bytes);
    /// Waits for one whole answer; \a withoutBody for HEAD.
    [[nodiscard]] RawAnswer read(bool withoutBody = false, int milliseconds = 5000);
    /// Waits until \a part came.
    [[nodiscard]] bool waitFor(const QByteArray &part, int milliseconds = 5000);
    [[nodiscard]] bool waitClosed(int milliseconds = 5000);
    [[nodiscard]] const QByteArray &received() const { return m_received; }
    [[nodiscard]] QTcpSocket &socket() { return m_socket; }

private:
    QTcpSocket m_socket;
    QByteArray m_received;
};

/// One request on a connection of its own.
[[nodiscard]] RawAnswer ask(quint16 port, const QByteArray &method, const QByteArray &path,
                            const QList<QByteArray> &headers = {}, const QByteArray &body = {});
/// The text of a request; a body is sent as JSON.
[[nodiscard]] QByteArray requestText(const QByteArray &method, const QByteArray &path,
                                     const QList<QByteArray> &headers = {}, const QByteArray &body = {});
[[nodiscard]] inline QByteArray bearer(const QByteArray &token) {
    return "Authorization: Bearer " + token;
}
/// The problem's code in a body, empty when it is none.
[[nodiscard]] QByteArray problemCode(const RawAnswer &answer);

} // namespace kiosk::testing
