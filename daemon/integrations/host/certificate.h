// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <optional>

namespace kiosk::host {

/// When the first certificate of a PEM file ends; nothing when there is none that can be read.
[[nodiscard]] std::optional<QDateTime> certificateEnd(const QString &path);

} // namespace kiosk::host
