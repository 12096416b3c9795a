// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/contract/openapi.h"
#include "daemon/app/commands/commands.h"

#include <QJsonDocument>

namespace kiosk::app {

int printOpenApi() {
    print(QString::fromUtf8(QJsonDocument(contract::openApiDocument()).toJson(QJsonDocument::Indented))
              .trimmed());
    return ExitDone;
}

} // namespace kiosk::app
