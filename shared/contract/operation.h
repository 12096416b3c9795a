// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/wire/wire.h"
#include "shared/core/vocabulary.h"

#include <array>

namespace kiosk::contract {

enum class Method { Get, Post, Put, Delete };

/// Who may call an operation. The http layer enforces it; the OpenAPI document shows it (x-roles,
/// x-device-kinds).
struct Access {
    bool everyone = false;
    bool operatorsOnly = false; ///< Loopback or the metrics token, see GET /metrics.
    unsigned roles = 0;
    unsigned deviceKinds = 0;

    [[nodiscard]] constexpr bool allows(Role role) const {
        return everyone || roles & (1U << unsigned(role));
    }
    [[nodiscard]] constexpr bool allows(DeviceKind kind) const {
        return everyone || deviceKinds & (1U << unsigned(kind));
    }
    /// The same access for devices of these kinds too.
    template <class... Kinds>
    [[nodiscard]] constexpr Access orDevices(Kinds... kinds) const {
        Access access = *this;
        access.roles |= 1U << unsigned(Role::Device);
        ((access.deviceKinds |= 1U << unsigned(kinds)), ...);
        return access;
    }
};

inline constexpr Access everyone{.everyone = true};
inline constexpr Access operators{.operatorsOnly = true};
/// Signed-in people with one of these roles.
template <class... Roles>
[[nodiscard]] constexpr Access people(Roles... roles) {
    Access access;
    ((access.roles |= 1U << unsigned(roles)), ...);
    return access;
}
/// Those who look after the system itself.
inline constexpr Access owners = people(Role::Owner);
inline constexpr Access managers = people(Role::Owner, Role::Manager);
inline constexpr Access floorStaff = people(Role::Owner, Role::Manager, Role::Staff);
inline constexpr Access anyPerson = people(Role::Owner, Role::Manager, Role::Staff, Role::Kitchen);

/// A contract type by its schema; none for an empty body.
struct TypeRef {
    QJsonObject (*schema)(wire::SchemaBook &) = nullptr;
    friend constexpr bool operator==(TypeRef, TypeRef) = default;
};
template <class T>
inline constexpr TypeRef typeRef{&wire::Wire<T>::schema};
template <>
inline constexpr TypeRef typeRef<void>{};

struct QueryParameter {
    const char *name = nullptr;
    const char *type = "string";
    const char *meaning = "";
};

/// One thing a caller can ask for, described once: routes, clients, the role matrix and OpenAPI follow from
/// it.
struct Operation {
    const char *id;
    Method method;
    const char *path; ///< With {names} for parts of it.
    const char *summary;
    Access access;
    TypeRef request;
    TypeRef response;
    int status = 200;
    std::array<QueryParameter, 8> query{};
    std::array<ErrorCode, 12> errors{}; ///< Those beyond what every operation may answer; ends at Internal.
    const char *mediaType = "application/json";
};

/// GET, POST …
[[nodiscard]] QLatin1StringView methodName(Method method);

} // namespace kiosk::contract
