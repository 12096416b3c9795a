// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

#include <QFuture>
#include <QThreadPool>
#include <atomic>
#include <functional>

namespace kiosk::notify {

/// Runs exchanges one after the other on a thread of its own. Its end stops what runs.
class TransferThread {
public:
    TransferThread();
    ~TransferThread();
    Q_DISABLE_COPY_MOVE(TransferThread)

    using Work = std::function<Result<QString>(const std::atomic_bool &isStopping)>;
    [[nodiscard]] QFuture<Result<QString>> run(Work work);

private:
    QThreadPool m_pool;
    std::atomic_bool m_isStopping = false;
};

} // namespace kiosk::notify
