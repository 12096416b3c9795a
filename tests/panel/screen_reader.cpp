// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screen_reader.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace {

constexpr auto accessible = "org.a11y.atspi.Accessible";
const QString rootPath = u"/org/a11y/atspi/accessible/root"_s;
constexpr int patienceMs = 2000;
// Bits of AT-SPI's states.
constexpr quint32 enabledBit = 8;
constexpr quint32 visibleBit = 30;

QRect rectFrom(const QDBusArgument &extents) {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    extents.beginStructure();
    extents >> x >> y >> width >> height;
    extents.endStructure();
    return {x, y, width, height};
}

} // namespace

QJsonObject Element::toJson() const {
    return {{u"role"_s, role},      {u"name"_s, name},           {u"x"_s, place.x()},
            {u"y"_s, place.y()},    {u"width"_s, place.width()}, {u"height"_s, place.height()},
            {u"enabled"_s, enabled}};
}

ScreenReader::ScreenReader(QRect screen, const QDBusConnection &bus)
    : m_screen(screen)
    , m_bus(bus) {}

QVariant ScreenReader::call(const Reference &to, const char *interface, const char *method,
                            const QVariantList &arguments) const {
    auto message =
        QDBusMessage::createMethodCall(to.service, to.path, QLatin1String(interface), QLatin1String(method));
    message.setArguments(arguments);
    const QDBusMessage reply = m_bus.call(message, QDBus::Block, patienceMs);
    return reply.type() == QDBusMessage::ReplyMessage ? reply.arguments().value(0) : QVariant();
}

QString ScreenReader::findProgram() const {
    for (const QString &service : m_bus.interface()->registeredServiceNames().value()) {
        if (service.startsWith(u':') && service != m_bus.baseService() &&
            call({service, rootPath}, accessible, "GetRoleName").isValid())
            return service;
    }
    return {};
}

QList<ScreenReader::Reference> ScreenReader::children(const Reference &of) const {
    QList<Reference> list;
    const auto answer = call(of, accessible, "GetChildren");
    if (!answer.isValid())
        return list;
    const auto array = answer.value<QDBusArgument>();
    array.beginArray();
    while (!array.atEnd()) {
        Reference child;
        QDBusObjectPath path;
        array.beginStructure();
        array >> child.service >> path;
        array.endStructure();
        child.path = path.path();
        list.append(child);
    }
    array.endArray();
    return list;
}

void ScreenReader::walk(const Reference &reference, int depth, QList<Element> &found) const {
    constexpr int deepest = 40;
    if (depth > deepest)
        return;
    const bool isProgram = reference.path == rootPath;
    if (!isProgram) {
        const QVariant answer = call(reference, accessible, "GetState");
        if (!answer.isValid())
            return;
        const auto states = qdbus_cast<QList<quint32>>(answer);
        const quint32 low = states.value(0);
        if (!(low & (1U << visibleBit)))
            return;
        Element element;
        element.enabled = low & (1U << enabledBit);
        element.name = call(reference, "org.freedesktop.DBus.Properties", "Get",
                            {QString::fromLatin1(accessible), u"Name"_s})
                           .value<QDBusVariant>()
                           .variant()
                           .toString();
        if (!element.name.isEmpty()) {
            element.role = call(reference, accessible, "GetRoleName").toString();
            const QVariant extents = call(reference, "org.a11y.atspi.Component", "GetExtents", {quint32(0)});
            // What went away between two questions has no place.
            if (!extents.isValid())
                return;
            element.place = rectFrom(extents.value<QDBusArgument>());
            if (m_screen.contains(element.place.center()))
                found.append(element);
        }
    }
    for (const Reference &child : children(reference))
        walk(child, depth + 1, found);
}

QList<Element> ScreenReader::read() {
    QList<Element> found;
    if (m_program.isEmpty() || !m_bus.interface()->isServiceRegistered(m_program).value())
        m_program = findProgram();
    if (!m_program.isEmpty())
        walk({m_program, rootPath}, 0, found);
    return found;
}
