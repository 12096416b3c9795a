// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/core/id.h"

#include <QRandomGenerator>
#include <QtEndian>

namespace kiosk {

QUuid newUuidV7(const QDateTime &when) {
    QByteArray bytes(16, Qt::Uninitialized);
    auto *words = reinterpret_cast<quint32 *>(bytes.data());
    QRandomGenerator::system()->generate(words, words + 4);
    const quint64 milliseconds = qToBigEndian(quint64(when.toMSecsSinceEpoch()) << 16);
    std::memcpy(bytes.data(), &milliseconds, 6);
    bytes[6] = char(0x70 | (bytes[6] & 0x0f));
    bytes[8] = char(0x80 | (bytes[8] & 0x3f));
    return QUuid::fromRfc4122(bytes);
}

} // namespace kiosk
