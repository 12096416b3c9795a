// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/system/process_metrics.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <ctime>
#include <unistd.h>

namespace kiosk::http {

namespace {

double residentBytes() {
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE));
}

double processorSeconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

double openFiles() {
    return double(QDir(QStringLiteral("/proc/self/fd"))
                      .entryList(QDir::System | QDir::Files | QDir::NoDotAndDotDot)
                      .size());
}

} // namespace

void addProcessMetrics(Metrics &metrics) {
    metrics.reading("process_resident_memory_bytes", "Memory in use.", residentBytes);
    metrics.reading("process_cpu_seconds_total", "Processor time used.", processorSeconds, "counter");
    metrics.reading("process_open_fds", "Open files and sockets.", openFiles);
    metrics.reading("process_start_time_seconds", "When the process began.",
                    [at = double(QDateTime::currentMSecsSinceEpoch()) / 1000] { return at; });
}

} // namespace kiosk::http
