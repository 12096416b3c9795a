// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/users/password_hasher.h"
#include "shared/core/error.h"

#include <QFuture>
#include <QThreadPool>
#include <atomic>

namespace kiosk::http {

/// Hashes passwords on two threads of its own: each hash takes 19 MiB and tens of milliseconds. More than a
/// few waiting is refused with overloaded.
class PasswordWorker {
public:
    explicit PasswordWorker(users::PasswordHasher &hasher);
    ~PasswordWorker();
    Q_DISABLE_COPY_MOVE(PasswordWorker)

    [[nodiscard]] QFuture<Result<QString>> hash(const QString &password);
    [[nodiscard]] QFuture<Result<bool>> verify(const QString &password, const QString &phc);

private:
    template <class T, class Work>
    [[nodiscard]] QFuture<Result<T>> run(Work work);

    users::PasswordHasher &m_hasher;
    QThreadPool m_pool;
    std::atomic<int> m_waiting = 0;
};

} // namespace kiosk::http
