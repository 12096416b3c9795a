// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/app/config/config.h"
#include "daemon/domain/logs/log_feed.h"

#include <QFile>
#include <QMutex>
#include <memory>
#include <mutex>

namespace kiosk::app {

/// Receives every Qt log message and writes one line for each: JSON, or a human form on a terminal. Files are
/// rotated when a month begins (UTC) and at 10 MiB, at most 24 are kept (log_age.h deletes old ones earlier).
/// Line breaks and control characters in a message are escaped, so that text from outside cannot forge a
/// line, and secrets are masked. Without a directory, or when its file cannot be written, lines go to
/// standard error. Those who follow \a feed get each line as well.
class LogSink {
public:
    explicit LogSink(const Config::Log &settings, logs::LogFeed *feed = nullptr);
    ~LogSink();
    Q_DISABLE_COPY_MOVE(LogSink)

    static constexpr qint64 maxFileBytes = 10 * 1024 * 1024;
    static constexpr int keptFiles = 24;

    /// While it lives no file is written or gets another name. Whoever holds it must not log.
    [[nodiscard]] static std::unique_lock<QMutex> holdFiles();

private:
    static void receive(QtMsgType type, const QMessageLogContext &context, const QString &message);
    void write(QtMsgType type, const QMessageLogContext &context, const QString &message);
    /// False when the file cannot take the line.
    [[nodiscard]] bool writeToFile(const QByteArray &line, const QDateTime &now);
    [[nodiscard]] bool openFile();
    void rotate();

    logs::LogFeed *const m_feed;
    QMutex m_mutex;
    QFile m_file;
    QString m_path;
    QString m_month; ///< Of the lines in the open file, as "2026-11".
    bool m_human = false;
};

/// One JSON object on one line, without the line break. It has a requestId only when there is one.
[[nodiscard]] QByteArray jsonLine(const QDateTime &at, QtMsgType type, const char *category,
                                  const QString &message, const QString &requestId);
/// One line for people; what could start a line, clear a terminal or turn the text around is escaped.
[[nodiscard]] QByteArray humanLine(const QDateTime &at, QtMsgType type, const char *category,
                                   const QString &message, const QString &requestId);

} // namespace kiosk::app
