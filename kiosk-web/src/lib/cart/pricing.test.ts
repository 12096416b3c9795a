// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, test } from 'vitest';
import { indexMenu } from '../menu/menu-index.ts';
import { anItem, sampleMenu } from '../testing/menu.ts';
import { cardPrice, cartCount, cartTotal, linePrice, unitPrice } from './pricing.ts';
import type { CartLine, Selection } from './selection.ts';

const index = indexMenu(sampleMenu);
const item = (id: string) => index.items.get(id) ?? anItem(id, 0);
const plain: Selection = { variantId: null, options: {}, slots: {} };
const line = (itemId: string, quantity: number, selection: Partial<Selection> = {}): CartLine => ({
  id: `${itemId}-line`,
  itemId,
  quantity,
  selection: { ...plain, ...selection },
});

test('options are added once for each of their pieces', () => {
  const selection = { ...plain, options: { bacon: 2, cheese: 1, medium: 1 } };
  expect(unitPrice(index, item('burger'), selection)).toBe(990 + 2 * 150 + 120);
});

test('a chosen variant replaces the price of the item', () => {
  expect(unitPrice(index, item('fries'), { ...plain, variantId: 'large' })).toBe(490);
});

test('a combo costs its base, the surcharges of its slots and the options of its parts', () => {
  const selection: Selection = {
    ...plain,
    slots: {
      main: { itemId: 'burger', variantId: null, options: { medium: 1, bacon: 1 } },
      side: { itemId: 'fries', variantId: 'large', options: {} },
    },
  };
  expect(unitPrice(index, item('meal'), selection)).toBe(1490 + 150 + 100);
});

test('a line is its unit price times its quantity, a cart the sum of its lines', () => {
  const lines = [line('burger', 2, { options: { bacon: 1 } }), line('juice', 3)];
  expect(lines.map((one) => linePrice(index, one))).toEqual([2 * 1140, 3 * 320]);
  expect(cartTotal(index, lines)).toBe(2 * 1140 + 3 * 320);
  expect(cartCount(lines)).toBe(5);
});

test('an item that left the menu costs nothing, because it cannot be ordered', () => {
  expect(cartTotal(index, [line('vanished', 2), line('juice', 1)])).toBe(320);
});

test('a card shows the lowest price, and says "from" only when it can be dearer', () => {
  expect(cardPrice(item('fries'))).toEqual({ amount: 390, isFrom: true });
  expect(cardPrice(item('juice'))).toEqual({ amount: 320, isFrom: false });
});
