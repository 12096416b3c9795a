// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/menu/menu_store.h"

#include "daemon/domain/menu/menu_repository.h"
#include "daemon/http/menu/menu_mapping.h"
#include "daemon/http/support/compression.h"
#include "daemon/http/support/json_answer.h"
#include "shared/core/logging.h"

using namespace Qt::StringLiterals;

namespace kiosk::http {

namespace {

Result<MenuSnapshotPointer> prepare(const Result<menu::Menu> &loaded) {
    return loaded.transform([](const menu::Menu &menu) -> MenuSnapshotPointer {
        auto snapshot = std::make_shared<MenuSnapshot>();
        snapshot->menu = std::make_shared<const menu::Menu>(menu);
        snapshot->json = wire::toJson(toContract(menu));
        snapshot->gzip = gzip(snapshot->json);
        snapshot->brotli = brotli(snapshot->json);
        snapshot->etag = etagOf(snapshot->json);
        return snapshot;
    });
}

} // namespace

MenuStore::MenuStore(Transactor &transactor, Metrics &metrics, QObject *parent)
    : QObject(parent)
    , m_transactor(transactor)
    , m_loads(metrics.counter("kiosk_menu_loads_total", "Times the menu was read from the database.")) {
    m_retry.setSingleShot(true);
    m_retry.setInterval(std::chrono::seconds(1));
    connect(&m_retry, &QTimer::timeout, this, &MenuStore::load);
}

QFuture<Result<MenuSnapshotPointer>> MenuStore::fresh() {
    auto promise = std::make_shared<QPromise<Result<MenuSnapshotPointer>>>();
    promise->start();
    QFuture<Result<MenuSnapshotPointer>> future = promise->future();
    if (isCurrent()) {
        promise->addResult(m_snapshot);
        promise->finish();
        return future;
    }
    m_waiting.append(std::move(promise));
    load();
    return future;
}

void MenuStore::invalidate() {
    ++m_wanted;
    load();
}

void MenuStore::apply(const QList<StoredEvent> &events) {
    const bool affected = std::ranges::any_of(events, [](const StoredEvent &stored) {
        return stored.event.topic == Topic::Menu || stored.event.topic == Topic::Items;
    });
    if (affected)
        invalidate();
}

void MenuStore::load() {
    if (m_loading)
        return;
    m_loading = true;
    m_retry.stop();
    m_loads.add();
    const quint64 generation = m_wanted;
    // Text and compression on another thread than the event loop's and the database worker's.
    m_transactor.read([](UnitOfWork &unit) { return Result<menu::Menu>(unit.menu().load()); })
        .then(QtFuture::Launch::Async, prepare)
        .then(this,
              [this, generation](const Result<MenuSnapshotPointer> &result) { loaded(generation, result); });
}

void MenuStore::loaded(quint64 generation, const Result<MenuSnapshotPointer> &result) {
    m_loading = false;
    if (result) {
        m_loaded = generation;
        const bool differs = !m_snapshot || m_snapshot->etag != (*result)->etag;
        if (differs)
            m_snapshot = *result;
        if (differs)
            emit changed();
        if (m_loaded != m_wanted) {
            load(); // who waits, waits for the newest
            return;
        }
    } else {
        qCWarning(lcHttp).noquote() << "The menu could not be read:" << errorCodeName(result.error().code);
        m_retry.start();
    }
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &promise : waiting) {
        promise->addResult(m_snapshot ? Result<MenuSnapshotPointer>(m_snapshot) : result);
        promise->finish();
    }
}

} // namespace kiosk::http
