// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { beforeEach, expect, test } from 'vitest';
import { maxQuantity } from './selection.ts';
import { useCart } from './store.ts';

const plain = { variantId: null, options: {}, slots: {} };
const cart = () => useCart.getState();
const shown = () => cart().lines.map(({ itemId, quantity }) => [itemId, quantity]);

beforeEach(() => cart().clear());

test('the same choice raises the quantity, another choice makes a line of its own', () => {
  cart().add('burger', plain, 1);
  cart().add('burger', plain, 2);
  cart().add('burger', { ...plain, options: { bacon: 1 } }, 1);
  expect(shown()).toEqual([
    ['burger', 3],
    ['burger', 1],
  ]);
});

test('no line grows beyond the limit or below one', () => {
  cart().add('burger', plain, maxQuantity);
  cart().add('burger', plain, 5);
  expect(shown()).toEqual([['burger', maxQuantity]]);
  const id = cart().lines[0]?.id ?? '';
  cart().setQuantity(id, 0);
  expect(shown()).toEqual([['burger', 1]]);
});

test('a removed line comes back to its place', () => {
  for (const item of ['a', 'b', 'c']) cart().add(item, plain, 1);
  const line = cart().lines[1];
  if (!line) throw new Error('no second line');
  cart().remove(line.id);
  expect(shown().map(([item]) => item)).toEqual(['a', 'c']);
  cart().restore(line, 1);
  expect(shown().map(([item]) => item)).toEqual(['a', 'b', 'c']);
});

test('the cart is on disk after each change', () => {
  cart().add('burger', plain, 2);
  const stored = JSON.parse(localStorage.getItem('kiosk.cart') ?? '{}') as { state?: { lines?: unknown[] } };
  expect(stored.state?.lines).toHaveLength(1);
});
