// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/durable_file.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk::client {

namespace {

std::unexpected<Error> diskError(const QString &path) {
    return fail(ErrorCode::Internal, u"%1 cannot be written: %2"_s.arg(path, qt_error_string(errno)));
}

bool writeAll(int file, const QByteArray &bytes) {
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t written = ::write(file, bytes.constData() + done, size_t(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

/// A rename or removal is only durable when its folder is.
bool syncFolderOf(const QString &path) {
    const int folder = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(),
                              O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return false;
    const bool synced = ::fsync(folder) == 0;
    ::close(folder);
    return synced;
}

} // namespace

Result<void> writeDurably(const QString &path, const QByteArray &bytes) {
    const QByteArray name = QFile::encodeName(path);
    const QByteArray draft = name + ".new";
    const int file = ::open(draft.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0)
        return diskError(path);
    const bool written = writeAll(file, bytes) && ::fsync(file) == 0;
    const bool closed = ::close(file) == 0;
    if (!written || !closed || ::rename(draft.constData(), name.constData()) != 0 || !syncFolderOf(path)) {
        const auto error = diskError(path);
        ::unlink(draft.constData());
        return error;
    }
    return {};
}

Result<void> removeDurably(const QString &path) {
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        return diskError(path);
    if (!syncFolderOf(path))
        return diskError(path);
    return {};
}

} // namespace kiosk::client
