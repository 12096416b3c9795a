// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/core/logging.h"

namespace kiosk {

Q_LOGGING_CATEGORY(lcApp, "kiosk.app")
Q_LOGGING_CATEGORY(lcHttp, "kiosk.http")
Q_LOGGING_CATEGORY(lcRealtime, "kiosk.realtime")
Q_LOGGING_CATEGORY(lcStorage, "kiosk.storage")
Q_LOGGING_CATEGORY(lcDomain, "kiosk.domain")
Q_LOGGING_CATEGORY(lcJobs, "kiosk.jobs")
Q_LOGGING_CATEGORY(lcTerminal, "kiosk.terminal")
Q_LOGGING_CATEGORY(lcClient, "kiosk.client")

namespace {
// Belongs to the thread, not to the program: what a thread logs is about what it works for just now.
thread_local QString currentRequest;
} // namespace

RequestScope::RequestScope(const QString &requestId)
    : m_outer(std::exchange(currentRequest, requestId)) {}

RequestScope::~RequestScope() {
    currentRequest = m_outer;
}

QString RequestScope::current() {
    return currentRequest;
}

} // namespace kiosk
