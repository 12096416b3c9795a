// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/audit/audit_routes.h"

#include "daemon/domain/audit/audit_use_cases.h"
#include "daemon/http/audit/audit_query.h"
#include "daemon/http/support/futures.h"
#include "shared/contract/audit/audit_operations.h"

namespace kiosk::http {

namespace {

struct ToContract {
    contract::AuditValue operator()(const QString &text) const { return {.text = text}; }
    contract::AuditValue operator()(bool flag) const { return {.flag = flag}; }
    contract::AuditValue operator()(const QDateTime &time) const { return {.time = time}; }
    contract::AuditValue operator()(const Money &money) const { return {.money = money}; }
};

std::optional<contract::AuditValue> toContract(const std::optional<audit::Value> &value) {
    return value.transform([](const audit::Value &held) { return std::visit(ToContract(), held); });
}

std::optional<QString> toContract(const std::optional<QUuid> &id) {
    return id.transform([](const QUuid &uuid) { return uuid.toString(QUuid::WithoutBraces); });
}

contract::AuditEvent toContract(const audit::Event &event) {
    contract::AuditEvent result;
    result.id = event.id.toString(QUuid::WithoutBraces);
    result.at = event.at;
    result.by = {event.by.kind, toContract(event.by.id), event.by.name};
    result.action = event.action;
    result.subjectType = event.subjectType;
    result.subjectId = toContract(event.subjectId);
    result.subjectName = event.subjectName;
    for (const audit::Change &change : event.changes)
        result.changes.append({change.field, toContract(change.before), toContract(change.after)});
    return result;
}

contract::AuditPage pageOf(const audit::Page &page) {
    contract::AuditPage result;
    for (const audit::Event &event : page.events)
        result.events.append(toContract(event));
    if (!page.nextCursor.isEmpty())
        result.nextCursor = page.nextCursor;
    return result;
}

} // namespace

void bindAudit(Router &router, Transactor &transactor) {
    router.bind<contract::operations::listAudit, void, contract::AuditPage>([&transactor](
                                                                                const Request &request) {
        const auto query = auditQueryOf(request);
        if (!query)
            return failed<contract::AuditPage>(query.error());
        return mapped(
            transactor.read([query = *query](UnitOfWork &unit) { return audit::list(unit, query); }), pageOf);
    });
}

} // namespace kiosk::http
