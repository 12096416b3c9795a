// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>
#include <array>
#include <optional>
#include <utility>

namespace kiosk {

/// The names of an enum's values as they stand on the wire and in the database, each once. Specialised
/// beside the enum as a constexpr std::array of Named<E>.
template <class E>
struct Named {
    E value;
    const char *name;
};

template <class E>
struct Names; // specialise with: static constexpr auto type = "OrderState"; static constexpr std::array
              // all{...};

template <class E>
concept NamedEnum = requires { Names<E>::all; };

/// The wire name of \a value.
template <NamedEnum E>
[[nodiscard]] constexpr QLatin1StringView nameOf(E value) {
    for (const auto &entry : Names<E>::all)
        if (entry.value == value)
            return QLatin1StringView(entry.name);
    Q_UNREACHABLE_RETURN(QLatin1StringView());
}

/// The value called \a name, or nothing.
template <NamedEnum E>
[[nodiscard]] std::optional<E> valueOf(QStringView name) {
    for (const auto &entry : Names<E>::all)
        if (name == QLatin1StringView(entry.name))
            return entry.value;
    return std::nullopt;
}

} // namespace kiosk
