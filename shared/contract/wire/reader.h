// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

#include <QString>
#include <QStringList>

namespace kiosk::wire {

/// Collects every fault of one document with its JSON pointer, so that a caller learns all of them at once.
class Reader {
public:
    /// Enters a member or element for the life of the returned scope.
    class Scope {
    public:
        Scope(Reader &reader, const QString &step)
            : m_reader(reader) {
            m_reader.m_path.append(step);
        }
        ~Scope() { m_reader.m_path.removeLast(); }
        Q_DISABLE_COPY_MOVE(Scope)

    private:
        Reader &m_reader;
    };

    /// Records a fault at the present place. \a code is stable ("required", "range", "unknown_field" …).
    void fault(const char *code, const QString &message);
    [[nodiscard]] bool failed() const { return !m_faults.isEmpty(); }
    [[nodiscard]] QList<FieldFault> faults() const { return m_faults; }

private:
    QStringList m_path;
    QList<FieldFault> m_faults;
};

} // namespace kiosk::wire
