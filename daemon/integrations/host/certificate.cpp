// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/host/certificate.h"

#include <QSslCertificate>

namespace kiosk::host {

std::optional<QDateTime> certificateEnd(const QString &path) {
    const QList<QSslCertificate> certificates = QSslCertificate::fromPath(path, QSsl::Pem);
    if (certificates.isEmpty() || !certificates.first().expiryDate().isValid())
        return std::nullopt;
    return certificates.first().expiryDate().toUTC();
}

} // namespace kiosk::host
