// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

const firstMs = 500;
const longestMs = 15_000;

/**
 * Milliseconds to wait before try number `attempt` (0 is the first retry). Doubles up to 15 s; half of it is random,
 * so that the screens of a shop do not come back all at the same moment.
 */
export function backoffMs(attempt: number, random: () => number): number {
  const whole = Math.min(longestMs, firstMs * 2 ** Math.min(attempt, 10));
  return whole / 2 + (random() * whole) / 2;
}
