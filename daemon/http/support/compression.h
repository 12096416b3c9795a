// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace kiosk::http {

/// \a data in gzip format.
[[nodiscard]] QByteArray gzip(const QByteArray &data);
/// \a data in brotli format.
[[nodiscard]] QByteArray brotli(const QByteArray &data);

/// What the client accepts best of those there are: "br", "gzip" or "" for the plain form.
[[nodiscard]] QByteArray chooseEncoding(const QByteArray &acceptEncoding, bool hasGzip, bool hasBrotli);

} // namespace kiosk::http
