// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/logging/log_files.h"

#include "daemon/app/logging/backward_lines.h"
#include "daemon/app/logging/log_sink.h"
#include "daemon/app/logging/redaction.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTimeZone>
#include <algorithm>
#include <memory>
#include <sys/stat.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace kiosk::app {

namespace {

/// One file, found again under another name: a rotation renames it.
struct OpenFile {
    std::unique_ptr<QFile> file;
    quint64 inode = 0;
    qint64 size = 0;
    QDateTime modified;
};

/// A place between two lines.
struct Place {
    quint64 inode = 0;
    quint16 mark = 0; ///< Of the file's first line: a new file may get the inode of a deleted one.
    qint64 end = 0;
};

// Nothing when it is not there, or was opened already under the name it had before.
std::optional<OpenFile> openOne(const QString &path, const std::vector<OpenFile> &before) {
    OpenFile opened{std::make_unique<QFile>(path), 0, 0, {}};
    struct stat facts{};
    if (!opened.file->open(QIODevice::ReadOnly) || ::fstat(opened.file->handle(), &facts) != 0 ||
        !S_ISREG(facts.st_mode))
        return std::nullopt;
    opened.inode = facts.st_ino;
    opened.size = facts.st_size;
    opened.modified = QDateTime::fromSecsSinceEpoch(facts.st_mtim.tv_sec + 1, QTimeZone::UTC);
    if (std::ranges::contains(before, opened.inode, &OpenFile::inode))
        return std::nullopt;
    return opened;
}

// The newest first. A rotation meanwhile moves files to names that are still to be opened, so none is missed.
std::vector<OpenFile> openAll(const QString &directory) {
    std::vector<OpenFile> files;
    for (int i = 0; i <= LogSink::keptFiles; ++i) {
        const QString name = directory + u"/kioskd.log"_s + (i == 0 ? QString() : u".%1"_s.arg(i));
        if (auto opened = openOne(name, files))
            files.push_back(*std::move(opened));
    }
    return files;
}

quint16 markOf(QFile &file) {
    constexpr qint64 most = 64;
    if (!file.seek(0))
        return 0;
    QByteArray first = file.read(most);
    if (const qsizetype end = first.indexOf('\n'); end >= 0)
        first.truncate(end);
    return qChecksum(first);
}

Error refused(const QString &message) {
    return {ErrorCode::InvalidFields,
            u"The log cannot be searched on from there; search it anew."_s,
            {{u"/cursor"_s, u"cursor"_s, message}},
            {}};
}

Result<Place> readCursor(const QString &text) {
    static const QRegularExpression form(u"^([0-9a-f]{1,16})-([0-9a-f]{1,4})-([0-9a-f]{1,15})$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::unexpected(refused(u"was not given by this address"_s));
    return Place{match.captured(1).toULongLong(nullptr, 16), match.captured(2).toUShort(nullptr, 16),
                 match.captured(3).toLongLong(nullptr, 16)};
}

QString cursorAt(OpenFile &file, qint64 end) {
    return u"%1-%2-%3"_s.arg(file.inode, 0, 16).arg(markOf(*file.file), 0, 16).arg(end, 0, 16);
}

std::optional<logs::LogLine> wanted(const QByteArray &text, const logs::LogFilter &filter) {
    if (text.isEmpty() || !filter.mayMatch(text))
        return std::nullopt;
    logs::LogLine line = logs::parseLine(text);
    if (!filter.matchesFields(line))
        return std::nullopt;
    // A mask is all that redaction adds to a text.
    const bool mayBeInMask =
        filter.text.contains(u'*') || std::ranges::any_of(filter.text, [](QChar c) { return c.isDigit(); });
    if (!mayBeInMask && !filter.matchesText(line))
        return std::nullopt;
    line.message = redacted(line.message);
    if (!filter.matchesText(line))
        return std::nullopt;
    return logs::shortened(std::move(line));
}

/// One search through the files.
class Pass {
public:
    Pass(std::vector<OpenFile> &files, const logs::LogSearch &search, const SearchBudget &budget)
        : m_files(files)
        , m_search(search)
        , m_bytesLeft(budget.bytes)
        , m_until(budget.time) {}

    /// From the line before \a end of the file \a first.
    Result<logs::LogSlice> run(size_t first, qint64 end) {
        for (size_t i = first; i < m_files.size(); ++i) {
            // Nothing in it is newer than its last change.
            if (m_search.filter.from && m_files[i].modified < *m_search.filter.from)
                continue;
            const auto goesOn = through(i, i == first ? end : m_files[i].size);
            if (!goesOn)
                return std::unexpected(goesOn.error());
            if (!*goesOn)
                break;
        }
        m_slice.reached = logs::parseLine(m_last).at;
        return std::move(m_slice);
    }

private:
    /// False when the search stops here.
    Result<bool> through(size_t index, qint64 end) {
        OpenFile &open = m_files[index];
        BackwardLines lines(*open.file, end);
        for (;;) {
            const auto read = lines.previous();
            if (!read)
                return std::unexpected(read.error());
            const std::optional<BackwardLines::Line> &line = *read;
            if (!line)
                return true;
            const qint64 before = std::exchange(end, line->begin);
            // It is being written just now.
            if (index == 0 && !line->finished)
                continue;
            if (auto found = wanted(line->text, m_search.filter))
                m_slice.lines.append(*std::move(found));
            m_last = line->text;
            m_bytesLeft -= before - end;
            if (m_slice.lines.size() < m_search.limit && m_bytesLeft > 0 && !m_until.hasExpired())
                continue;
            if (end > 0)
                m_slice.nextCursor = cursorAt(open, end);
            else if (index + 1 < m_files.size())
                m_slice.nextCursor = cursorAt(m_files[index + 1], m_files[index + 1].size);
            return false;
        }
    }

    std::vector<OpenFile> &m_files;
    const logs::LogSearch &m_search;
    qint64 m_bytesLeft;
    QDeadlineTimer m_until;
    QByteArray m_last;
    logs::LogSlice m_slice;
};

} // namespace

LogFiles::LogFiles(QString directory, const SearchBudget &budget)
    : m_directory(std::move(directory))
    , m_budget(budget) {}

Result<logs::LogSlice> LogFiles::search(const logs::LogSearch &search) const {
    if (m_directory.isEmpty())
        return fail(ErrorCode::NotFound,
                    u"The log goes to standard error; set log.directory to keep it in files."_s);
    std::vector<OpenFile> files = openAll(m_directory);
    size_t first = 0;
    qint64 end = files.empty() ? 0 : files.front().size;
    if (!search.cursor.isEmpty()) {
        const auto place = readCursor(search.cursor);
        if (!place)
            return std::unexpected(place.error());
        const auto found = std::ranges::find(files, place->inode, &OpenFile::inode);
        if (found == files.end() || place->end > found->size || markOf(*found->file) != place->mark)
            return std::unexpected(refused(u"is of a log file that is no more"_s));
        first = size_t(found - files.begin());
        end = place->end;
    }
    return Pass(files, search, m_budget).run(first, end);
}

} // namespace kiosk::app
