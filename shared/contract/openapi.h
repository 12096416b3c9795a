// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace kiosk::contract {

/// The OpenAPI 3.1 document of the whole API, from allOperations() and the types they name.
[[nodiscard]] QJsonObject openApiDocument();

} // namespace kiosk::contract
