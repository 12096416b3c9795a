// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { Menu, MenuItem } from '@/common/contract.ts';

/** The menu with one item switched on or off. */
export function withAvailability(menu: Menu, itemId: string, available: boolean): Menu {
  return { ...menu, items: menu.items.map((item) => (item.id === itemId ? { ...item, available } : item)) };
}

export interface MenuSection {
  category: Menu['categories'][number];
  items: MenuItem[];
}

/** The items of each category that match, in the menu's order; categories without a match are left out. */
export function menuSections(menu: Menu, search: string, onlySoldOut: boolean): MenuSection[] {
  const wanted = search.trim().toLocaleLowerCase();
  const matches = (item: MenuItem) =>
    (!onlySoldOut || !item.available) &&
    (wanted === '' || Object.values(item.name).some((name) => name.toLocaleLowerCase().includes(wanted)));
  const byId = new Map(menu.items.map((item) => [item.id, item]));
  return menu.categories
    .map((category) => ({
      category,
      items: category.itemIds.flatMap((id) => byId.get(id) ?? []).filter(matches),
    }))
    .filter((section) => section.items.length > 0);
}
