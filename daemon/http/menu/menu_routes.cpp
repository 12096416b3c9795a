// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/menu/menu_routes.h"

#include "daemon/domain/menu/menu_use_cases.h"
#include "daemon/http/menu/menu_mapping.h"
#include "daemon/http/support/compression.h"
#include "daemon/http/support/futures.h"
#include "shared/contract/menu/menu_operations.h"

namespace kiosk::http {

namespace {

Answer answerWith(const MenuSnapshot &snapshot, const QByteArray &acceptEncoding) {
    Answer answer{.contentType = "application/json", .etag = snapshot.etag, .cacheControl = "no-cache"};
    answer.variesByEncoding = true;
    answer.contentEncoding =
        chooseEncoding(acceptEncoding, !snapshot.gzip.isEmpty(), !snapshot.brotli.isEmpty());
    answer.body = answer.contentEncoding == "br"     ? snapshot.brotli
                  : answer.contentEncoding == "gzip" ? snapshot.gzip
                                                     : snapshot.json;
    return answer;
}

} // namespace

void bindMenu(Router &router, Transactor &transactor, const Clock &clock, MenuStore &store) {
    router.bind<contract::operations::getMenu, void, contract::Menu>(
        [&store](const Request &request) -> Reply {
            const QByteArray accepted = request.header("Accept-Encoding");
            if (store.isCurrent())
                return Result<Answer>(answerWith(*store.snapshot(), accepted));
            return mapped(store.fresh(), [accepted](const MenuSnapshotPointer &snapshot) {
                return answerWith(*snapshot, accepted);
            });
        });

    router.bind<contract::operations::setItemAvailability, contract::AvailabilityUpdate,
                contract::ItemAvailability>(
        [&transactor, &store, &clock](const Request &request, const contract::AvailabilityUpdate &update) {
            return transactor
                .run([item = request.id<ItemId>(QStringLiteral("id")), update,
                      by = actorOf(*request.principal), now = clock.now()](UnitOfWork &unit) {
                    return menu::setAvailability(unit, item, update.available, update.until, by, now);
                })
                .then(&store, [&store](const Result<menu::Availability> &set) {
                    if (set)
                        store.invalidate(); // the next read must show it, even before the event comes round
                    return set.transform([](const menu::Availability &a) { return toContract(a); });
                });
        });
}

} // namespace kiosk::http
