// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, test } from 'vitest';
import type { CartChange } from '../api/contract.ts';
import { acceptChanges } from './changes.ts';
import type { CartLine } from './selection.ts';

const change = (kind: CartChange['kind'], part: Partial<CartChange>): CartChange => ({
  kind,
  lineId: '1',
  itemId: 'meal',
  name: {},
  ...part,
});

const meal: CartLine = {
  id: '1',
  itemId: 'meal',
  quantity: 2,
  selection: {
    variantId: null,
    options: { sauce: 1 },
    slots: {
      main: { itemId: 'burger', variantId: null, options: { bacon: 1, medium: 1 } },
      side: { itemId: 'fries', variantId: 'small', options: {} },
    },
  },
};
const juice: CartLine = { ...meal, id: '2', itemId: 'juice' };

test('a sold-out line is taken out, the others stay', () => {
  expect(acceptChanges([meal, juice], [change('sold_out', {})])).toEqual([juice]);
  expect(acceptChanges([meal, juice], [change('removed', { lineId: '2', itemId: 'juice' })])).toEqual([meal]);
});

test('a part of a combo that is sold out empties its slot, so that the guest chooses again', () => {
  const [line] = acceptChanges([meal], [change('sold_out', { itemId: 'fries' })]);
  expect(Object.keys(line?.selection.slots ?? {})).toEqual(['main']);
});

test('an option that is gone is taken out wherever it was chosen', () => {
  const [line] = acceptChanges([meal], [change('option_unavailable', { optionId: 'bacon' })]);
  expect(line?.selection.slots.main?.options).toEqual({ medium: 1 });
  const [other] = acceptChanges([meal], [change('option_unavailable', { optionId: 'sauce' })]);
  expect(other?.selection.options).toEqual({});
});

test('a changed price changes nothing but what the menu says', () => {
  expect(acceptChanges([meal], [change('price_changed', {})])).toEqual([meal]);
});
