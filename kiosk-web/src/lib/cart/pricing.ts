// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { MenuItem, OptionGroup } from '../api/contract.ts';
import { groupsOf } from '../menu/menu-index.ts';
import type { MenuIndex } from '../menu/menu-index.ts';
import { choiceOf, variantOf } from './selection.ts';
import type { CartLine, Pieces, Selection } from './selection.ts';

// All amounts are minor units of the menu's currency, tax included. They are shown, and sent for the daemon to check;
// what is charged is the daemon's own sum.

function optionsPrice(groups: readonly OptionGroup[], pieces: Pieces): number {
  return groups
    .flatMap((group) => group.options)
    .reduce((sum, option) => sum + option.price.amount * (pieces[option.id] ?? 0), 0);
}

/** The price of one piece with everything chosen for it. */
export function unitPrice(index: MenuIndex, item: MenuItem, selection: Selection): number {
  const base = variantOf(item, selection)?.price.amount ?? item.price.amount;
  const slots = item.comboSlots.reduce((sum, slot) => {
    const choice = choiceOf(slot, selection);
    const component = choice && index.items.get(choice.itemId);
    if (!choice || !component) return sum;
    const options = optionsPrice(groupsOf(index, component), selection.slots[slot.id]?.options ?? {});
    return sum + choice.surcharge.amount + options;
  }, 0);
  return base + optionsPrice(groupsOf(index, item), selection.options) + slots;
}

/** Zero for an item that is no longer on the menu: such a line cannot be sent. */
export function linePrice(index: MenuIndex, line: CartLine): number {
  const item = index.items.get(line.itemId);
  return item ? unitPrice(index, item, line.selection) * line.quantity : 0;
}

export function cartTotal(index: MenuIndex, lines: readonly CartLine[]): number {
  return lines.reduce((sum, line) => sum + linePrice(index, line), 0);
}

export function cartCount(lines: readonly CartLine[]): number {
  return lines.reduce((sum, line) => sum + line.quantity, 0);
}

/** The lowest price of an item, and whether a choice can make it dearer (shown as "from"). */
export function cardPrice(item: MenuItem): { readonly amount: number; readonly isFrom: boolean } {
  const prices = item.variants.map((variant) => variant.price.amount);
  if (prices.length === 0) return { amount: item.price.amount, isFrom: false };
  const lowest = Math.min(...prices);
  return { amount: lowest, isFrom: Math.max(...prices) > lowest };
}
