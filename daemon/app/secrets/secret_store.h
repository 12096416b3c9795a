// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

#include <QByteArray>

namespace kiosk::app {

/// Where the daemon's own secrets are kept: systemd credentials ($CREDENTIALS_DIRECTORY) first, else files of
/// mode 0600 in the data folder's secrets/, made from the system's random numbers when they are missing.
class SecretStore {
public:
    SecretStore(QString folder, QString credentialsFolder);

    /// The secret called \a name, of exactly \a bytes bytes; made and saved durably on first use.
    [[nodiscard]] Result<QByteArray> obtain(const QString &name, qsizetype bytes) const;
    /// A secret that only people know, such as a password: the first line of its file. The error names the
    /// file to make.
    [[nodiscard]] Result<QString> read(const QString &name) const;

private:
    /// Where it stands: the credential if there is one, else the file in the folder.
    [[nodiscard]] QString pathOf(const QString &name) const;

    QString m_folder;
    QString m_credentialsFolder;
};

} // namespace kiosk::app
