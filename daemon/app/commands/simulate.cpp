// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/commands/commands.h"
#include "daemon/app/serve/stop_signal.h"
#include "daemon/app/simulate/simulation.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>
#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kiosk::app {

namespace {

/// A whole number from \a lowest to \a highest, or an error that names the option.
Result<int> numberOption(const CommandLine &line, const QString &name, int lowest, int highest,
                         int byDefault) {
    if (!line.options.contains(name))
        return byDefault;
    bool isNumber = false;
    const int value = line.options.value(name).toInt(&isNumber);
    if (!isNumber || value < lowest || value > highest)
        return fail(ErrorCode::InvalidFields,
                    u"--%1 must be a number from %2 to %3, not %4."_s.arg(name).arg(lowest).arg(highest).arg(
                        line.options.value(name)));
    return value;
}

QString clockTime(qint64 seconds) {
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

void showProgress(const Simulation &simulation, qint64 expected, double seconds) {
    const qint64 orders = simulation.ordersSoFar();
    const double rate = double(orders) / std::max(seconds, 0.001);
    const QString left =
        rate > 0 ? clockTime(qint64(double(std::max(expected - orders, 0LL)) / rate)) : u"?"_s;
    std::fputs(u"%1: %2 orders, %3/s, %4 left\n"_s
                   .arg(QDate::fromJulianDay(simulation.dayAtWork()).toString(Qt::ISODate))
                   .arg(orders)
                   .arg(qRound64(rate))
                   .arg(left)
                   .toUtf8()
                   .constData(),
               stderr);
}

QString summary(const SimulationReport &report, double seconds) {
    return u"%1 orders of %2 days, %3 to %4, with %5 payment attempts, in %6 (%7 orders/s)."_s
        .arg(report.orders)
        .arg(report.days)
        .arg(report.first.toString(Qt::ISODate), report.last.toString(Qt::ISODate))
        .arg(report.attempts)
        .arg(clockTime(qRound64(seconds)))
        .arg(qRound64(double(report.orders) / seconds));
}

QString summaryAsJson(const SimulationReport &report, double seconds) {
    const QJsonObject json{{u"complete"_s, report.isComplete},
                           {u"first"_s, report.first.toString(Qt::ISODate)},
                           {u"last"_s, report.last.toString(Qt::ISODate)},
                           {u"days"_s, report.days},
                           {u"orders"_s, report.orders},
                           {u"attempts"_s, report.attempts},
                           {u"seconds"_s, double(qRound64(seconds * 1000)) / 1000},
                           {u"ordersPerSecond"_s, qRound64(double(report.orders) / seconds)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace

Result<SimulationSettings> simulationSettings(const CommandLine &line) {
    SimulationSettings settings;
    if (line.options.contains(u"years"_s) == line.options.contains(u"days"_s))
        return fail(ErrorCode::InvalidFields, u"Say how long: either --years or --days."_s);
    const auto read = [&](const QString &name, int lowest, int highest, int byDefault, auto &into) {
        return numberOption(line, name, lowest, highest, byDefault).transform([&](int value) {
            into = value;
        });
    };
    if (const auto done =
            read(u"years"_s, 1, 20, 0, settings.years)
                .and_then([&] { return read(u"days"_s, 1, 7305, 0, settings.days); })
                .and_then([&] { return read(u"orders-per-day"_s, 1, 20'000, 1000, settings.ordersPerDay); })
                .and_then([&] { return read(u"seed"_s, 0, 1'000'000'000, 1, settings.seed); });
        !done)
        return std::unexpected(done.error());
    if (const QString until = line.options.value(u"until"_s); !until.isEmpty()) {
        settings.until = QDate::fromString(until, Qt::ISODate);
        if (!settings.until.isValid())
            return fail(ErrorCode::InvalidFields,
                        u"--until must be a date like 2026-01-31, not %1."_s.arg(until));
    }
    settings.workers = std::clamp(int(std::thread::hardware_concurrency()), 1, 4);
    return settings;
}

int simulate(const Config &config, const CommandLine &line) {
    auto settings = simulationSettings(line);
    if (!settings)
        return complain(settings.error().detail, ExitUsage);
    settings->exportsFolder = config.exportsFolder();
    if (!QDir(settings->exportsFolder).isEmpty())
        return complain(
            u"%1 holds exported months, which may be the only copy of somebody's orders. Take a data "
            "folder of its own."_s.arg(settings->exportsFolder));
    if (!config.shop.demo)
        return complain(
            u"This is a real shop (shop.demo = false), and invented orders never get into its books. "
            "Take a database of its own with shop.demo = true."_s);
    const auto target = storage::ConnectionTarget::fromUrl(config.database.url);
    if (!target)
        return complain(target.error().detail, ExitConfiguration);

    StopSignal stopSignal;
    Simulation simulation(*target, *settings);
    QObject::connect(&stopSignal, &StopSignal::received, qApp, [&] { simulation.stop(); });
    QElapsedTimer clock;
    clock.start();
    const auto seconds = [&clock] { return double(clock.nsecsElapsed()) / 1e9; };
    const qint64 expected =
        qint64(settings->years > 0 ? settings->years * 365.25 : settings->days) * settings->ordersPerDay;
    QTimer progress;
    QObject::connect(&progress, &QTimer::timeout, qApp,
                     [&] { showProgress(simulation, expected, seconds()); });
    progress.start(1s);

    Result<SimulationReport> report = fail(ErrorCode::Internal, {});
    {
        const std::jthread worker([&] {
            report = simulation.run();
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        });
        QCoreApplication::exec();
    }
    if (!report)
        return complain(report.error());
    const bool wantsJson = line.options.contains(u"json"_s);
    print(wantsJson ? summaryAsJson(*report, seconds()) : summary(*report, seconds()));
    if (!report->isComplete)
        return complain(
            u"Stopped. Every day up to %1 is whole; to go further, begin again in an empty database."_s.arg(
                report->last.toString(Qt::ISODate)));
    return ExitDone;
}

} // namespace kiosk::app
