// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/serve/service_manager.h"

#include "shared/core/logging.h"

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace kiosk::app {

ServiceManager::ServiceManager(QByteArray socket)
    : m_socket(std::move(socket)) {}

ServiceManager ServiceManager::ofThisProcess() {
    ServiceManager manager(qgetenv("NOTIFY_SOCKET"));
    qunsetenv("NOTIFY_SOCKET");
    return manager;
}

void ServiceManager::tell(const QByteArray &state) const {
    sockaddr_un address{};
    if (m_socket.isEmpty() || size_t(m_socket.size()) >= sizeof(address.sun_path))
        return;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, m_socket.constData(), size_t(m_socket.size()));
    if (address.sun_path[0] == '@')
        address.sun_path[0] = '\0';
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(m_socket.size()));
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return;
    // Not waiting: a manager that does not read must not hold the event loop.
    if (::sendto(descriptor, state.constData(), size_t(state.size()), MSG_NOSIGNAL | MSG_DONTWAIT,
                 reinterpret_cast<const sockaddr *>(&address), length) < 0)
        qCWarning(lcApp) << "the service manager was not told" << state << ":" << std::strerror(errno);
    ::close(descriptor);
}

} // namespace kiosk::app
