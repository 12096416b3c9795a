// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/names.h"

namespace kiosk {

/// Who caused a change: a person, a device, or the program by itself; unknown before that was kept.
enum class ActorKind { Unknown, Person, Device, System };
/// What an entry of an order's history is about.
enum class HistorySubject { Order, Payment, Ticket };

template <>
struct Names<ActorKind> {
    static constexpr auto type = "ActorKind";
    static constexpr std::array all{Named{ActorKind::Unknown, "unknown"}, Named{ActorKind::Person, "person"},
                                    Named{ActorKind::Device, "device"}, Named{ActorKind::System, "system"}};
};
template <>
struct Names<HistorySubject> {
    static constexpr auto type = "HistorySubject";
    static constexpr std::array all{Named{HistorySubject::Order, "order"},
                                    Named{HistorySubject::Payment, "payment"},
                                    Named{HistorySubject::Ticket, "ticket"}};
};

} // namespace kiosk
