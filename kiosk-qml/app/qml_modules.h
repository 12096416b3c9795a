// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kiosk::app {

/// Links the QML modules of this program into it. Call before an engine is made.
void importQmlModules();

} // namespace kiosk::app
