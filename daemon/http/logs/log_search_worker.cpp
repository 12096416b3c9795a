// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/logs/log_search_worker.h"

#include "daemon/http/support/futures.h"
#include "shared/core/logging.h"

#include <QPromise>

using namespace Qt::StringLiterals;

namespace kiosk::http {

namespace {
constexpr int queueLimit = 4;
}

LogSearchWorker::LogSearchWorker(const logs::LogArchive &archive)
    : m_archive(archive) {
    m_pool.setMaxThreadCount(1);
}

LogSearchWorker::~LogSearchWorker() {
    m_pool.clear();
    m_pool.waitForDone();
}

QFuture<Result<logs::LogSlice>> LogSearchWorker::search(const logs::LogSearch &search) {
    if (++m_waiting > queueLimit) {
        --m_waiting;
        return failed<logs::LogSlice>(
            {ErrorCode::Overloaded, u"Several people search the log at once; try again."_s, {}, {}});
    }
    auto promise = std::make_shared<QPromise<Result<logs::LogSlice>>>();
    promise->start();
    auto future = promise->future();
    m_pool.start([this, promise, search, requestId = RequestScope::current()] {
        const RequestScope scope(requestId);
        Result<logs::LogSlice> result = fail(ErrorCode::Internal, u"The log could not be searched."_s);
        try {
            result = m_archive.search(search);
        } catch (const std::exception &) { // stays the error above
        }
        --m_waiting;
        promise->addResult(std::move(result));
        promise->finish();
    });
    return future;
}

} // namespace kiosk::http
