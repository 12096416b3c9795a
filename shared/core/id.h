// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHashFunctions>
#include <QString>
#include <QUuid>
#include <compare>
#include <optional>

namespace kiosk {

/// A new UUIDv7 (RFC 9562): 48 bits of Unix milliseconds from \a when, then 74 random bits.
[[nodiscard]] QUuid newUuidV7(const QDateTime &when);

/// An identifier that cannot be mixed up with one of another kind. Made by whoever creates the thing.
template <class Tag>
class Id {
public:
    Id() = default;
    explicit Id(const QUuid &uuid)
        : m_uuid(uuid) {}
    /// A new, time-ordered id.
    [[nodiscard]] static Id create(const QDateTime &when = QDateTime::currentDateTimeUtc()) {
        return Id(newUuidV7(when));
    }
    /// Reads the 36-character form; nothing else is accepted.
    [[nodiscard]] static std::optional<Id> fromString(QStringView text) {
        if (text.size() != 36)
            return std::nullopt;
        const QUuid uuid = QUuid::fromString(text);
        return uuid.isNull() ? std::nullopt : std::optional(Id(uuid));
    }
    [[nodiscard]] QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    [[nodiscard]] const QUuid &uuid() const { return m_uuid; }
    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }
    friend bool operator==(const Id &a, const Id &b) { return a.m_uuid == b.m_uuid; }
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using OrderId = Id<struct OrderTag>;
using OrderLineId = Id<struct OrderLineTag>;
using PaymentId = Id<struct PaymentTag>;
using TicketId = Id<struct TicketTag>;
using ItemId = Id<struct ItemTag>;
using CategoryId = Id<struct CategoryTag>;
using VariantId = Id<struct VariantTag>;
using OptionGroupId = Id<struct OptionGroupTag>;
using OptionId = Id<struct OptionTag>;
using ComboSlotId = Id<struct ComboSlotTag>;
using DeviceId = Id<struct DeviceTag>;
using UserId = Id<struct UserTag>;
using SessionId = Id<struct SessionTag>;
using ShopId = Id<struct ShopTag>;
using AlertId = Id<struct AlertTag>;

} // namespace kiosk
