// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/events/outbox_reader.h"

#include "daemon/storage/events/outbox_pump.h"

using namespace Qt::StringLiterals;

namespace kiosk::storage {

OutboxReader::OutboxReader(Database &database)
    : OutboxReader(database, Settings()) {}

OutboxReader::OutboxReader(Database &database, Settings settings)
    : m_pump(std::make_unique<OutboxPump>(database, settings)) {
    m_thread.setObjectName(u"outbox"_s);
    m_pump->moveToThread(&m_thread);
    connect(m_pump.get(), &OutboxPump::eventsStored, this, &OutboxReader::eventsStored, Qt::DirectConnection);
}

OutboxReader::~OutboxReader() {
    if (m_thread.isRunning()) {
        QMetaObject::invokeMethod(m_pump.get(), &OutboxPump::stop, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
}

void OutboxReader::start() {
    m_thread.start();
    QMetaObject::invokeMethod(m_pump.get(), &OutboxPump::start, Qt::QueuedConnection);
}

void OutboxReader::wake() {
    // Many commits before the thread gets there need one reading.
    if (m_wakeIsPending.exchange(true))
        return;
    QMetaObject::invokeMethod(
        m_pump.get(),
        [this] {
            m_wakeIsPending = false;
            m_pump->onLocalCommit();
        },
        Qt::QueuedConnection);
}

} // namespace kiosk::storage
