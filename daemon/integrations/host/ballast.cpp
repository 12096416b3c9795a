// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/host/ballast.h"

#include <QFile>
#include <QFileInfo>
#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace kiosk::host {

namespace {

std::unexpected<Error> failedTo(const QString &what, const QString &path, int number) {
    return fail(number == ENOSPC ? ErrorCode::NoRoom : ErrorCode::Internal,
                u"The ballast %1 cannot be %2: %3"_s.arg(path, what, qt_error_string(number)));
}

} // namespace

Ballast::Ballast(QString path)
    : m_path(std::move(path)) {}

qint64 Ballast::held() const {
    const QFileInfo file(m_path);
    return file.isFile() ? file.size() : 0;
}

Result<void> Ballast::make(qint64 bytes) const {
    QFile file(m_path + u".new"_s);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered,
                   QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::Internal,
                    u"The ballast %1 cannot be made: %2"_s.arg(m_path, file.errorString()));
    if (const int number = posix_fallocate(file.handle(), 0, bytes); number != 0) {
        file.remove();
        return failedTo(u"made"_s, m_path, number);
    }
    file.close();
    if (rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(m_path).constData()) != 0) {
        const int number = errno;
        file.remove();
        return failedTo(u"made"_s, m_path, number);
    }
    return {};
}

Result<void> Ballast::release() const {
    if (unlink(QFile::encodeName(m_path).constData()) != 0 && errno != ENOENT)
        return failedTo(u"released"_s, m_path, errno);
    return {};
}

} // namespace kiosk::host
