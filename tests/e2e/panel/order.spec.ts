// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, expect, test } from 'vitest';
import { call } from '../../api/support/http.ts';
import { ownerToken } from '../../api/support/people.ts';
import { terminal } from '../../api/support/terminal.ts';
import { allOrders, oneNewOrder } from '../support/guest.ts';
import { aboutToPay, addPlain, shownNumber, toMenu, toReview, usePanel } from '../support/panel-guest.ts';
import { plainDish } from '../support/shop-menu.ts';

const openPanel = usePanel();
afterEach(() => terminal({}));

test('paired by touch; a paid order gets its number, and the kitchen has it', async () => {
  const before = await allOrders();
  const dish = await plainDish();
  const panel = await openPanel();
  await toMenu(panel, 'Take away');
  await addPlain(panel, dish);
  await addPlain(panel, dish);
  await toReview(panel);
  await panel.press(/^Pay by card/);
  const number = await shownNumber(panel);
  const order = await oneNewOrder(before, ({ paymentState }) => paymentState === 'paid');
  expect(order.displayNumber).toBe(number);
  expect(order.serviceType).toBe('take_away');
  expect(order.total.amount).toBe(2 * dish.item.price.amount);
  const tickets = await call<{ tickets: { displayNumber: string }[] }>('GET', '/api/v1/kitchen/tickets', {
    token: await ownerToken(),
  });
  expect(tickets.body.tickets.map(({ displayNumber }) => displayNumber)).toContain(number);
  await panel.press(/^Done/);
  await panel.see('Touch to order');
  await toMenu(panel);
  await panel.see('Nothing chosen yet');
});

test('a declined card is no end: another try pays the same order', async () => {
  const before = await allOrders();
  await terminal({ outcome: 'decline', errorCondition: 'Refusal' });
  const panel = await openPanel();
  await aboutToPay(panel);
  await panel.press(/^Pay by card/);
  await panel.see('The payment was declined');
  await terminal({});
  await panel.press('Try again by card');
  const number = await shownNumber(panel);
  const order = await oneNewOrder(before, ({ paymentState }) => paymentState === 'paid');
  expect(order.displayNumber).toBe(number);
  expect(order.payments.map(({ state }) => state)).toEqual(['declined', 'captured']);
});

test('after a declined card the guest can cancel; the cart is kept', async () => {
  const before = await allOrders();
  await terminal({ outcome: 'decline', errorCondition: 'Refusal' });
  const panel = await openPanel();
  await aboutToPay(panel);
  await panel.press(/^Pay by card/);
  await panel.press('Cancel the order');
  await panel.press('Yes, cancel');
  await panel.see('Your order was cancelled');
  expect((await oneNewOrder(before, () => true)).state).toBe('cancelled');
  await panel.press('Change my order');
  await panel.see('Your order');
  await panel.see(/^Go to payment/);
});

test('while nobody knows, the guest is asked not to pay again and has nothing to press', async () => {
  const before = await allOrders();
  await terminal({ answer: 'cut', cutAfterBytes: 40, appliesTo: ['Payment', 'TransactionStatus'] });
  const panel = await openPanel();
  await aboutToPay(panel);
  await panel.press(/^Pay by card/);
  await panel.see('We are checking your payment', { timeoutMs: 40_000 });
  await panel.see(/^Please do not pay again/);
  expect((await panel.seen()).filter(({ role }) => role.includes('button'))).toEqual([]);
  await terminal({});
  await shownNumber(panel);
  expect((await oneNewOrder(before, ({ paymentState }) => paymentState === 'paid')).payments).toHaveLength(1);
}, 120_000);

test('a sold-out dish is marked on the panel within a second, and the guest decides before paying', async () => {
  const [kept, gone] = [await plainDish(0), await plainDish(1)];
  const setAvailable = async (available: boolean) => {
    await call('PUT', `/api/v1/items/${gone.item.id}/availability`, {
      token: await ownerToken(),
      body: { available },
    });
  };
  const before = await allOrders();
  const panel = await openPanel();
  await toMenu(panel);
  await addPlain(panel, kept);
  await addPlain(panel, gone);
  try {
    await setAvailable(false);
    await panel.see(`${gone.item.name.en ?? ''}, Sold out`, { timeoutMs: 1_000 });
    await toReview(panel);
    await panel.see('Something changed');
    await panel.press('Accept and go on');
    await panel.press(/^Pay at the counter/);
    const number = await shownNumber(panel);
    const order = await oneNewOrder(before, () => true);
    expect(order.displayNumber).toBe(number);
    expect(order.lines.map(({ itemId }) => itemId)).toEqual([kept.item.id]);
  } finally {
    await setAvailable(true);
  }
});
