// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/config/config.h"

#include "daemon/app/config/ini_file.h"
#include "daemon/domain/alerts/message_text.h"
#include "daemon/integrations/notify/mail_message.h"

#include <QFileInfo>
#include <QUrlQuery>
#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace kiosk::app {

namespace {

struct Key {
    const char *name; ///< section.key
    const char *accepts;
    std::function<bool(Config &, const QString &)> set;
    std::function<QString(const Config &)> show;
    /// Which part of a value is not valid, for those that have parts.
    QString (*fault)(const QString &) = nullptr;
};

bool setAddress(QHostAddress &address, const QString &text) {
    return address.setAddress(text);
}

bool setWhole(int &number, const QString &text, int minimum, int maximum) {
    bool isNumber = false;
    number = text.toInt(&isNumber);
    return isNumber && number >= minimum && number <= maximum;
}

bool setYesNo(bool &value, const QString &text) {
    value = text == "true"_L1;
    return value || text == "false"_L1;
}

bool setOpeningHours(std::optional<hours::OpeningHours> &hours, const QString &text) {
    hours.reset();
    if (text.isEmpty())
        return true;
    auto parsed = hours::OpeningHours::parse(text);
    if (parsed)
        hours = *std::move(parsed);
    return hours.has_value();
}

QString faultOfHours(const QString &text) {
    const auto parsed = hours::OpeningHours::parse(text);
    return parsed ? QString() : parsed.error().detail;
}

bool setOrigins(QStringList &origins, const QString &text) {
    origins.clear();
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QUrl url(part.trimmed(), QUrl::StrictMode);
        if (!url.isValid() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1) ||
            url.host().isEmpty() || !url.path().isEmpty())
            return false;
        origins.append(url.toString());
    }
    return true;
}

bool setAddresses(QList<QHostAddress> &addresses, const QString &text) {
    addresses.clear();
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        QHostAddress address;
        if (!address.setAddress(part.trimmed()))
            return false;
        addresses.append(address);
    }
    return true;
}

// PostgreSQL's addresses may carry it as a parameter, too.
QString withoutPassword(const QString &address) {
    QUrl url = QUrl(address).adjusted(QUrl::RemovePassword);
    QUrlQuery query(url);
    query.removeAllQueryItems(u"password"_s);
    url.setQuery(query);
    return url.toString();
}

bool setMailServer(QString &address, const QString &text) {
    const QUrl url(text, QUrl::StrictMode);
    address = url.adjusted(QUrl::RemovePath).toString();
    return text.isEmpty() ||
           (url.isValid() && (url.scheme() == "smtp"_L1 || url.scheme() == "smtps"_L1) &&
            !url.host().isEmpty() && url.userInfo().isEmpty() && url.path().size() <= 1 && !url.hasQuery());
}

bool setMailAddresses(QStringList &addresses, const QString &text) {
    addresses.clear();
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts))
        addresses.append(part.trimmed());
    return std::ranges::all_of(addresses, notify::isMailAddress);
}

// Whoever can listen on the way must not read what is wrong with a shop.
bool setWebhook(QString &address, const QString &text) {
    address = text;
    const QUrl url(text, QUrl::StrictMode);
    const QHostAddress host(url.host());
    const bool isNear = url.host() == "localhost"_L1 || host.isLoopback() || host.isPrivateUse();
    return text.isEmpty() || (url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() &&
                              (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isNear)));
}

// The path of a webhook often is its password.
QString withoutPath(const QString &address) {
    const QUrl url(address);
    return address.isEmpty() ? QString() : u"%1://%2/…"_s.arg(url.scheme(), url.authority());
}

QString yesNo(bool value) {
    return value ? u"true"_s : u"false"_s;
}

