// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { kill, ready, restart } from '../../api/support/processes.ts';
import { approvals, terminal } from '../../api/support/terminal.ts';
import { useBrowsers } from '../support/browser.ts';
import {
  addPlain,
  allOrders,
  newOrders,
  oneNewOrder,
  openKiosk,
  payByCard,
  shownNumber,
  startButton,
  tablet,
  toMenu,
  toReview,
} from '../support/guest.ts';
import { plainDish } from '../support/shop-menu.ts';

const browsers = useBrowsers(tablet);
afterEach(() => terminal({}));

/** A guest with one dish in the cart, about to choose how to pay. */
async function aboutToPay(): Promise<Page> {
  const dish = await plainDish();
  const page = await openKiosk(browsers);
  await toMenu(page);
  await addPlain(page, dish.item, dish.category);
  await toReview(page);
  return page;
}

const declined = (page: Page) => page.getByRole('heading', { name: 'The payment was declined' });

test('a declined card is no end: another try pays the same order', async () => {
  const before = await allOrders();
  await terminal({ outcome: 'decline', errorCondition: 'Refusal' });
  const page = await aboutToPay();
  await payByCard(page);
  await declined(page).waitFor();
  await terminal({});
  await page.getByRole('button', { name: 'Try again by card' }).tap();
  const number = await shownNumber(page);
  const order = await oneNewOrder(before, ({ paymentState }) => paymentState === 'paid');
  expect(order.displayNumber).toBe(number);
  expect(order.payments.map(({ state }) => state)).toEqual(['declined', 'captured']);
});

test('after a declined card the same order can be paid at the counter', async () => {
  const before = await allOrders();
  await terminal({ outcome: 'decline', errorCondition: 'Refusal' });
  const page = await aboutToPay();
  await payByCard(page);
  await declined(page).waitFor();
  await page.getByRole('button', { name: 'Pay at the counter' }).tap();
  await page.getByRole('heading', { name: 'Please pay at the counter' }).waitFor();
  const number = await shownNumber(page);
  const order = await oneNewOrder(before, ({ paymentState }) => paymentState === 'at_counter');
  expect(order.displayNumber).toBe(number);
});

test('after a declined card the guest can cancel; the cart is kept', async () => {
  const before = await allOrders();
  await terminal({ outcome: 'decline', errorCondition: 'Refusal' });
  const page = await aboutToPay();
  await payByCard(page);
  await declined(page).waitFor();
  await page.getByRole('button', { name: 'Cancel the order' }).tap();
  await page.getByRole('button', { name: 'Yes, cancel' }).tap();
  await page.getByRole('heading', { name: 'Your order was cancelled' }).waitFor();
  expect((await oneNewOrder(before, () => true)).state).toBe('cancelled');
  await page.getByRole('button', { name: 'Change my order' }).tap();
  await page.getByRole('heading', { name: 'Your order' }).waitFor();
  await page.getByRole('button', { name: 'Go to payment' }).waitFor();
});

test('while the guest looks for the card the terminal can be told to stop', async () => {
  await terminal({ delayMs: 30_000 });
  const page = await aboutToPay();
  await payByCard(page);
  await page.getByRole('heading', { name: 'Please pay at the card reader' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).tap();
  await page.getByRole('heading', { name: 'The payment was cancelled' }).waitFor();
});

test('a terminal that falls silent after approving: checked, never charged again', async () => {
  const before = await allOrders();
  const approvedBefore = await approvals();
  await terminal({ answer: 'cut', cutAfterBytes: 40, times: 1 });
  const page = await aboutToPay();
  await payByCard(page);
  const number = await shownNumber(page);
  const order = await oneNewOrder(before, ({ paymentState }) => paymentState === 'paid');
  expect(order.displayNumber).toBe(number);
  expect(order.payments).toHaveLength(1);
  expect((await approvals()) - approvedBefore).toBe(1);
}, 120_000);

test('while nobody knows, the guest is asked not to pay again', async () => {
  const before = await allOrders();
  // The answer is cut, and so is every question for the status that follows.
  await terminal({ answer: 'cut', cutAfterBytes: 40, appliesTo: ['Payment', 'TransactionStatus'] });
  const page = await aboutToPay();
  await payByCard(page);
  await page.getByRole('heading', { name: 'We are checking your payment' }).waitFor({ timeout: 40_000 });
  await page.getByText('Please do not pay again').waitFor();
  expect(await page.getByRole('button').count()).toBe(0);
  await terminal({});
  await shownNumber(page);
  expect((await oneNewOrder(before, ({ paymentState }) => paymentState === 'paid')).payments).toHaveLength(1);
}, 120_000);

test('a daemon that dies during the payment: the guest is told, and the same order goes on', async () => {
  const before = await allOrders();
  await terminal({ delayMs: 6_000 });
  const page = await aboutToPay();
  await payByCard(page);
  await page.getByRole('heading', { name: 'Please pay at the card reader' }).waitFor();
  await kill('kioskd');
  await page.getByText('We are reconnecting. Please do not pay again').waitFor();
  await restart();
  await ready();
  const number = await shownNumber(page);
  const order = await oneNewOrder(before, ({ paymentState }) => paymentState === 'paid');
  expect(order.displayNumber).toBe(number);
  expect(order.payments).toHaveLength(1);
}, 120_000);

test('a kiosk that is reloaded during the payment finds its order again', async () => {
  const before = await allOrders();
  await terminal({ delayMs: 4_000 });
  const page = await aboutToPay();
  await payByCard(page);
  await page.getByRole('heading', { name: 'Please pay at the card reader' }).waitFor();
  await page.reload();
  const number = await shownNumber(page);
  expect((await oneNewOrder(before, ({ paymentState }) => paymentState === 'paid')).displayNumber).toBe(
    number,
  );
});

test('an order whose answer was lost on the way is found again, not sent as a second one', async () => {
  const before = await allOrders();
  const page = await aboutToPay();
  let submissions = 0;
  await page.route('**/api/v1/orders', async (route) => {
    submissions += 1;
    await route.fetch();
    await route.abort('connectionreset');
  });
  await payByCard(page);
  const number = await shownNumber(page);
  expect(submissions).toBe(1);
  const orders = await newOrders(before);
  expect(orders.map(({ displayNumber }) => displayNumber)).toEqual([number]);
});

test('an order that never arrived is sent again under the same id after a reload', async () => {
  const before = await allOrders();
  const page = await aboutToPay();
  const ids: unknown[] = [];
  await page.route('**/api/v1/orders', async (route) => {
    ids.push((route.request().postDataJSON() as { id: string }).id);
    await route.abort('connectionrefused');
  });
  await payByCard(page);
  await page.getByText('We are reconnecting').waitFor();
  await page.unroute('**/api/v1/orders');
  await page.reload();
  const number = await shownNumber(page);
  const order = await oneNewOrder(before, () => true);
  expect(order.displayNumber).toBe(number);
  expect(new Set(ids)).toEqual(new Set([order.id]));
});

test('a shaky finger on "pay by card" makes one order', async () => {
  const before = await allOrders();
  const page = await aboutToPay();
  await page.getByRole('button', { name: 'Pay by card' }).dblclick();
  await shownNumber(page);
  expect(await newOrders(before)).toHaveLength(1);
  await page.getByRole('button', { name: /^Done/ }).tap();
  await startButton(page).waitFor();
});
