// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/menu/sample_shop.h"

#include "daemon/storage/engine/transaction.h"
#include "shared/core/logging.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

// Two daemons that start at once: the second waits and then finds the shop.
constexpr auto lockShop = u"lock table shop in exclusive mode";
constexpr Sql hasShop(u"select exists (select from shop)");

} // namespace

Result<bool> seedSampleShop(Connection &connection) {
    QFile file(u":/kiosk/db/seed/sample_shop.sql"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample shop is not built into this program");
    try {
        connection.ensureOpen();
        Transaction transaction(connection);
        connection.runScript(QString::fromUtf16(lockShop));
        if (connection.run(hasShop).first([](Rows &row) { return row.take<bool>(); }).value_or(false))
            return false;
        connection.runScript(QString::fromUtf8(file.readAll()));
        transaction.commit();
        return true;
    } catch (const DbException &failure) {
        qCCritical(lcStorage) << "the sample shop could not be saved:" << failure.what();
        return std::unexpected(failure.toError());
    }
}

Result<void> writeSamplePictures(const QString &mediaFolder) {
    const QDir shipped(u":/kiosk/db/seed/media/menu"_s);
    const QString folder = mediaFolder + u"/menu"_s;
    const auto failed = [&folder](const QString &why) {
        return fail(ErrorCode::Internal,
                    u"The sample menu's pictures cannot be written to %1: %2"_s.arg(folder, why));
    };
    if (!QDir().mkpath(folder))
        return failed(u"the folder cannot be made"_s);
    for (const QString &name : shipped.entryList(QDir::Files)) {
        QFile source(shipped.filePath(name));
        QSaveFile target(folder + u'/' + name);
        if (QFile::exists(target.fileName()))
            continue;
        // nginx reads them as another user.
        const bool isWritten = source.open(QIODevice::ReadOnly) && target.open(QIODevice::WriteOnly) &&
                               target.write(source.readAll()) == source.size() &&
                               target.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup |
                                                     QFile::ReadOther) &&
                               target.commit();
        if (!isWritten)
            return failed(target.errorString());
    }
    return {};
}

} // namespace kiosk::storage
