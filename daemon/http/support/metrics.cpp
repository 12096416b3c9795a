// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/support/metrics.h"

#include <QMutexLocker>

namespace kiosk::http {

namespace {
QByteArray braced(const QByteArray &labels) {
    return labels.isEmpty() ? QByteArray() : '{' + labels + '}';
}
} // namespace

void Histogram::observe(double seconds) {
    const auto bucket = std::ranges::lower_bound(bounds, seconds) - bounds.begin();
    m_buckets[size_t(bucket)].fetch_add(1, std::memory_order_relaxed);
    m_microseconds.fetch_add(quint64(seconds * 1e6), std::memory_order_relaxed);
}

QByteArray Histogram::text(const QByteArray &name, const QByteArray &labels) const {
    const QByteArray prefix = labels.isEmpty() ? QByteArray() : labels + ',';
    QByteArray result;
    quint64 total = 0;
    for (size_t i = 0; i < m_buckets.size(); ++i) {
        total += m_buckets[i].load(std::memory_order_relaxed);
        const QByteArray bound = i < bounds.size() ? QByteArray::number(bounds[i]) : QByteArray("+Inf");
        result += name + "_bucket{" + prefix + "le=\"" + bound + "\"} " + QByteArray::number(total) + '\n';
    }
    result += name + "_sum" + braced(labels) + ' ' +
              QByteArray::number(double(m_microseconds.load(std::memory_order_relaxed)) / 1e6, 'f', 6) + '\n';
    return result + name + "_count" + braced(labels) + ' ' + QByteArray::number(total) + '\n';
}

Counter &Metrics::counter(const QByteArray &name, const QByteArray &help, const QByteArray &labels) {
    const QMutexLocker lock(&m_mutex);
    Family &family = m_families[name];
    family.help = help;
    family.type = "counter";
    auto &counter = family.counters[labels];
    if (!counter)
        counter = std::make_unique<Counter>();
    return *counter;
}

Histogram &Metrics::histogram(const QByteArray &name, const QByteArray &help, const QByteArray &labels) {
    const QMutexLocker lock(&m_mutex);
    Family &family = m_families[name];
    family.help = help;
    family.type = "histogram";
    auto &histogram = family.histograms[labels];
    if (!histogram)
        histogram = std::make_unique<Histogram>();
    return *histogram;
}

void Metrics::reading(const QByteArray &name, const QByteArray &help, std::function<double()> read,
                      const QByteArray &type) {
    const QMutexLocker lock(&m_mutex);
    m_families[name] = {help, type, {}, {}, std::move(read)};
}

QByteArray Metrics::text() const {
    const QMutexLocker lock(&m_mutex);
    QByteArray result;
    for (const auto &[name, family] : m_families) {
        result += "# HELP " + name + ' ' + family.help + "\n# TYPE " + name + ' ' + family.type + '\n';
        if (family.read)
            result += name + ' ' + QByteArray::number(family.read(), 'g', 17) + '\n';
        for (const auto &[labels, counter] : family.counters)
            result += name + braced(labels) + ' ' + QByteArray::number(counter->value()) + '\n';
        for (const auto &[labels, histogram] : family.histograms)
            result += histogram->text(name, labels);
    }
    return result;
}

} // namespace kiosk::http
