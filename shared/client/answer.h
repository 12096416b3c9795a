// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/wire/wire.h"

namespace kiosk::client {

/// Reads what the shop sent. Fields we do not know are passed over, because a newer daemon may say more than
/// this kiosk understands; everything we do know must be right.
template <class T>
[[nodiscard]] Result<T> readAnswer(const QByteArray &json) {
    return wire::parseDocument(json).and_then([](const QJsonValue &value) -> Result<T> {
        wire::Reader reader;
        T answer;
        wire::Wire<T>::read(value, reader, answer);
        QList<FieldFault> faults = reader.faults();
        faults.removeIf(
            [](const FieldFault &fault) { return fault.code == QLatin1StringView("unknown_field"); });
        if (!faults.isEmpty())
            return std::unexpected(
                Error{ErrorCode::InvalidFields, QStringLiteral("The answer cannot be read."), faults, {}});
        return answer;
    });
}

} // namespace kiosk::client
