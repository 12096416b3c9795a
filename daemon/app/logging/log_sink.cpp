// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/logging/log_sink.h"

#include "daemon/app/logging/redaction.h"
#include "shared/core/logging.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <atomic>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk::app {

namespace {

// Qt's message handler is one function pointer for the process, so it needs to find the sink that is in
// force.
std::atomic<LogSink *> activeSink = nullptr;

LogLevel levelOf(QtMsgType type) {
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
        return LogLevel::Error;
    case QtFatalMsg:
        return LogLevel::Fatal;
    }
    Q_UNREACHABLE_RETURN(LogLevel::Info);
}

QLatin1StringView levelName(QtMsgType type) {
    return nameOf(levelOf(type));
}

bool isHarmless(QChar c) {
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format: // turns the direction of what follows
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

QString monthOf(const QDateTime &when) {
    return when.toUTC().toString(u"yyyy-MM"_s);
}

void writeToStandardError(const QByteArray &line) {
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    std::fflush(stderr);
}

} // namespace

QByteArray jsonLine(const QDateTime &at, QtMsgType type, const char *category, const QString &message,
                    const QString &requestId) {
    QJsonObject line{{u"at"_s, at.toUTC().toString(Qt::ISODateWithMs)},
                     {u"level"_s, levelName(type)},
                     {u"category"_s, QString::fromLatin1(category)},
                     {u"message"_s, message}};
    if (!requestId.isEmpty())
        line.insert("requestId"_L1, requestId);
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

QByteArray humanLine(const QDateTime &at, QtMsgType type, const char *category, const QString &message,
                     const QString &requestId) {
    QString escaped;
    for (const QChar c : message)
        escaped += isHarmless(c) ? QString(c) : u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0'));
    const QString request = requestId.isEmpty() ? QString() : u" [%1]"_s.arg(requestId);
    return u"%1 %2 %3:%4 %5"_s
        .arg(at.toLocalTime().toString(u"HH:mm:ss.zzz"_s), levelName(type), QString::fromLatin1(category),
             request, escaped)
        .toUtf8();
}

LogSink::LogSink(const Config::Log &settings, logs::LogFeed *feed)
    : m_feed(feed)
    , m_human(settings.format == LogFormat::Human ||
              (settings.format == LogFormat::Auto && isatty(STDERR_FILENO) == 1)) {
    if (!settings.directory.isEmpty()) {
        QDir().mkpath(settings.directory);
        m_path = settings.directory + u"/kioskd.log"_s;
        m_file.setFileName(m_path);
        if (!openFile())
            writeToStandardError(u"kioskd: %1 cannot be written: %2. The log goes to standard error.\n"_s
                                     .arg(m_path, m_file.errorString())
                                     .toUtf8());
    }
    if (!settings.debug)
        QLoggingCategory::setFilterRules(u"*.debug=false"_s);
    activeSink = this;
    qInstallMessageHandler(&LogSink::receive);
}

LogSink::~LogSink() {
    qInstallMessageHandler(nullptr);
    activeSink = nullptr;
}

void LogSink::receive(QtMsgType type, const QMessageLogContext &context, const QString &message) {
    if (LogSink *sink = activeSink)
        sink->write(type, context, message);
}

std::unique_lock<QMutex> LogSink::holdFiles() {
    LogSink *sink = activeSink;
    return sink ? std::unique_lock(sink->m_mutex) : std::unique_lock<QMutex>();
}

void LogSink::write(QtMsgType type, const QMessageLogContext &context, const QString &message) {
    const char *category = context.category ? context.category : "default";
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto form = m_human ? humanLine : jsonLine;
    const QString shown = redacted(message);
    const QByteArray line = form(now, type, category, shown, RequestScope::current()) + '\n';
    {
        const QMutexLocker lock(&m_mutex);
        if (!writeToFile(line, now))
            writeToStandardError(line);
    }
    if (m_feed && m_feed->isFollowed())
        m_feed->publish({.at = now,
                         .level = levelOf(type),
                         .category = QString::fromLatin1(category),
                         .message = shown,
                         .requestId = RequestScope::current()});
}

bool LogSink::openFile() {
    const QFileInfo before(m_path);
    const bool holdsLines = before.size() > 0;
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        return false;
    m_month = monthOf(holdsLines ? before.lastModified() : QDateTime::currentDateTimeUtc());
    return true;
}

bool LogSink::writeToFile(const QByteArray &line, const QDateTime &now) {
    if (m_path.isEmpty())
        return false;
    if (m_file.isOpen() && (m_file.size() + line.size() > maxFileBytes || monthOf(now) != m_month))
        rotate();
    // The disk may have been full or the folder closed when it was tried last.
    if (!m_file.isOpen() && !openFile())
        return false;
    return m_file.write(line) == line.size() && m_file.flush();
}

void LogSink::rotate() {
    m_file.close();
    QFile::remove(m_path + u".%1"_s.arg(keptFiles - 1));
    for (int i = keptFiles - 2; i >= 1; --i)
        QFile::rename(m_path + u".%1"_s.arg(i), m_path + u".%1"_s.arg(i + 1));
    QFile::rename(m_path, m_path + u".1"_s);
}

} // namespace kiosk::app
