// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, test } from 'vitest';
import { indexMenu } from '../menu/menu-index.ts';
import { aGroup, aMenu, anItem, anOption, sampleMenu } from '../testing/menu.ts';
import {
  defaultSelection,
  isOrderable,
  needsNoChoice,
  selectionFaults,
  stepOption,
  toggleOption,
} from './rules.ts';
import { sameSelection } from './selection.ts';

const index = indexMenu(sampleMenu);
const item = (id: string) => index.items.get(id) ?? anItem(id, 0);
const done = aGroup('done', [anOption('medium'), anOption('well')], { min: 1 });
const extras = aGroup('extras', [anOption('a'), anOption('b'), anOption('c')], { max: 2, maxPerOption: 2 });

test('in a group that takes one, another option replaces the first', () => {
  expect(toggleOption(done, { medium: 1, other: 1 }, 'well')).toEqual({ well: 1, other: 1 });
});

test('a required single choice can be replaced but not taken away', () => {
  expect(toggleOption(done, { medium: 1 }, 'medium')).toEqual({ medium: 1 });
});

test('an optional single choice can be taken away', () => {
  expect(toggleOption({ ...done, min: 0 }, { medium: 1 }, 'medium')).toEqual({});
});

test('a full group takes no further option', () => {
  const full = { a: 1, b: 1 };
  expect(toggleOption(extras, full, 'c')).toEqual(full);
  expect(toggleOption(extras, full, 'a')).toEqual({ b: 1 });
});

test('pieces of one option stay within its own and the group’s limit', () => {
  expect(stepOption(extras, { a: 1 }, 'a', 1)).toEqual({ a: 2 });
  expect(stepOption(extras, { a: 2 }, 'a', 1)).toEqual({ a: 2 });
  expect(stepOption({ ...extras, max: 5 }, { a: 2 }, 'a', 1)).toEqual({ a: 2 });
  expect(stepOption(extras, { a: 1 }, 'a', -1)).toEqual({});
  expect(stepOption(extras, {}, 'a', -1)).toEqual({});
});

test('defaults are chosen at first, but never a default that is sold out', () => {
  const group = aGroup('milk', [anOption('oat', 0, { isDefault: true, available: false }), anOption('cow')], {
    min: 1,
  });
  const coffee = anItem('coffee', 300, { optionGroupIds: ['milk'] });
  const selection = defaultSelection(indexMenu(aMenu([coffee], [group])), coffee);
  expect(selection.options).toEqual({});
});

test('a combo starts with its defaults, and says what is still to be chosen', () => {
  const meal = item('meal');
  const selection = defaultSelection(index, meal);
  expect(selection.slots.side).toEqual({ itemId: 'fries', variantId: 'small', options: {} });
  expect(selectionFaults(index, meal, selection)).toEqual([{ kind: 'group', part: 'main/done' }]);
});

test('a combo with a part that is sold out cannot be ordered', () => {
  const selection = {
    ...defaultSelection(index, item('meal')),
    slots: {
      main: { itemId: 'burger', variantId: null, options: { medium: 1 } },
      side: { itemId: 'beer', variantId: null, options: {} },
    },
  };
  expect(selectionFaults(index, item('meal'), selection)).toEqual([
    { kind: 'choice-sold-out', part: 'side' },
  ]);
});

test('faults come in the order in which the screen asks', () => {
  const faults = selectionFaults(index, item('burger'), { variantId: null, options: { egg: 1 }, slots: {} });
  expect(faults).toEqual([
    { kind: 'group', part: 'done' },
    { kind: 'choice-sold-out', part: 'extras' },
  ]);
});

test('a sold-out item, a vanished item and an option that is no longer asked cannot be ordered', () => {
  const none = { variantId: null, options: {}, slots: {} };
  expect(isOrderable(index, 'beer', none)).toBe(false);
  expect(isOrderable(index, 'vanished', none)).toBe(false);
  expect(isOrderable(index, 'juice', { ...none, options: { bacon: 1 } })).toBe(false);
  expect(isOrderable(index, 'juice', none)).toBe(true);
});

test('only an item that asks nothing goes into the cart by one touch', () => {
  expect(needsNoChoice(index, item('juice'))).toBe(true);
  expect(needsNoChoice(index, item('burger'))).toBe(false);
  expect(needsNoChoice(index, item('fries'))).toBe(false);
  expect(needsNoChoice(index, item('meal'))).toBe(false);
  expect(needsNoChoice(index, item('beer'))).toBe(false);
});

test('the same choice made in another order is the same choice', () => {
  const one = { variantId: null, options: { a: 1, b: 2 }, slots: {} };
  expect(sameSelection(one, { ...one, options: { b: 2, a: 1 } })).toBe(true);
  expect(sameSelection(one, { ...one, options: { a: 2, b: 2 } })).toBe(false);
});
