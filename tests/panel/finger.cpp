// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "finger.h"

#include <QThread>

#include <cstdlib>
#include <sys/uio.h>
#include <xcb/xcb.h>
#include <xcb/xcbext.h>

namespace {

/// XTestFakeInput of the protocol; its header is not among the project's packages.
struct FakeInput {
    quint8 majorOpcode;
    quint8 minorOpcode;
    quint16 length;
    quint8 type;
    quint8 detail;
    quint16 unused1;
    quint32 time;
    quint32 root;
    quint8 unused2[8];
    qint16 x;
    qint16 y;
    quint8 unused3[7];
    quint8 device;
};
static_assert(sizeof(FakeInput) == 36);

constexpr quint8 leftButton = 1;
constexpr quint8 xTestFakeInput = 2;

} // namespace

Finger::Finger()
    : m_connection(xcb_connect(nullptr, nullptr)) {
    if (xcb_connection_has_error(m_connection))
        return;
    m_root = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root;
    constexpr char name[] = "XTEST";
    auto *reply = xcb_query_extension_reply(
        m_connection, xcb_query_extension(m_connection, sizeof(name) - 1, name), nullptr);
    if (reply && reply->present)
        m_opcode = reply->major_opcode;
    std::free(reply);
}

Finger::~Finger() {
    xcb_disconnect(m_connection);
}

void Finger::send(quint8 type, quint8 detail, QPoint at) {
    FakeInput input{};
    input.majorOpcode = m_opcode;
    input.minorOpcode = xTestFakeInput;
    input.length = sizeof(input) / 4;
    input.type = type;
    input.detail = detail;
    input.root = m_root;
    input.x = qint16(at.x());
    input.y = qint16(at.y());
    // xcb uses the two parts before the request itself.
    iovec parts[3]{};
    parts[2] = {&input, sizeof(input)};
    const xcb_protocol_request_t protocol{1, nullptr, m_opcode, 1};
    xcb_send_request(m_connection, XCB_REQUEST_RAW, parts + 2, &protocol);
    xcb_flush(m_connection);
}

void Finger::tap(QPoint at) {
    send(XCB_MOTION_NOTIFY, 0, at);
    send(XCB_BUTTON_PRESS, leftButton, at);
    send(XCB_BUTTON_RELEASE, leftButton, at);
}

void Finger::drag(QPoint from, QPoint to) {
    constexpr int steps = 24;
    constexpr unsigned long stepMs = 16;
    send(XCB_MOTION_NOTIFY, 0, from);
    send(XCB_BUTTON_PRESS, leftButton, from);
    for (int step = 1; step <= steps; ++step) {
        // A hand takes its time; the speed decides whether a list is flicked.
        QThread::msleep(stepMs);
        send(XCB_MOTION_NOTIFY, 0, from + (to - from) * step / steps);
    }
    send(XCB_BUTTON_RELEASE, leftButton, to);
}
