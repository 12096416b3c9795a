// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include <QCoreApplication>
#include <QFile>
#include <QQuickItem>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kiosk::app {

namespace {

/// Milliseconds since this process was started, by the kernel's count (steps of 10 ms).
qint64 processAge() {
    QFile stat(u"/proc/self/stat"_s);
    QFile uptime(u"/proc/uptime"_s);
    if (!stat.open(QIODevice::ReadOnly) || !uptime.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray fields = stat.readAll();
    const QByteArray afterName = fields.mid(fields.lastIndexOf(')') + 2);
    const qint64 ticks = afterName.split(' ').value(19).toLongLong();
    const double now = uptime.readAll().split(' ').value(0).toDouble();
    return qint64(now * 1000) - ticks * 1000 / sysconf(_SC_CLK_TCK);
}

/// Proportional share of memory in kilobytes.
qint64 pssKilobytes() {
    QFile rollup(u"/proc/self/smaps_rollup"_s);
    if (!rollup.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : rollup.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return -1;
}

/// Counts the pictures of a screen and those that are there.
void countPictures(const QQuickItem *item, int &all, int &ready) {
    if (!item->isVisible())
        return;
    constexpr int imageReady = 1;
    const QVariant status = item->property("status");
    if (item->inherits("QQuickImage") && !item->property("source").toUrl().isEmpty()) {
        ++all;
        ready += status.toInt() == imageReady ? 1 : 0;
    }
    for (const QQuickItem *child : item->childItems())
        countPictures(child, all, ready);
}

} // namespace

Bench::Bench(QQuickWindow *window, Flow *flow, session::Session *session, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_flow(flow)
    , m_session(session) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(2s);
    m_settle.callOnTimeout(this, &Bench::openMenu);
    m_step.setInterval(16ms);
    m_step.callOnTimeout(this, &Bench::scroll);
    connect(window, &QQuickWindow::frameSwapped, this, &Bench::look);
    // A kiosk that is not paired, or whose shop is away, shows no menu: what was measured is printed all the
    // same.
    QTimer::singleShot(60s, this, &Bench::finish);
}

void Bench::look() {
    if (m_firstFrame < 0)
        m_firstFrame = processAge();
    int all = 0;
    int ready = 0;
    countPictures(m_window->contentItem(), all, ready);
    if (m_pictures < 0 && all > 0 && all == ready) {
        m_pictures = processAge();
        m_settle.start();
    }
}

void Bench::openMenu() {
    m_firstScreenPss = pssKilobytes();
    for (const contract::Category &category : m_session->menu()->catalogue()->menu().categories) {
        m_categories.append(category.id.toString());
        m_dishes += int(category.itemIds.size());
    }
    m_flow->begin();
    m_flow->chooseService(false);
    m_step.start();
}

void Bench::scroll() {
    auto *page = m_window->findChild<QQuickItem *>(u"menuPage"_s);
    auto *grid = m_window->findChild<QQuickItem *>(u"dishes"_s);
    if (!page || !grid)
        return;
    if (grid->property("atYEnd").toBool()) {
        if (m_categories.isEmpty()) {
            finish();
            return;
        }
        page->setProperty("categoryId", m_categories.takeFirst());
        QMetaObject::invokeMethod(grid, "positionViewAtBeginning");
        return;
    }
    constexpr double pixelsAStep = 24;
    grid->setProperty("contentY", grid->property("contentY").toDouble() + pixelsAStep);
}

void Bench::finish() {
    m_step.stop();
    std::printf(
        "{\"firstFrameMs\":%lld,\"picturesMs\":%lld,\"pssKb\":%lld,\"dishes\":%d,\"pssAfterMenuKb\":%lld}\n",
        static_cast<long long>(m_firstFrame), static_cast<long long>(m_pictures),
        static_cast<long long>(m_firstScreenPss), m_dishes,
        static_cast<long long>(m_dishes > 0 ? pssKilobytes() : -1));
    std::fflush(stdout);
    QCoreApplication::exit(m_dishes > 0 ? 0 : 1);
}

} // namespace kiosk::app
