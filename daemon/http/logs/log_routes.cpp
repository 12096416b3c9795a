// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/logs/log_routes.h"

#include "daemon/http/logs/log_mapping.h"
#include "daemon/http/logs/log_query.h"
#include "daemon/http/support/futures.h"
#include "shared/contract/logs/logs_operations.h"

namespace kiosk::http {

namespace operations = contract::operations;

void bindLogs(Router &router, LogSearchWorker &worker, LogStreams &streams) {
    router.bind<operations::searchLogs, void, contract::LogPage>([&worker](const Request &request) {
        const auto search = searchOf(request);
        if (!search)
            return failed<contract::LogPage>(search.error());
        return mapped(worker.search(*search), [](const logs::LogSlice &slice) { return toContract(slice); });
    });

    router.bind<operations::followLogs, void, contract::LogEvent>(
        [&streams](const Request &request) -> Reply {
            const auto filter = filterOf(request);
            if (!filter)
                return Result<Answer>(std::unexpected(filter.error()));
            if (request.method == "HEAD")
                return Result<Answer>(Answer{.contentType = QByteArray(operations::followLogs.mediaType)});
            auto seat = streams.admit(*request.principal);
            if (!seat)
                return Result<Answer>(std::unexpected(seat.error()));
            return StreamOpener(
                [&streams, seat = *std::move(seat), filter = *filter](std::unique_ptr<Stream> stream) {
                    streams.open(seat, filter, std::move(stream));
                });
        });
}

} // namespace kiosk::http
