// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/system/system_routes.h"

#include "shared/contract/openapi.h"
#include "shared/contract/system/system_operations.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace kiosk::http {

namespace operations = contract::operations;

namespace {

// 503 carries the same report, as the problem's data.
Result<contract::Health> readiness(const SystemPorts &ports) {
    contract::Health health{u"ok"_s, ports.version, {}};
    QStringList broken;
    ErrorCode code = ErrorCode::DatabaseUnavailable;
    for (const HealthProbe &probe : ports.probes) {
        health.checks.append(probe.check());
        const contract::HealthCheck &check = health.checks.last();
        if (check.ok)
            continue;
        health.status = broken.isEmpty() ? u"degraded"_s : health.status;
        if (!probe.required)
            continue;
        broken.append(check.name + u": "_s + check.detail);
        // What a person must put right is told before what follows from it.
        if (probe.code != ErrorCode::DatabaseUnavailable)
            code = probe.code;
    }
    if (broken.isEmpty() && !ports.isDraining())
        return health;
    health.status = u"unavailable"_s;
    const QJsonObject data = wire::Wire<contract::Health>::write(health).toObject();
    if (ports.isDraining())
        return std::unexpected(Error{ErrorCode::ShuttingDown, u"The server is stopping."_s, {}, data});
    return std::unexpected(Error{code, broken.join(u"; "_s), {}, data});
}

Result<Answer> certificateAuthority(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, u"This shop has no certificate authority of its own."_s);
    Answer answer{.body = file.readAll(),
                  .contentType = operations::certificateAuthority.mediaType,
                  .cacheControl = "no-cache"};
    answer.etag = etagOf(answer.body);
    answer.headers.emplaceBack("Content-Disposition", "attachment; filename=\"kiosk-ca.crt\"");
    return answer;
}

} // namespace

void bindSystem(Router &router, const SystemPorts &ports) {
    router.bind<operations::healthLive, void, contract::Health>([version = ports.version](const Request &) {
        return Result<contract::Health>(contract::Health{u"ok"_s, version, {}});
    });

    router.bind<operations::healthReady, void, contract::Health>(
        [ports](const Request &) { return readiness(ports); });

    router.bind<operations::metrics, void, void>([&metrics = ports.metrics](const Request &) {
        return Result<Answer>(
            Answer{.body = metrics.text(), .contentType = "text/plain; version=0.0.4; charset=utf-8"});
    });

    router.bind<operations::certificateAuthority, void, void>(
        [path = ports.certificateAuthorityFile](const Request &) { return certificateAuthority(path); });

    Answer document = jsonAnswer(operations::openApi, wire::documentText(contract::openApiDocument()));
    document.cacheControl = "no-cache";
    router.bind<operations::openApi, void, void>(
        [document](const Request &) { return Result<Answer>(document); });
}

} // namespace kiosk::http
