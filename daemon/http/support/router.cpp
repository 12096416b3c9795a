// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/support/router.h"

#include "shared/contract/operations.h"

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace kiosk::http {

void Router::add(const contract::Operation &operation, Invoke invoke) {
    for (const auto &route : m_routes)
        if (route->operation == &operation)
            throw std::logic_error(std::string("bound twice: ") + operation.id);
    const QString path = QString::fromLatin1(operation.path);
    auto route = std::make_unique<Route>(&operation, path.split(u'/'), std::move(invoke));
    if (!path.contains(u'{'))
        m_exact[path].insert(QByteArray(methodName(operation.method).data()), route.get());
    m_routes.push_back(std::move(route));
}

bool Router::matches(const Route &route, const QStringList &segments, QHash<QString, QUuid> &ids) {
    if (route.segments.size() != segments.size())
        return false;
    ids.clear();
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QString &expected = route.segments[i];
        if (!expected.startsWith(u'{')) {
            if (expected != segments[i])
                return false;
            continue;
        }
        const auto id = Id<void>::fromString(segments[i]);
        if (!id)
            return false;
        ids.insert(expected.sliced(1, expected.size() - 2), id->uuid());
    }
    return true;
}

Router::Match Router::find(const QByteArray &method, const QString &path) const {
    const QByteArray effective = method == "HEAD" ? QByteArray("GET") : method;
    Match match;
    QByteArrayList allowed;
    if (const auto exact = m_exact.constFind(path); exact != m_exact.cend()) {
        match.route = exact->value(effective);
        allowed = exact->keys();
    } else {
        const QStringList segments = path.split(u'/');
        QHash<QString, QUuid> ids;
        for (const auto &route : m_routes) {
            if (!matches(*route, segments, ids))
                continue;
            const QByteArray routeMethod(methodName(route->operation->method).data());
            allowed.append(routeMethod);
            if (routeMethod == effective) {
                match.route = route.get();
                match.ids = ids;
            }
        }
    }
    if (!match.route && !allowed.isEmpty()) {
        if (allowed.contains("GET"))
            allowed.append("HEAD");
        std::ranges::sort(allowed);
        match.allow = allowed.join(", ");
    }
    return match;
}

QStringList Router::missing() const {
    QStringList names;
    for (const contract::Operation *operation : contract::allOperations())
        if (std::ranges::none_of(m_routes, [&](const auto &route) { return route->operation == operation; }))
            names.append(QString::fromLatin1(operation->id));
    return names;
}

} // namespace kiosk::http
