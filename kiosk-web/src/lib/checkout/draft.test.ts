// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, test } from 'vitest';
import { indexMenu } from '../menu/menu-index.ts';
import { sampleMenu } from '../testing/menu.ts';
import { draftOrder } from './draft.ts';

const index = indexMenu(sampleMenu);
const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const lines = [
  {
    id: 'line-1',
    itemId: 'meal',
    quantity: 2,
    selection: {
      variantId: null,
      options: {},
      slots: {
        main: { itemId: 'burger', variantId: null, options: { medium: 1, bacon: 2 } },
        side: { itemId: 'fries', variantId: 'large', options: {} },
      },
    },
  },
];
const confirmed = { lines, serviceType: 'take_away', language: 'de' } as const;

test('an order by card carries its own id, that of its payment, and what the guest saw', () => {
  const order = draftOrder(index, { ...confirmed, method: 'card_terminal' });
  expect(order.id).toMatch(uuid7);
  expect(order.payment.id).toMatch(uuid7);
  expect(order.payment.id).not.toBe(order.id);
  expect(order).toMatchObject({
    serviceType: 'take_away',
    language: 'de',
    menuVersion: 7,
    expectedTotal: { amount: 2 * (1490 + 300 + 100), currency: 'EUR' },
    lines: [
      {
        id: 'line-1',
        quantity: 2,
        unitPrice: { amount: 1890, currency: 'EUR' },
        components: [
          {
            slotId: 'main',
            itemId: 'burger',
            options: [
              { optionId: 'medium', quantity: 1 },
              { optionId: 'bacon', quantity: 2 },
            ],
          },
          { slotId: 'side', itemId: 'fries', variantId: 'large', options: [] },
        ],
      },
    ],
  });
});

test('at the counter there is no attempt to name', () => {
  expect(draftOrder(index, { ...confirmed, method: 'counter' }).payment).toEqual({ method: 'counter' });
});