const QList<Key> &keys() {
    static const QList<Key> all{
        {"server.listen", "an IP address",
         [](Config &c, const QString &t) { return setAddress(c.server.listen, t); },
         [](const Config &c) { return c.server.listen.toString(); }},
        {"server.port", "a port from 1 to 65535",
         [](Config &c, const QString &t) {
             int port = 0;
             const bool valid = setWhole(port, t, 1, 65535);
             c.server.port = quint16(port);
             return valid;
         },
         [](const Config &c) { return QString::number(c.server.port); }},
        {"server.public_origin", "addresses such as https://kiosk.local:8443, separated by commas",
         [](Config &c, const QString &t) { return setOrigins(c.server.publicOrigins, t); },
         [](const Config &c) { return c.server.publicOrigins.join(u","_s); }},
        {"server.trusted_proxies", "IP addresses, separated by commas",
         [](Config &c, const QString &t) { return setAddresses(c.server.trustedProxies, t); },
         [](const Config &c) {
             QStringList list;
             for (const QHostAddress &address : c.server.trustedProxies)
                 list.append(address.toString());
             return list.join(u","_s);
         }},
        {"database.url", "an address such as postgresql:///kiosk?host=/run/postgresql&user=kiosk",
         [](Config &c, const QString &t) {
             c.database.url = t;
             return t.startsWith("postgresql://"_L1) || t.startsWith("postgres://"_L1);
         },
         [](const Config &c) { return withoutPassword(c.database.url); }},
        {"database.workers", "a number from 1 to 32",
         [](Config &c, const QString &t) { return setWhole(c.database.workers, t, 1, 32); },
         [](const Config &c) { return QString::number(c.database.workers); }},
        {"paths.data", "a folder",
         [](Config &c, const QString &t) {
             c.paths.data = t;
             return !t.isEmpty();
         },
         [](const Config &c) { return c.paths.data; }},
        {"paths.media", "a folder",
         [](Config &c, const QString &t) {
             c.paths.media = t;
             return !t.isEmpty();
         },
         [](const Config &c) { return c.paths.media; }},
        {"paths.web", "a folder",
         [](Config &c, const QString &t) {
             c.paths.web = t;
             return !t.isEmpty();
         },
         [](const Config &c) { return c.paths.web; }},
        {"paths.wal", "a folder",
         [](Config &c, const QString &t) {
             c.paths.wal = t;
             return !t.isEmpty();
         },
         [](const Config &c) { return c.paths.wal; }},
        {"storage.ballast", "a whole number of bytes",
         [](Config &c, const QString &t) {
             bool isNumber = false;
             c.storage.ballast = t.toLongLong(&isNumber);
             return isNumber && c.storage.ballast >= 0;
         },
         [](const Config &c) { return QString::number(c.storage.ballast); }},
        {"shop.demo", "true or false", [](Config &c, const QString &t) { return setYesNo(c.shop.demo, t); },
         [](const Config &c) { return yesNo(c.shop.demo); }},
        {"shop.opening_hours", "days and times such as Mo-Fr 08:00-22:00; Sa,Su 10:00-24:00, or 24/7",
         [](Config &c, const QString &t) { return setOpeningHours(c.shop.openingHours, t); },
         [](const Config &c) { return c.shop.openingHours ? c.shop.openingHours->text() : QString(); },
         faultOfHours},
        {"terminal.driver", "nexo or none",
         [](Config &c, const QString &t) {
             c.terminal.driver = t;
             return t == "nexo"_L1 || t == "none"_L1;
         },
         [](const Config &c) { return c.terminal.driver; }},
        {"terminal.url", "an address such as http://192.168.1.20:11000/EPASSaleToPOI/3.1",
         [](Config &c, const QString &t) {
             c.terminal.url = QUrl(t, QUrl::StrictMode);
             return c.terminal.url.isValid() && c.terminal.url.scheme() == "http"_L1 &&
                    !c.terminal.url.host().isEmpty();
         },
         [](const Config &c) { return withoutPassword(c.terminal.url.toString()); }},
        {"terminal.sale_id", "a name",
         [](Config &c, const QString &t) {
             c.terminal.saleId = t;
             return !t.isEmpty();
         },
         [](const Config &c) { return c.terminal.saleId; }},
        {"terminal.poi_id", "a name",
         [](Config &c, const QString &t) {
             c.terminal.poiId = t;
             return !t.isEmpty();
         },
         [](const Config &c) { return c.terminal.poiId; }},
        {"backup.second_target", "the whole path of a folder, or an address of sftp:// or s3://",
         [](Config &c, const QString &t) {
             c.backup.secondTarget = t;
             return t.isEmpty() || t.startsWith(u'/') || t.startsWith("sftp://"_L1) ||
                    t.startsWith("s3://"_L1);
         },
         [](const Config &c) { return c.backup.secondTarget; }},
        {"retention.file", "the path of a file such as retention.yaml",
         [](Config &c, const QString &t) {
             c.retention.file = t;
             return !t.isEmpty();
         },
         [](const Config &c) { return c.retention.file; }},
        {"alerts.smtp_url", "an address such as smtp://mail.example.org:587 or smtps://mail.example.org",
         [](Config &c, const QString &t) { return setMailServer(c.alerts.smtpUrl, t); },
         [](const Config &c) { return c.alerts.smtpUrl; }},
        {"alerts.smtp_user", "a name; its password stands in the secrets folder",
         [](Config &c, const QString &t) {
             c.alerts.smtpUser = t;
             return true;
         },
         [](const Config &c) { return c.alerts.smtpUser; }},
        {"alerts.mail_from", "one e-mail address",
         [](Config &c, const QString &t) {
             c.alerts.mailFrom = t;
             return t.isEmpty() || notify::isMailAddress(t);
         },
         [](const Config &c) { return c.alerts.mailFrom; }},
        {"alerts.mail_to", "e-mail addresses, separated by commas",
         [](Config &c, const QString &t) { return setMailAddresses(c.alerts.mailTo, t); },
         [](const Config &c) { return c.alerts.mailTo.join(u","_s); }},
        {"alerts.language", "en or de",
         [](Config &c, const QString &t) {
             c.alerts.language = t;
             return alerts::languages().contains(t);
         },
         [](const Config &c) { return c.alerts.language; }},
        {"alerts.webhook_url",
         "an address such as https://hooks.example.org/kiosk; http only to a private IP address",
         [](Config &c, const QString &t) { return setWebhook(c.alerts.webhookUrl, t); },
         [](const Config &c) { return withoutPath(c.alerts.webhookUrl); }},
        {"alerts.ca_file", "a file with certificates (PEM)",
         [](Config &c, const QString &t) {
             c.alerts.caFile = t;
             return true;
         },
         [](const Config &c) { return c.alerts.caFile; }},
        {"log.format", "auto, json or human",
         [](Config &c, const QString &t) {
             c.log.format = t == "json"_L1    ? LogFormat::Json
                            : t == "human"_L1 ? LogFormat::Human
                                              : LogFormat::Auto;
             return t == "json"_L1 || t == "human"_L1 || t == "auto"_L1;
         },
         [](const Config &c) {
             return c.log.format == LogFormat::Json    ? u"json"_s
                    : c.log.format == LogFormat::Human ? u"human"_s
                                                       : u"auto"_s;
         }},
        {"log.directory", "a folder",
         [](Config &c, const QString &t) {
             c.log.directory = t;
             return !t.isEmpty();
         },
         [](const Config &c) { return c.log.directory; }},
        {"log.debug", "true or false", [](Config &c, const QString &t) { return setYesNo(c.log.debug, t); },
         [](const Config &c) { return yesNo(c.log.debug); }},
    };
    return all;
}

