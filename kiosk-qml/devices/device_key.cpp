// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device_key.h"

#include "shared/client/durable_file.h"
#include "shared/core/logging.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kiosk::devices {

DeviceKeyStore::DeviceKeyStore(const QDir &folder)
    : m_path(folder.filePath(u"device.json"_s)) {}

std::optional<DeviceKey> DeviceKeyStore::load() const {
    const QString credentials = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    QFile given(QDir(credentials).filePath(u"kiosk-device-key"_s));
    if (!credentials.isEmpty() && given.open(QIODevice::ReadOnly))
        return DeviceKey{{}, given.readAll().trimmed()};
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if (file.permissions() & others) {
        qCWarning(lcClient) << "others could read the device key; its permissions are corrected:" << m_path;
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const DeviceKey key{json.value("deviceId"_L1).toString(), json.value("key"_L1).toString().toUtf8()};
    return key.key.isEmpty() ? std::nullopt : std::optional(key);
}

bool DeviceKeyStore::save(const DeviceKey &key) const {
    const QJsonObject json{{u"deviceId"_s, key.deviceId}, {u"key"_s, QString::fromUtf8(key.key)}};
    return client::writeDurably(m_path, QJsonDocument(json).toJson(QJsonDocument::Compact)).has_value();
}

void DeviceKeyStore::forget() const {
    QFile::remove(m_path);
}

} // namespace kiosk::devices
