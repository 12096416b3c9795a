// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/common/common.h"

namespace kiosk::contract {

/// The HTTP status and short title of an error code: the one table for both.
struct ProblemKind {
    int status;
    const char *title;
};
[[nodiscard]] ProblemKind problemKind(ErrorCode code);
/// Every code, for the OpenAPI document and for tests.
[[nodiscard]] QList<ErrorCode> allErrorCodes();
/// The problem document that tells \a error.
[[nodiscard]] Problem problemFor(const Error &error, const QString &requestId);

} // namespace kiosk::contract
