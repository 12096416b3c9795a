// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/audit/audit_event.h"

namespace kiosk::audit {

Changes &Changes::compare(const QString &field, const std::optional<Value> &before,
                          const std::optional<Value> &after) {
    if (before != after)
        m_all.append({field, before, after});
    return *this;
}

Changes &Changes::secret(const QString &field, bool hasChanged) {
    if (hasChanged)
        m_all.append({field, {}, {}});
    return *this;
}

} // namespace kiosk::audit
