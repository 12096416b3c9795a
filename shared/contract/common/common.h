// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/wire/values.h"
#include "shared/core/vocabulary.h"

#include <optional>

/// Shapes that many features share.
namespace kiosk::contract {

/// One fault in what was sent.
struct FieldProblem {
    QString path;
    QString code;
    QString message;
};

/// Every error answer (RFC 9457).
struct Problem {
    QString type;
    QString title;
    int status = 0;
    QString code;
    QString detail;
    QString requestId;
    std::optional<QList<FieldProblem>> errors;
    std::optional<QJsonObject> data;
};

} // namespace kiosk::contract

KIOSK_WIRE_TYPE(FieldProblem)
KIOSK_WIRE_TYPE(Problem)
