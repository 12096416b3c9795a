// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** The name of the menu among the cached answers. */
export const menuKey = ['menu'] as const;
