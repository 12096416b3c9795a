// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/logging/backward_lines.h"

using namespace Qt::StringLiterals;

namespace kiosk::app {

Result<void> BackwardLines::load(qint64 begin, qint64 end) {
    m_from = begin;
    m_loaded.clear();
    if (m_file.seek(begin))
        m_loaded = m_file.read(end - begin);
    if (m_loaded.size() != end - begin)
        return fail(ErrorCode::Internal, u"%1 cannot be read."_s.arg(m_file.fileName()));
    return {};
}

Result<qint64> BackwardLines::findBegin(qint64 end) {
    qint64 to = end;
    while (to > 0) {
        const qint64 from = qMax<qint64>(0, to - window);
        if (const auto loaded = load(from, to); !loaded)
            return std::unexpected(loaded.error());
        if (const qsizetype found = m_loaded.lastIndexOf('\n'); found >= 0)
            return from + found + 1;
        to = from;
    }
    return 0;
}

Result<std::optional<BackwardLines::Line>> BackwardLines::previous() {
    if (m_end <= 0)
        return std::nullopt;
    const auto beginOf = [this](qint64 end) {
        return end <= m_from ? -1 : m_loaded.lastIndexOf('\n', qsizetype(end - m_from) - 1);
    };
    bool isLoaded = m_end > m_from && m_end <= m_from + m_loaded.size();
    bool finished = isLoaded && m_loaded.at(qsizetype(m_end - m_from) - 1) == '\n';
    qsizetype before = isLoaded ? beginOf(m_end - finished) : -1;
    if (before < 0 && !(isLoaded && m_from == 0)) {
        if (const auto loaded = load(qMax<qint64>(0, m_end - window), m_end); !loaded)
            return std::unexpected(loaded.error());
        finished = m_loaded.back() == '\n';
        before = beginOf(m_end - finished);
    }
    Line line{.text = {}, .begin = m_from + before + 1, .finished = finished};
    if (before < 0 && m_from > 0) {
        const auto begin = findBegin(m_end - finished);
        if (!begin)
            return std::unexpected(begin.error());
        line.begin = *begin;
        if (const auto loaded = load(line.begin, qMin(line.begin + window, m_end - finished)); !loaded)
            return std::unexpected(loaded.error());
        line.text = m_loaded;
    } else {
        line.text = m_loaded.sliced(line.begin - m_from, m_end - finished - line.begin);
    }
    m_end = line.begin;
    return line;
}

} // namespace kiosk::app
