// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

/** Why a kiosk cancels an order, for the people who read it in the order list. */
export const cancelReasons = {
  guest: 'Cancelled by the guest at the kiosk',
  abandoned: 'The guest left the kiosk before paying',
} as const;
