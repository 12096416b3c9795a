// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { Menu } from '../api/contract.ts';

const slot = 'kiosk.menu.1';

/** The menu of the last visit, so that a reload without the daemon still shows the cart. */
export function loadMenu(): Menu | undefined {
  try {
    const text = localStorage.getItem(slot);
    return text === null ? undefined : (JSON.parse(text) as Menu);
  } catch {
    return undefined;
  }
}

export function saveMenu(menu: Menu): void {
  try {
    localStorage.setItem(slot, JSON.stringify(menu));
  } catch {
    // A full disk costs only the head start.
  }
}
