// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/serve/web_mounts.h"

using namespace Qt::StringLiterals;

namespace kiosk::app {

QList<http::StaticMount> webMounts(const Config::Paths &paths) {
    QList<http::StaticMount> mounts;
    if (!paths.media.isEmpty())
        mounts.append({.prefix = u"/media/"_s, .folder = paths.media});
    if (paths.web.isEmpty())
        return mounts;
    mounts.append({.prefix = u"/api/docs/"_s,
                   .folder = paths.web + u"/api/docs"_s,
                   .fallback = u"index.html"_s,
                   .inlineStyles = true});
    for (const QString &app : {u"/"_s, u"/admin/"_s, u"/board/"_s}) {
        mounts.append({.prefix = app, .folder = paths.web + app, .fallback = u"index.html"_s});
        mounts.append(
            {.prefix = app + u"assets/"_s, .folder = paths.web + app + u"assets"_s, .immutable = true});
    }
    return mounts;
}

} // namespace kiosk::app
