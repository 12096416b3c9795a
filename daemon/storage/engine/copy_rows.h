// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/storage/engine/sql.h"

#include <QByteArray>

namespace kiosk::storage {

/// Rows for CopyIn. Values are what parameters of a statement would be.
class CopyRows {
public:
    void add(std::initializer_list<Bind> values);
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] const QByteArray &text() const { return m_text; }

private:
    QByteArray m_text;
};

} // namespace kiosk::storage
