// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace kiosk {

// One category per layer. Messages carry ids and codes, never secrets, personal data or raw SQL errors.
Q_DECLARE_LOGGING_CATEGORY(lcApp)
Q_DECLARE_LOGGING_CATEGORY(lcHttp)
Q_DECLARE_LOGGING_CATEGORY(lcRealtime)
Q_DECLARE_LOGGING_CATEGORY(lcStorage)
Q_DECLARE_LOGGING_CATEGORY(lcDomain)
Q_DECLARE_LOGGING_CATEGORY(lcJobs)
Q_DECLARE_LOGGING_CATEGORY(lcTerminal)
Q_DECLARE_LOGGING_CATEGORY(lcClient)

/// Says for which request this thread works from here to the end of the block, so that every line it logs
/// meanwhile carries the request's id. Work that is handed to another thread takes current() along.
class RequestScope {
public:
    explicit RequestScope(const QString &requestId);
    ~RequestScope();
    Q_DISABLE_COPY_MOVE(RequestScope)

    /// Empty outside of requests.
    [[nodiscard]] static QString current();

private:
    QString m_outer;
};

} // namespace kiosk
