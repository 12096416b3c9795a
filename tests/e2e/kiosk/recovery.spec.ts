// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, expect, test } from 'vitest';
import { call } from '../../api/support/http.ts';
import { ownerToken } from '../../api/support/people.ts';
import { kill, ready, restart } from '../../api/support/processes.ts';
import { useBrowsers } from '../support/browser.ts';
import {
  addPlain,
  allOrders,
  newOrders,
  oneNewOrder,
  openKiosk,
  payAtCounter,
  shownNumber,
  tablet,
  toMenu,
  toReview,
} from '../support/guest.ts';
import { plainDish } from '../support/shop-menu.ts';

const browsers = useBrowsers(tablet);
let soldOut: string | null = null;

async function setAvailable(itemId: string, available: boolean): Promise<void> {
  const answer = await call('PUT', `/api/v1/items/${itemId}/availability`, {
    token: await ownerToken(),
    body: { available },
  });
  if (answer.status !== 200) throw new Error(`availability: ${JSON.stringify(answer.body)}`);
  soldOut = available ? null : itemId;
}

afterEach(async () => {
  if (soldOut !== null) await setAvailable(soldOut, true);
});

test('a dish that sells out before paying is shown, and the rest is ordered when the guest agrees', async () => {
  const before = await allOrders();
  const [kept, gone] = [await plainDish(0), await plainDish(1)];
  const page = await openKiosk(browsers);
  await toMenu(page);
  await addPlain(page, kept.item, kept.category);
  await addPlain(page, gone.item, gone.category);
  await toReview(page);
  await setAvailable(gone.item.id, false);
  await payAtCounter(page);
  await page.getByRole('heading', { name: 'Something changed' }).waitFor();
  await page
    .getByRole('listitem')
    .filter({ hasText: gone.item.name.en ?? '' })
    .getByText('Sold out')
    .waitFor();
  expect(await newOrders(before)).toEqual([]);
  await page.getByRole('button', { name: 'Accept and go on' }).tap();
  await payAtCounter(page);
  const number = await shownNumber(page);
  const order = await oneNewOrder(before, () => true);
  expect(order.displayNumber).toBe(number);
  expect(order.lines.map(({ itemId }) => itemId)).toEqual([kept.item.id]);
  expect(order.total.amount).toBe(kept.item.price.amount);
});

test('a sold-out dish is marked on the menu within a second', async () => {
  const dish = await plainDish();
  const page = await openKiosk(browsers);
  await toMenu(page);
  await page
    .getByRole('navigation', { name: 'Categories' })
    .getByRole('button', { name: dish.category })
    .tap();
  const card = page
    .getByRole('listitem')
    .filter({ hasText: dish.item.name.en ?? '' })
    .first();
  await card.waitFor();
  // The connection for hints is up once the kiosk has asked for a ticket and got its greeting.
  await page.waitForFunction(() => document.readyState === 'complete');
  await page.waitForTimeout(500);
  const asked = Date.now();
  await setAvailable(dish.item.id, false);
  await card.getByText('Sold out').waitFor({ timeout: 1_000 });
  expect(Date.now() - asked).toBeLessThan(1_000);
});

test('when the daemon dies while the guest chooses, the cart stays and ordering goes on', async () => {
  const before = await allOrders();
  const dish = await plainDish();
  const page = await openKiosk(browsers);
  await toMenu(page);
  await addPlain(page, dish.item, dish.category);
  await kill('kioskd');
  await page.getByText('One moment – we are reconnecting').waitFor();
  await addPlain(page, dish.item, dish.category);
  await page.reload();
  await page.getByText('2 items').waitFor();
  await restart();
  await ready();
  await page.getByText('One moment – we are reconnecting').waitFor({ state: 'detached' });
  await toReview(page);
  await payAtCounter(page);
  await shownNumber(page);
  expect((await oneNewOrder(before, () => true)).lines[0]?.quantity).toBe(2);
}, 120_000);

test('an order that is confirmed while the daemon is away is taken when it is back', async () => {
  const before = await allOrders();
  const dish = await plainDish();
  const page = await openKiosk(browsers);
  await toMenu(page);
  await addPlain(page, dish.item, dish.category);
  await toReview(page);
  await kill('kioskd');
  await payAtCounter(page);
  await page.getByText('We are reconnecting').waitFor();
  await restart();
  await ready();
  const number = await shownNumber(page);
  expect((await oneNewOrder(before, () => true)).displayNumber).toBe(number);
}, 120_000);
