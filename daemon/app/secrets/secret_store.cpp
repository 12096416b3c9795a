// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/secrets/secret_store.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace kiosk::app {

namespace {

QByteArray randomBytes(qsizetype count) {
    QList<quint32> words((count + 3) / 4);
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.constData()), count);
}

Result<QByteArray> readSecret(const QString &path, qsizetype bytes) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal,
                    u"The secret %1 cannot be read: %2."_s.arg(path, file.errorString()));
    const QByteArray secret = QByteArray::fromHex(file.readAll().trimmed());
    if (secret.size() != bytes)
        return fail(ErrorCode::Internal,
                    u"The secret %1 is damaged; restore it from a backup, or remove it so that a new one is "
                    "made (everybody then has to sign in again)."_s.arg(path));
    return secret;
}

} // namespace

SecretStore::SecretStore(QString folder, QString credentialsFolder)
    : m_folder(std::move(folder))
    , m_credentialsFolder(std::move(credentialsFolder)) {}

QString SecretStore::pathOf(const QString &name) const {
    const QString credential = m_credentialsFolder + u'/' + name;
    const bool isGiven = !m_credentialsFolder.isEmpty() && QFile::exists(credential);
    return isGiven ? credential : m_folder + u'/' + name;
}

Result<QString> SecretStore::read(const QString &name) const {
    const QString path = pathOf(name);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound,
                    u"The secret %1 cannot be read: %2. Write it into this file, readable only for the user "
                    "that runs kioskd."_s.arg(path, file.errorString()));
    const QString secret = QString::fromUtf8(file.readLine(4096)).remove(u'\n').remove(u'\r');
    if (secret.isEmpty())
        return fail(ErrorCode::InvalidFields,
                    u"The secret %1 is empty. Write it into the first line."_s.arg(path));
    return secret;
}

Result<QByteArray> SecretStore::obtain(const QString &name, qsizetype bytes) const {
    const QString path = pathOf(name);
    if (QFile::exists(path))
        return readSecret(path, bytes);
    QDir().mkpath(m_folder);
    // QSaveFile writes beside the target, flushes it to the disk and renames: half a secret is never seen.
    QSaveFile file(path);
    const QByteArray secret = randomBytes(bytes);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(secret.toHex() + '\n') < 0 || !file.commit())
        return fail(ErrorCode::Internal,
                    u"The secret %1 cannot be saved: %2. Check that the folder belongs to the user "
                    "that runs kioskd."_s.arg(path, file.errorString()));
    return secret;
}

} // namespace kiosk::app
