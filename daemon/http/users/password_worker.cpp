// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/users/password_worker.h"

#include "daemon/http/support/futures.h"
#include "shared/core/logging.h"

#include <QPromise>

using namespace Qt::StringLiterals;

namespace kiosk::http {

namespace {
constexpr int atOnce = 2;
constexpr int queueLimit = 16;
} // namespace

PasswordWorker::PasswordWorker(users::PasswordHasher &hasher)
    : m_hasher(hasher) {
    m_pool.setMaxThreadCount(atOnce);
}

PasswordWorker::~PasswordWorker() {
    m_pool.clear();
    m_pool.waitForDone();
}

template <class T, class Work>
QFuture<Result<T>> PasswordWorker::run(Work work) {
    if (++m_waiting > queueLimit) {
        --m_waiting;
        return failed<T>({ErrorCode::Overloaded, u"Too many people sign in at once; try again."_s, {}, {}});
    }
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    m_pool.start([this, promise, work = std::move(work), requestId = RequestScope::current()] {
        const RequestScope scope(requestId);
        Result<T> result = fail(ErrorCode::Internal, u"The password could not be checked."_s);
        try {
            result = work();
        } catch (const std::exception &) { // stays the error above
        }
        --m_waiting;
        promise->addResult(std::move(result));
        promise->finish();
    });
    return future;
}

QFuture<Result<QString>> PasswordWorker::hash(const QString &password) {
    return run<QString>([this, password] { return m_hasher.hash(password); });
}

QFuture<Result<bool>> PasswordWorker::verify(const QString &password, const QString &phc) {
    return run<bool>([this, password, phc] { return m_hasher.verify(password, phc); });
}

} // namespace kiosk::http
