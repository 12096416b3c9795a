// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit_store.h"

#include "shared/core/logging.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace kiosk::session {

VisitStore::VisitStore(const QDir &folder)
    : m_path(folder.filePath(u"visit.json"_s)) {}

Visit VisitStore::load() const {
    Visit visit;
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return visit;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    if (const auto lines = wire::fromJsonValue<QList<contract::OrderLineInput>>(json.value("lines"_L1)))
        visit.cart = Cart::fromWire(*lines);
    else
        qCWarning(lcClient, "The kept cart cannot be read and is dropped.");
    visit.language = json.value("language"_L1).toString();
    visit.serviceType =
        valueOf<ServiceType>(json.value("serviceType"_L1).toString()).value_or(ServiceType::EatIn);
    visit.openOrder = OrderId::fromString(json.value("openOrder"_L1).toString());
    return visit;
}

bool VisitStore::save(const Visit &visit) const {
    QJsonObject json{{u"lines"_s, wire::Wire<QList<contract::OrderLineInput>>::write(visit.cart.toWire())},
                     {u"language"_s, visit.language},
                     {u"serviceType"_s, QString(nameOf(visit.serviceType))}};
    if (visit.openOrder)
        json.insert(u"openOrder"_s, visit.openOrder->toString());
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(QJsonDocument(json).toJson(QJsonDocument::Compact));
    return file.commit();
}

void VisitStore::clear() const {
    QFile::remove(m_path);
}

} // namespace kiosk::session
