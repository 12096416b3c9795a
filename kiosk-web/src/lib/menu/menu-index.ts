// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { Menu, MenuItem, OptionGroup } from '../api/contract.ts';

/** The menu with its parts found by id. */
export interface MenuIndex {
  readonly menu: Menu;
  readonly items: ReadonlyMap<string, MenuItem>;
  readonly groups: ReadonlyMap<string, OptionGroup>;
}

export function indexMenu(menu: Menu): MenuIndex {
  return {
    menu,
    items: new Map(menu.items.map((item) => [item.id, item])),
    groups: new Map(menu.optionGroups.map((group) => [group.id, group])),
  };
}

/** The option groups of an item, in the order they are asked. */
export function groupsOf(index: MenuIndex, item: MenuItem): readonly OptionGroup[] {
  return item.optionGroupIds.flatMap((id) => index.groups.get(id) ?? []);
}
