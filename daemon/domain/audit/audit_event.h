// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/actor.h"
#include "shared/core/money.h"

#include <QDateTime>
#include <QList>
#include <variant>

namespace kiosk::audit {

/// What a field held: a text or the name of a state, yes or no, a time, an amount.
using Value = std::variant<QString, bool, QDateTime, Money>;

/// One field that changed. A side that is absent was not there before, or is not there any more. With
/// neither, the field is a secret, of which only is kept that it changed.
struct Change {
    QString field;
    std::optional<Value> before;
    std::optional<Value> after;
    friend bool operator==(const Change &, const Change &) = default;
};

/// The fields that differ between what was and what is.
class Changes {
public:
    /// Keeps both sides of \a field when they differ.
    Changes &compare(const QString &field, const std::optional<Value> &before,
                     const std::optional<Value> &after);
    /// Keeps that \a field changed, and nothing of what it held or holds.
    Changes &secret(const QString &field, bool hasChanged);

    [[nodiscard]] bool isEmpty() const { return m_all.isEmpty(); }
    [[nodiscard]] const QList<Change> &all() const { return m_all; }

private:
    QList<Change> m_all;
};

/// Something that was changed, by whom, and what it was before (docs/decisions/0021-audit-trail.md).
struct Event {
    QUuid id;
    QDateTime at;
    Actor by;
    QString action;                 ///< E.g. item.sold_out; a word never changes its meaning.
    QString subjectType;            ///< item, device, user or alert.
    std::optional<QUuid> subjectId; ///< None for what has no id yet, as a pairing code.
    QString subjectName;            ///< As it was then: things are renamed and removed.
    QList<Change> changes;
};

} // namespace kiosk::audit
