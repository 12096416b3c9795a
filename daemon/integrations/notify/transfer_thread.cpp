// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/notify/transfer_thread.h"

#include <QPromise>
#include <memory>

using namespace Qt::StringLiterals;

namespace kiosk::notify {

TransferThread::TransferThread() {
    m_pool.setMaxThreadCount(1);
}

TransferThread::~TransferThread() {
    m_isStopping = true;
    m_pool.waitForDone();
}

QFuture<Result<QString>> TransferThread::run(Work work) {
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    m_pool.start([this, promise, work = std::move(work)] {
        promise->addResult(m_isStopping ? fail(ErrorCode::ShuttingDown, u"The system is stopping."_s)
                                        : work(m_isStopping));
        promise->finish();
    });
    return promise->future();
}

} // namespace kiosk::notify
