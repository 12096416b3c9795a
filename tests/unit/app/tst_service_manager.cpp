// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/serve/service_manager.h"

#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using kiosk::app::ServiceManager;

namespace {

/// The manager's end: a datagram socket.
class Manager final {
public:
    explicit Manager(const QByteArray &name)
        : m_descriptor(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
        if (name.startsWith('@'))
            address.sun_path[0] = '\0';
        m_bound = ::bind(m_descriptor, reinterpret_cast<const sockaddr *>(&address),
                         socklen_t(offsetof(sockaddr_un, sun_path) + size_t(name.size()))) == 0;
    }
    ~Manager() { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(Manager)

    [[nodiscard]] bool bound() const { return m_bound; }
    /// What was said next; empty when nothing was.
    [[nodiscard]] QByteArray next() const {
        char text[256];
        const auto length = ::recv(m_descriptor, text, sizeof(text), MSG_DONTWAIT);
        return length < 0 ? QByteArray() : QByteArray(text, length);
    }

private:
    int m_descriptor;
    bool m_bound = false;
};

} // namespace

class TestServiceManager : public QObject {
    Q_OBJECT
private slots:
    void saysEachThingInTheManagersWords() {
        const QTemporaryDir folder;
        const QByteArray name = folder.filePath(QStringLiteral("notify")).toUtf8();
        const Manager manager(name);
        QVERIFY(manager.bound());
        const ServiceManager service(name);
        service.ready();
        QCOMPARE(manager.next(), "READY=1");
        service.alive();
        QCOMPARE(manager.next(), "WATCHDOG=1");
        service.status("taking orders");
        QCOMPARE(manager.next(), "STATUS=taking orders");
        service.stopping();
        QCOMPARE(manager.next(), "STOPPING=1");
        QCOMPARE(manager.next(), "");
    }
    void reachesANameOfTheAbstractNamespace() {
        const QByteArray name = "@kiosk-test-" + QByteArray::number(::getpid());
        const Manager manager(name);
        QVERIFY(manager.bound());
        ServiceManager(name).ready();
        QCOMPARE(manager.next(), "READY=1");
    }
    void takesItsManagerFromTheEnvironmentOnce() {
        const QByteArray name = "@kiosk-test-once-" + QByteArray::number(::getpid());
        const Manager manager(name);
        qputenv("NOTIFY_SOCKET", name);
        ServiceManager::ofThisProcess().ready();
        QCOMPARE(manager.next(), "READY=1");
        QVERIFY(!qEnvironmentVariableIsSet("NOTIFY_SOCKET"));
        ServiceManager::ofThisProcess().ready();
        QCOMPARE(manager.next(), "");
    }
    void neverWaitsForAManagerThatDoesNotRead() {
        const QByteArray name = "@kiosk-test-deaf-" + QByteArray::number(::getpid());
        const Manager manager(name);
        const ServiceManager service(name);
        QLoggingCategory::setFilterRules(QStringLiteral("kiosk.app.warning=false"));
        for (int i = 0; i < 2000; ++i) // far more than a socket's queue holds
            service.alive();
        QCOMPARE(manager.next(), "WATCHDOG=1");
    }
    void saysNothingWithoutAManager() {
        ServiceManager(QByteArray()).ready();
        ServiceManager(QByteArray(200, 'x')).ready();
    }
};

QTEST_GUILESS_MAIN(TestServiceManager)
#include "tst_service_manager.moc"
