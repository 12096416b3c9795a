// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/alerts/outage_file.h"

#include "daemon/domain/alerts/database_outage.h"
#include "shared/core/logging.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace kiosk::app {

OutageFile::OutageFile(QString path)
    : m_path(std::move(path)) {}

std::optional<alerts::Told> OutageFile::read() const {
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    const auto alert = AlertId::fromString(kept.value("alert"_L1).toString());
    const QDateTime since = QDateTime::fromString(kept.value("since"_L1).toString(), Qt::ISODateWithMs);
    if (!alert || !since.isValid())
        return std::nullopt;
    return alerts::Told{.kind = alerts::MessageKind::Raised,
                        .alert = *alert,
                        .rule = alerts::DatabaseOutage::rule,
                        .subject = {},
                        .severity = AlertSeverity::Critical,
                        .details = kept.value("details"_L1).toObject(),
                        .firstSeen = since,
                        .resolvedAt = {}};
}

void OutageFile::keep(const std::optional<alerts::Told> &told) const {
    if (!told) {
        if (QFile::exists(m_path) && !QFile::remove(m_path))
            qCWarning(lcApp).noquote() << m_path
                                       << "cannot be removed; after a restart it is told again that the "
                                          "database answers";
        return;
    }
    const QJsonObject kept{{u"alert"_s, told->alert.toString()},
                           {u"since"_s, told->firstSeen.toUTC().toString(Qt::ISODateWithMs)},
                           {u"details"_s, told->details}};
    QDir().mkpath(QFileInfo(m_path).path());
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(kept).toJson()) < 0 || !file.commit())
        qCWarning(lcApp).noquote() << m_path
                                   << "cannot be written; after a restart it is told once more that the "
                                      "database does not answer:"
                                   << file.errorString();
}

} // namespace kiosk::app
