// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <span>

namespace kiosk {

/// One allowed step of a state machine. The database holds the same tables and refuses everything else too.
template <class State>
struct Transition {
    State from;
    State to;
    const char *name; ///< How the step is called in events and logs.
};

/// The step between two states, or nothing when there is none. Staying where one is is no step.
template <class State>
[[nodiscard]] const Transition<State> *findTransition(std::span<const Transition<State>> table, State from,
                                                      State to) {
    const auto found = std::ranges::find_if(
        table, [&](const Transition<State> &step) { return step.from == from && step.to == to; });
    return found == table.end() ? nullptr : &*found;
}

} // namespace kiosk
