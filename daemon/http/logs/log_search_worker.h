// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/logs/log_archive.h"

#include <QFuture>
#include <QThreadPool>
#include <atomic>

namespace kiosk::http {

/// Searches the log on one thread of its own: a disk may hang, and no order may wait behind a search. More
/// than a few waiting is refused with overloaded.
class LogSearchWorker {
public:
    explicit LogSearchWorker(const logs::LogArchive &archive);
    ~LogSearchWorker();
    Q_DISABLE_COPY_MOVE(LogSearchWorker)

    [[nodiscard]] QFuture<Result<logs::LogSlice>> search(const logs::LogSearch &search);

private:
    const logs::LogArchive &m_archive;
    QThreadPool m_pool;
    std::atomic<int> m_waiting = 0;
};

} // namespace kiosk::http
