// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Who sets up the shop that is measured, a throw-away one. */
export const owner = {
  username: 'owner',
  displayName: 'The Owner',
  password: 'correct horse battery staple',
} as const;
