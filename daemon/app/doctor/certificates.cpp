// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/doctor/examinations.h"

#include <QDateTime>
#include <QFile>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace kiosk::app {

QList<Finding> examineCertificates(const Config &config) {
    using enum Finding::Level;
    const QString path = config.runFolder() + u"/ca.crt"_s;
    const QList<QSslCertificate> certificates = QSslCertificate::fromPath(path, QSsl::Pem);
    if (certificates.isEmpty())
        return {
            {Warning, u"certificate"_s,
             u"%1 is not there; start.sh makes it. Tablets cannot trust the shop without it."_s.arg(path)}};
    const qint64 days = QDateTime::currentDateTimeUtc().daysTo(certificates.first().expiryDate());
    const QString detail = u"the authority in %1 is valid for %2 more days"_s.arg(path).arg(days);
    if (days < 0)
        return {
            {Broken, u"certificate"_s,
             u"the authority in %1 has expired; remove it and start again, then let every tablet trust the new one."_s
                 .arg(path)}};
    return {{days < 90 ? Warning : Good, u"certificate"_s, detail}};
}

} // namespace kiosk::app
