// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { menu, plainItem, type Menu, type MenuItem } from '../../api/support/orders.ts';

export interface Dish {
  readonly item: MenuItem;
  readonly category: string;
}

/** The English name of the category that shows an item. */
export function categoryOf(of: Menu, item: MenuItem): string {
  const category = of.categories.find(({ itemIds }) => itemIds.includes(item.id));
  return category?.name.en ?? '';
}

/** A dish that asks nothing, so that one touch adds it. */
export async function plainDish(index = 0): Promise<Dish> {
  const current = await menu();
  const item = plainItem(current, index);
  return { item, category: categoryOf(current, item) };
}
