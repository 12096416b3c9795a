// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/transitions.h"
#include "shared/core/names.h"

#include <QSet>
#include <QTest>

namespace kiosk::test {

/// One row for each pair of states of a machine; legal are exactly those in \a steps, e.g. "created>sent
/// created>cancelled".
template <class State>
void addPairs(const char *steps) {
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<bool>("legal");
    const QStringList legal = QString::fromLatin1(steps).split(u' ', Qt::SkipEmptyParts);
    QSet<QString> seen;
    for (const auto &from : Names<State>::all)
        for (const auto &to : Names<State>::all) {
            const QString step =
                QLatin1StringView(from.name) + QStringLiteral(">") + QLatin1StringView(to.name);
            QTest::addRow("%s", qPrintable(step)) << int(from.value) << int(to.value) << legal.contains(step);
            seen.insert(step);
        }
    // A misspelt step would silently expect nothing.
    for (const QString &step : legal)
        if (!seen.contains(step))
            qFatal("no such step: %s", qPrintable(step));
}

template <class State>
void checkPair(std::span<const Transition<State>> table) {
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(bool, legal);
    const auto *step = findTransition(table, State(from), State(to));
    QCOMPARE(step != nullptr, legal);
    if (step)
        QVERIFY(QLatin1StringView(step->name).size() > 0);
}

} // namespace kiosk::test
