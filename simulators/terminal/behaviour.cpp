// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulators/terminal/behaviour.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace kiosk::terminalsim {

namespace {

constexpr std::array kDecisions{
    std::pair{Decision::Approve, "approve"_L1},
    std::pair{Decision::Decline, "decline"_L1},
    std::pair{Decision::Ignore, "ignore"_L1},
};

constexpr std::array kDeliveries{
    std::pair{Delivery::Normal, "normal"_L1},   std::pair{Delivery::Silent, "silent"_L1},
    std::pair{Delivery::Twice, "twice"_L1},     std::pair{Delivery::Malformed, "malformed"_L1},
    std::pair{Delivery::Http500, "http500"_L1}, std::pair{Delivery::Cut, "cut"_L1},
    std::pair{Delivery::Unplug, "unplug"_L1},
};

using Error = std::unexpected<QString>;

template <typename Table>
QString nameOf(const Table &table, auto value) {
    for (const auto &[key, name] : table) {
        if (key == value)
            return name;
    }
    Q_UNREACHABLE_RETURN({});
}

template <typename Table, typename Value>
QString readName(const Table &table, const QString &key, const QJsonValue &json, Value &out) {
    QStringList names;
    for (const auto &[value, name] : table) {
        if (json.toString() == name) {
            out = value;
            return {};
        }
        names.append(name);
    }
    return u"\"%1\" must be one of: %2."_s.arg(key, names.join(", "_L1));
}

QString readInt(const QString &key, const QJsonValue &json, int max, int &out) {
    const double value = json.toDouble(-1);
    if (!json.isDouble() || value < 0 || value > max || value != static_cast<int>(value))
        return u"\"%1\" must be a whole number from 0 to %2."_s.arg(key).arg(max);
    out = static_cast<int>(value);
    return {};
}

QString readBool(const QString &key, const QJsonValue &json, bool &out) {
    if (!json.isBool())
        return u"\"%1\" must be true or false."_s.arg(key);
    out = json.toBool();
    return {};
}

QString readCategories(const QString &key, const QJsonValue &json, QStringList &out) {
    static const QStringList known{u"Login"_s, u"Payment"_s, u"TransactionStatus"_s, u"Reversal"_s,
                                   u"Logout"_s};
    out.clear();
    for (const QJsonValue &entry : json.toArray()) {
        if (!known.contains(entry.toString()))
            return u"\"%1\" must be a list of: %2."_s.arg(key, known.join(", "_L1));
        out.append(entry.toString());
    }
    return out.isEmpty() ? u"\"%1\" must name at least one of: %2."_s.arg(key, known.join(", "_L1))
                         : QString();
}

QString readKey(const QString &key, const QJsonValue &json, Behaviour &out) {
    constexpr int tenMinutesMs = 600'000;
    if (key == "plugged"_L1)
        return readBool(key, json, out.plugged);
    if (key == "outcome"_L1)
        return readName(kDecisions, key, json, out.decision);
    if (key == "errorCondition"_L1) {
        out.errorCondition = json.toString();
        return errorConditions().contains(out.errorCondition)
                   ? QString()
                   : u"\"%1\" must be one of: %2."_s.arg(key, errorConditions().join(", "_L1));
    }
    if (key == "delayMs"_L1)
        return readInt(key, json, tenMinutesMs, out.delayMs);
    if (key == "answer"_L1)
        return readName(kDeliveries, key, json, out.delivery);
    if (key == "cutAfterBytes"_L1)
        return readInt(key, json, 1024 * 1024, out.cutAfterBytes);
    if (key == "replugAfterMs"_L1)
        return readInt(key, json, tenMinutesMs, out.replugAfterMs);
    if (key == "signatureRequired"_L1)
        return readBool(key, json, out.signatureRequired);
    if (key == "appliesTo"_L1)
        return readCategories(key, json, out.appliesTo);
    if (key == "times"_L1)
        return readInt(key, json, 1'000'000, out.times);
    return u"\"%1\" is not a key of a behaviour."_s.arg(key);
}

} // namespace

std::expected<Behaviour, QString> behaviourFromJson(const QByteArray &json) {
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject()) {
        return Error(
            parseError.error == QJsonParseError::NoError
                ? u"A behaviour must be a JSON object."_s
                : u"Not JSON at byte %1: %2."_s.arg(parseError.offset).arg(parseError.errorString()));
    }
    const QJsonObject object = document.object();
    Behaviour behaviour;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (const QString fault = readKey(it.key(), it.value(), behaviour); !fault.isEmpty())
            return Error(fault);
    }
    return behaviour;
}

QJsonObject toJson(const Behaviour &behaviour) {
    return {
        {u"plugged"_s, behaviour.plugged},
        {u"outcome"_s, nameOf(kDecisions, behaviour.decision)},
        {u"errorCondition"_s, behaviour.errorCondition},
        {u"delayMs"_s, behaviour.delayMs},
        {u"answer"_s, nameOf(kDeliveries, behaviour.delivery)},
        {u"cutAfterBytes"_s, behaviour.cutAfterBytes},
        {u"replugAfterMs"_s, behaviour.replugAfterMs},
        {u"signatureRequired"_s, behaviour.signatureRequired},
        {u"appliesTo"_s, QJsonArray::fromStringList(behaviour.appliesTo)},
        {u"times"_s, behaviour.times},
    };
}

const QStringList &errorConditions() {
    static const QStringList all{
        u"Aborted"_s,
        u"Busy"_s,
        u"Cancel"_s,
        u"DeviceOut"_s,
        u"InProgress"_s,
        u"InsertedCard"_s,
        u"InvalidCard"_s,
        u"LoggedOut"_s,
        u"MessageFormat"_s,
        u"NotAllowed"_s,
        u"NotFound"_s,
        u"PaymentRestriction"_s,
        u"Refusal"_s,
        u"UnavailableDevice"_s,
        u"UnavailableService"_s,
        u"UnreachableHost"_s,
        u"WrongPIN"_s,
    };
    return all;
}

} // namespace kiosk::terminalsim
