// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/http/support/principal.h"
#include "shared/contract/operation.h"
#include "shared/core/error.h"
#include "shared/core/id.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QHttpHeaders>
#include <QString>
#include <QUuid>

namespace kiosk::http {

/// One request as handlers see it: values only, safe to copy into work that runs later.
struct Request {
    const contract::Operation *operation = nullptr;
    QByteArray method;    ///< As sent; HEAD is handled as GET.
    QString path;         ///< Decoded.
    QString requestId;    ///< From the edge, else our own; stands in every log line.
    QString client;       ///< The client's address, from the edge when the edge is trusted.
    QHttpHeaders headers; ///< As sent.
    QByteArray body;
    bool direct = false; ///< Not through a proxy.
    QHash<QString, QUuid> pathIds;
    QHash<QString, QString> query;
    std::optional<Principal> principal; ///< Set for every operation that is not for everyone.

    /// The path part {name}; the router has read it already.
    template <class IdType>
    [[nodiscard]] IdType id(const QString &name) const {
        return IdType(pathIds.value(name));
    }
    /// The query parameter \a name, when it was given.
    [[nodiscard]] std::optional<QString> parameter(const QString &name) const {
        const auto found = query.constFind(name);
        return found == query.cend() ? std::nullopt : std::optional(*found);
    }
    [[nodiscard]] QByteArray header(const char *name) const { return headers.value(name).toByteArray(); }
};

/// invalid_fields for one query parameter.
[[nodiscard]] Error invalidParameter(const QString &name, const char *code, const QString &message);

/// The time that the query parameter \a name gives, in UTC; nothing when it is not there. Invalid_fields when
/// it is no time, or one for which PostgreSQL has other digits.
[[nodiscard]] Result<std::optional<QDateTime>> timeParameter(const Request &request, const QString &name);
/// How many rows the query parameter `limit` asks for, from 1 to \a most; \a otherwise when it is not there.
[[nodiscard]] Result<int> limitParameter(const Request &request, int most, int otherwise);

/// Whether the client at \a address is this machine.
[[nodiscard]] bool isLoopback(const QString &address);

} // namespace kiosk::http
