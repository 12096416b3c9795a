// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

#include <QFile>
#include <optional>

namespace kiosk::app {

/// Reads a file line by line from some place towards its beginning, with a window of bounded size.
class BackwardLines {
public:
    /// Longer lines are given by their first part.
    static constexpr qint64 window = 256 * 1024;

    struct Line {
        QByteArray text;       ///< Without its line break.
        qint64 begin = 0;      ///< Its place in the file.
        bool finished = false; ///< It has a line break.
    };

    /// \a end is the end of the file or of a line.
    BackwardLines(QFile &file, qint64 end)
        : m_file(file)
        , m_end(end) {}

    /// The line before; nothing at the beginning of the file. Internal when the file cannot be read.
    [[nodiscard]] Result<std::optional<Line>> previous();

private:
    [[nodiscard]] Result<void> load(qint64 begin, qint64 end);
    /// Where the line that ends at \a end begins, once it is not in the window.
    [[nodiscard]] Result<qint64> findBegin(qint64 end);

    QFile &m_file;
    qint64 m_end;
    QByteArray m_loaded; ///< From m_from; ends at m_end or behind it.
    qint64 m_from = 0;
};

} // namespace kiosk::app
