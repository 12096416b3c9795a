// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/events/outbox.h"
#include "daemon/domain/menu/menu.h"
#include "daemon/domain/unit_of_work.h"
#include "daemon/http/support/metrics.h"

#include <QObject>
#include <QTimer>

namespace kiosk::http {

/// The menu as it is served: values for pricing, and the text in each form a client may accept.
struct MenuSnapshot {
    menu::MenuPointer menu;
    QByteArray json;
    QByteArray gzip;
    QByteArray brotli;
    QByteArray etag;
};
using MenuSnapshotPointer = std::shared_ptr<const MenuSnapshot>;

/// Keeps the newest menu in memory. However many want it at once, the database is asked once.
class MenuStore final : public QObject {
    Q_OBJECT
public:
    MenuStore(Transactor &transactor, Metrics &metrics, QObject *parent = nullptr);

    /// The menu in memory; null until the first load. May be about to be replaced, see isCurrent().
    [[nodiscard]] MenuSnapshotPointer snapshot() const { return m_snapshot; }
    [[nodiscard]] menu::MenuPointer menu() const { return m_snapshot ? m_snapshot->menu : nullptr; }
    /// False from the moment a change is known until it is loaded.
    [[nodiscard]] bool isCurrent() const { return m_snapshot && m_loaded == m_wanted; }

    /// The menu with every change known by now. When the database does not answer: the last one, or the error
    /// when there is none.
    [[nodiscard]] QFuture<Result<MenuSnapshotPointer>> fresh();
    /// The menu has changed: loads it. Repeats by itself until the database answers.
    void invalidate();
    /// Invalidates for events about the menu. Call it before the same events are told to screens, so that
    /// nobody who heard of a change is given the menu before it.
    void apply(const QList<StoredEvent> &events);

signals:
    void changed();

private:
    void load();
    void loaded(quint64 generation, const Result<MenuSnapshotPointer> &result);

    Transactor &m_transactor;
    Counter &m_loads;
    MenuSnapshotPointer m_snapshot;
    QTimer m_retry;
    QList<std::shared_ptr<QPromise<Result<MenuSnapshotPointer>>>> m_waiting;
    quint64 m_wanted = 1; ///< Counts known changes.
    quint64 m_loaded = 0; ///< The change that the snapshot contains.
    bool m_loading = false;
};

} // namespace kiosk::http