Result<void> apply(Config &config, const QString &name, const QString &value, const QString &where) {
    for (const Key &key : keys()) {
        if (name != QLatin1StringView(key.name))
            continue;
        if (key.set(config, value))
            return {};
        return fail(ErrorCode::InvalidFields, u"%1: the value of %2 is not valid; it must be %3."_s.arg(
                                                  where, name, QString::fromUtf8(key.accepts)) +
                                                  (key.fault ? u' ' + key.fault(value) : QString()));
    }
    return fail(ErrorCode::InvalidFields,
                u"%1: there is no key %2; packaging/kiosk.conf lists all keys."_s.arg(where, name));
}

bool belongsToASection(const QString &variable) {
    for (const Key &key : keys()) {
        const QString section = QString::fromLatin1(key.name).section(u'.', 0, 0).toUpper();
        if (variable.startsWith(u"KIOSK_%1_"_s.arg(section)))
            return true;
    }
    return false;
}

Result<void> checkTogether(const Config &config) {
    if (config.terminal.driver == "nexo"_L1 &&
        (config.terminal.url.isEmpty() || config.terminal.poiId.isEmpty()))
        return fail(ErrorCode::InvalidFields,
                    u"terminal.driver is nexo, so terminal.url and terminal.poi_id must be set."_s);
    const Config::Alerts &alerts = config.alerts;
    const bool mails = !alerts.smtpUrl.isEmpty();
    if (mails && (alerts.mailFrom.isEmpty() || alerts.mailTo.isEmpty()))
        return fail(ErrorCode::InvalidFields,
                    u"alerts.smtp_url is set, so alerts.mail_from and alerts.mail_to must be set."_s);
    if (!mails && (!alerts.mailTo.isEmpty() || !alerts.smtpUser.isEmpty()))
        return fail(ErrorCode::InvalidFields,
                    u"alerts.mail_to or alerts.smtp_user is set, so alerts.smtp_url must be set."_s);
    return {};
}

} // namespace

Result<Config> loadConfig(const QString &path, const QMap<QString, QString> &environment) {
    Config config;
    if (!path.isEmpty()) {
        config.retention.file = QFileInfo(path).absolutePath() + u"/retention.yaml"_s;
        const auto entries = readIniFile(path);
        if (!entries)
            return std::unexpected(entries.error());
        for (const IniEntry &entry : *entries)
            if (auto applied = apply(config, entry.name, entry.value, u"%1:%2"_s.arg(path).arg(entry.line));
                !applied)
                return std::unexpected(applied.error());
    }
    for (auto it = environment.cbegin(); it != environment.cend(); ++it) {
        if (!belongsToASection(it.key()))
            continue;
        const QString section = it.key().section(u'_', 1, 1).toLower();
        const QString name = section + u'.' + it.key().section(u'_', 2).toLower();
        if (auto applied = apply(config, name, it.value(), it.key()); !applied)
            return std::unexpected(applied.error());
    }
    if (auto checked = checkTogether(config); !checked)
        return std::unexpected(checked.error());
    return config;
}

QStringList describe(const Config &config) {
    QStringList lines;
    for (const Key &key : keys())
        lines.append(u"%1 = %2"_s.arg(QLatin1StringView(key.name), key.show(config)));
    return lines;
}

} // namespace kiosk::app
