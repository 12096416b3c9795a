// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/http/support/answer.h"

#include <QHash>
#include <QString>
#include <optional>

namespace kiosk::http {

/// A folder of files under a path.
struct StaticMount {
    QString prefix;            ///< "/" or "/admin/": begins and ends with a slash.
    QString folder;            ///< Absolute.
    QString fallback;          ///< File for paths without one (screens of a web app), empty for 404.
    bool immutable = false;    ///< Every name holds a hash of its content.
    bool inlineStyles = false; ///< See Answer::inlineStyles.
};

/// Serves the web apps and pictures. A file may have precompressed siblings (.gz, .br).
class StaticFiles {
public:
    explicit StaticFiles(QList<StaticMount> mounts);
    /// The answer to GET \a path, or nothing when no mount has it.
    [[nodiscard]] std::optional<Answer> find(const QString &path, const QByteArray &acceptEncoding) const;

private:
    [[nodiscard]] static std::optional<Answer> fromFolder(const StaticMount &mount, const QString &relative,
                                                          const QByteArray &acceptEncoding);
    QList<StaticMount> m_mounts; ///< Longest prefix first.
};

} // namespace kiosk::http
