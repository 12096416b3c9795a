// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMutex>
#include <array>
#include <atomic>
#include <functional>
#include <map>
#include <memory>

namespace kiosk::http {

/// Grows only.
class Counter {
public:
    void add(quint64 count = 1) { m_value.fetch_add(count, std::memory_order_relaxed); }
    [[nodiscard]] quint64 value() const { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<quint64> m_value = 0;
};

/// How long things take, in seconds.
class Histogram {
public:
    static constexpr std::array bounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1,
                                       0.25,  0.5,    1.0,   2.5,  5.0,   10.0};
    void observe(double seconds);
    [[nodiscard]] QByteArray text(const QByteArray &name, const QByteArray &labels) const;

private:
    std::array<std::atomic<quint64>, bounds.size() + 1> m_buckets{};
    std::atomic<quint64> m_microseconds = 0;
};

/// What GET /metrics tells. Names begin with kiosk_; safe to use from any thread; what it gives lives as long
/// as the registry.
class Metrics {
public:
    /// \a labels without braces, e.g. `operation="getMenu",status="200"`.
    [[nodiscard]] Counter &counter(const QByteArray &name, const QByteArray &help,
                                   const QByteArray &labels = {});
    [[nodiscard]] Histogram &histogram(const QByteArray &name, const QByteArray &help,
                                       const QByteArray &labels = {});
    /// \a read is called by text(), in its thread; \a type is gauge or counter.
    void reading(const QByteArray &name, const QByteArray &help, std::function<double()> read,
                 const QByteArray &type = "gauge");
    /// Prometheus text format 0.0.4.
    [[nodiscard]] QByteArray text() const;

private:
    struct Family {
        QByteArray help;
        QByteArray type;
        std::map<QByteArray, std::unique_ptr<Counter>> counters;
        std::map<QByteArray, std::unique_ptr<Histogram>> histograms;
        std::function<double()> read;
    };
    mutable QMutex m_mutex;
    std::map<QByteArray, Family> m_families;
};

} // namespace kiosk::http
