// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/contract/openapi.h"
#include "shared/contract/operations.h"
#include "shared/contract/problems.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace kiosk;
using namespace kiosk::contract;
using namespace Qt::StringLiterals;

class OpenApiTest : public QObject {
    Q_OBJECT

private slots:
    void theCommittedDocumentIsCurrent() {
        QFile file(QStringLiteral(KIOSK_SOURCE_DIR "/shared/contract/openapi.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(QJsonDocument::fromJson(file.readAll()).object() == openApiDocument(),
                 "shared/contract/openapi.json is stale: kioskd openapi > shared/contract/openapi.json");
    }
    void everyReferenceLeadsToASchema() {
        const QJsonObject document = openApiDocument();
        const QJsonObject schemas = document[u"components"_s].toObject()[u"schemas"_s].toObject();
        const QString text = QString::fromUtf8(QJsonDocument(document).toJson());
        static const QRegularExpression reference(u"#/components/schemas/([A-Za-z]+)"_s);
        int found = 0;
        for (auto matches = reference.globalMatch(text); matches.hasNext(); ++found) {
            const QString name = matches.next().captured(1);
            QVERIFY2(schemas.contains(name), qPrintable(name));
        }
        QVERIFY(found > 100);
    }
    void operationIdsAndRoutesAreUnique() {
        QSet<QString> ids;
        QSet<QString> routes;
        for (const Operation *operation : allOperations()) {
            QVERIFY2(!ids.contains(QString::fromLatin1(operation->id)), operation->id);
            ids.insert(QString::fromLatin1(operation->id));
            const QString route = methodName(operation->method) + u' ' + QString::fromLatin1(operation->path);
            QVERIFY2(!routes.contains(route), qPrintable(route));
            routes.insert(route);
        }
    }
    void everyOperationSaysWhoMayCallIt() {
        for (const Operation *operation : allOperations())
            QVERIFY2(operation->access.everyone || operation->access.operatorsOnly ||
                         operation->access.roles != 0,
                     operation->id);
    }
    void everyErrorCodeHasItsOwnNameAndAnErrorStatus() {
        QSet<QString> names;
        for (const ErrorCode code : allErrorCodes()) {
            names.insert(errorCodeName(code));
            QVERIFY(problemKind(code).status >= 400);
        }
        QCOMPARE(names.size(), int(ErrorCode::TerminalUnavailable) + 1);
        QCOMPARE(allErrorCodes().size(), names.size());
    }
};

QTEST_APPLESS_MAIN(OpenApiTest)
#include "tst_openapi.moc"
