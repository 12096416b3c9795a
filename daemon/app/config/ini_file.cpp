// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/config/ini_file.h"

#include <QFile>
#include <QSet>

using namespace Qt::StringLiterals;

namespace kiosk::app {

Result<QList<IniEntry>> readIniFile(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound,
                    u"The configuration file %1 cannot be read: %2."_s.arg(path, file.errorString()));
    QList<IniEntry> entries;
    QSet<QString> seen;
    QString section;
    int number = 0;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        ++number;
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u';'))
            continue;
        if (line.startsWith(u'[') && line.endsWith(u']')) {
            section = line.sliced(1, line.size() - 2).trimmed();
            continue;
        }
        const qsizetype equals = line.indexOf(u'=');
        if (equals < 1 || section.isEmpty())
            // The line itself is not shown: it may be a torn address with its password.
            return fail(ErrorCode::InvalidFields,
                        u"%1:%2: expected [section] or key = value."_s.arg(path).arg(number));
        const QString name = section + u'.' + line.first(equals).trimmed();
        if (seen.contains(name))
            return fail(ErrorCode::InvalidFields,
                        u"%1:%2: %3 is set twice."_s.arg(path).arg(number).arg(name));
        seen.insert(name);
        entries.append({name, line.sliced(equals + 1).trimmed(), number});
    }
    return entries;
}

} // namespace kiosk::app
