// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

namespace kiosk::host {

/// A file without meaning that keeps real blocks of a disk, to be given back when nothing else is left.
/// Nobody needs the database for that.
class Ballast {
public:
    explicit Ballast(QString path);

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Its size; zero when there is none.
    [[nodiscard]] qint64 held() const;
    /// Makes it with \a bytes, whole or not at all. Takes its time on a file system that cannot reserve.
    [[nodiscard]] Result<void> make(qint64 bytes) const;
    [[nodiscard]] Result<void> release() const;

private:
    QString m_path;
};

} // namespace kiosk::host
