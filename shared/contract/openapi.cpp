// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/contract/openapi.h"

#include "shared/contract/operations.h"
#include "shared/contract/orders/orders.h"
#include "shared/contract/problems.h"
#include "shared/contract/realtime/realtime.h"

#include <QJsonArray>
#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kiosk::contract {

namespace {

QJsonObject content(const QString &mediaType, const QJsonObject &schema) {
    return {{mediaType, schema.isEmpty() ? QJsonObject() : QJsonObject{{u"schema"_s, schema}}}};
}

QJsonArray parameters(const Operation &operation) {
    QJsonArray list;
    static const QRegularExpression part(u"\\{([A-Za-z]+)\\}"_s);
    auto matches = part.globalMatch(QLatin1StringView(operation.path));
    while (matches.hasNext())
        list.append(
            QJsonObject{{u"name"_s, matches.next().captured(1)},
                        {u"in"_s, u"path"_s},
                        {u"required"_s, true},
                        {u"schema"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"format"_s, u"uuid"_s}}}});
    for (const QueryParameter &query : operation.query) {
        if (!query.name)
            break;
        list.append(QJsonObject{{u"name"_s, QString::fromLatin1(query.name)},
                                {u"in"_s, u"query"_s},
                                {u"description"_s, QString::fromUtf8(query.meaning)},
                                {u"schema"_s, QJsonObject{{u"type"_s, QString::fromLatin1(query.type)}}}});
    }
    return list;
}

QMap<int, QStringList> errorsByStatus(const Operation &operation) {
    QMap<int, QStringList> result;
    const auto add = [&result](ErrorCode code) {
        QStringList &names = result[problemKind(code).status];
        const QString name = errorCodeName(code);
        if (!names.contains(name))
            names.append(name);
    };
    for (const ErrorCode code : operation.errors)
        if (code != ErrorCode::Internal)
            add(code);
    if (!operation.access.everyone) {
        add(ErrorCode::Unauthenticated);
        add(ErrorCode::Forbidden);
    }
    if (operation.request.schema) {
        add(ErrorCode::MalformedJson);
        add(ErrorCode::InvalidFields);
        add(ErrorCode::BodyTooLarge);
    }
    add(ErrorCode::Overloaded);
    return result;
}

QJsonObject responses(const Operation &operation, wire::SchemaBook &book) {
    QJsonObject result;
    QJsonObject success{{u"description"_s, u"Done."_s}};
    if (operation.response.schema || operation.status == 200)
        success.insert("content"_L1,
                       content(QString::fromLatin1(operation.mediaType),
                               operation.response.schema ? operation.response.schema(book) : QJsonObject()));
    result.insert(QString::number(operation.status), success);
    const auto errors = errorsByStatus(operation);
    for (auto it = errors.cbegin(); it != errors.cend(); ++it)
        result.insert(QString::number(it.key()),
                      QJsonObject{{u"description"_s, it.value().join(u", "_s)},
                                  {u"content"_s, content(u"application/problem+json"_s,
                                                         wire::Wire<Problem>::schema(book))}});
    return result;
}

QJsonArray roleNames(const Access &access) {
    QJsonArray names;
    for (const auto &entry : Names<Role>::all)
        if (!access.everyone && access.allows(entry.value))
            names.append(QLatin1StringView(entry.name));
    return names;
}

QJsonArray deviceKindNames(const Access &access) {
    QJsonArray names;
    for (const auto &entry : Names<DeviceKind>::all)
        if (!access.everyone && access.allows(entry.value))
            names.append(QLatin1StringView(entry.name));
    return names;
}

QJsonObject describeOperation(const Operation &operation, const QString &tag, wire::SchemaBook &book) {
    QJsonObject described{{u"operationId"_s, QString::fromLatin1(operation.id)},
                          {u"summary"_s, QString::fromUtf8(operation.summary)},
                          {u"tags"_s, QJsonArray{tag}},
                          {u"responses"_s, responses(operation, book)}};
    if (const QJsonArray list = parameters(operation); !list.isEmpty())
        described.insert("parameters"_L1, list);
    if (operation.request.schema)
        described.insert(
            "requestBody"_L1,
            QJsonObject{{u"required"_s, true},
                        {u"content"_s, content(u"application/json"_s, operation.request.schema(book))}});
    if (operation.access.everyone) {
        described.insert("security"_L1, QJsonArray());
    } else {
        described.insert("x-roles"_L1, roleNames(operation.access));
        described.insert("x-device-kinds"_L1, deviceKindNames(operation.access));
        described.insert("x-operators-only"_L1, operation.access.operatorsOnly);
    }
    return described;
}

QString tagOf(const Operation &operation) {
    const QStringList parts = QString::fromLatin1(operation.path).split(u'/', Qt::SkipEmptyParts);
    return parts.value(0) == u"api"_s ? parts.value(2) : u"system"_s;
}

QJsonArray errorCodeNames() {
    QJsonArray names;
    for (const ErrorCode code : allErrorCodes())
        names.append(QString(errorCodeName(code)));
    return names;
}

} // namespace

QJsonObject openApiDocument() {
    wire::SchemaBook book;
    QJsonObject paths;
    for (const Operation *operation : allOperations()) {
        const QString path = QString::fromLatin1(operation->path);
        QJsonObject entry = paths.value(path).toObject();
        entry.insert(QString(methodName(operation->method)).toLower(),
                     describeOperation(*operation, tagOf(*operation), book));
        paths.insert(path, entry);
    }
    std::ignore = wire::Wire<CartChanges>::schema(book); // travels inside Problem.data
    QJsonObject schemas = book.all();
    schemas.insert("ErrorCode"_L1, QJsonObject{{u"type"_s, u"string"_s}, {u"enum"_s, errorCodeNames()}});
    return {{u"openapi"_s, u"3.1.0"_s},
            {u"info"_s, QJsonObject{{u"title"_s, u"Kiosk"_s},
                                    {u"version"_s, u"1"_s},
                                    {u"license"_s, QJsonObject{{u"name"_s, u"GPL-3.0-or-later"_s},
                                                               {u"identifier"_s, u"GPL-3.0-or-later"_s}}}}},
            {u"servers"_s, QJsonArray{QJsonObject{{u"url"_s, u"/"_s}}}},
            {u"security"_s, QJsonArray{QJsonObject{{u"bearer"_s, QJsonArray()}}}},
            {u"paths"_s, paths},
            {u"components"_s,
             QJsonObject{{u"schemas"_s, schemas},
                         {u"securitySchemes"_s,
                          QJsonObject{{u"bearer"_s,
                                       QJsonObject{{u"type"_s, u"http"_s}, {u"scheme"_s, u"bearer"_s}}}}}}}};
}

} // namespace kiosk::contract
