// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/orders/orders.h"

#include <QJsonArray>

namespace kiosk::storage {

/// The columns options and components.
[[nodiscard]] QJsonArray optionsToJson(const QList<orders::SoldOption> &options);
[[nodiscard]] QJsonArray componentsToJson(const QList<orders::SoldComponent> &components);
/// Lines as rows of order_lines: an object per row, keys are columns. jsonb_to_recordset() takes it in,
/// to_jsonb() gives it back.
[[nodiscard]] QJsonArray linesToJson(const QList<orders::Line> &lines);
[[nodiscard]] QList<orders::Line> linesFromJson(const QJsonArray &json);

} // namespace kiosk::storage
