// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, expect, test } from 'vitest';
import { menu } from '../../api/support/orders.ts';
import { terminal } from '../../api/support/terminal.ts';
import { useBrowsers } from '../support/browser.ts';
import {
  addPlain,
  allOrders,
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

/** A guest with one dish in the cart, whose kiosk's clock the test can turn. */
async function withOneDish() {
  const dish = await plainDish();
  const page = await openKiosk(browsers);
  await toMenu(page);
  await addPlain(page, dish.item, dish.category);
  const { idleSeconds, idleWarningSeconds } = await menu();
  await page.clock.install();
  const skip = (seconds: number) => page.clock.fastForward(seconds * 1_000);
  return { page, idleSeconds, idleWarningSeconds, skip };
}

test('a guest who walked away is asked, then the cart is emptied', async () => {
  const { page, idleSeconds, idleWarningSeconds, skip } = await withOneDish();
  // A touch lets the watch begin on the clock that the test turns.
  await page.getByRole('button', { name: 'View order' }).tap();
  await skip(idleSeconds + 1);
  await page.getByRole('alertdialog', { name: 'Are you still there?' }).waitFor();
  await skip(idleWarningSeconds + 1);
  await startButton(page).waitFor();
  await toMenu(page);
  await page.getByText('Nothing chosen yet').waitFor();
});

test('whoever answers keeps the cart', async () => {
  const { page, idleSeconds, skip } = await withOneDish();
  await page.getByRole('button', { name: 'View order' }).tap();
  await skip(idleSeconds + 1);
  await page.getByRole('button', { name: 'Yes, continue' }).tap();
  await page.getByRole('button', { name: 'Go to payment' }).waitFor();
});

test('no idle time runs while a payment is open', async () => {
  await terminal({ delayMs: 20_000 });
  const { page, idleSeconds, idleWarningSeconds, skip } = await withOneDish();
  await toReview(page);
  await payByCard(page);
  await page.getByRole('heading', { name: 'Please pay at the card reader' }).waitFor();
  await skip(2 * (idleSeconds + idleWarningSeconds));
  await page.getByRole('heading', { name: 'Please pay at the card reader' }).waitFor();
  expect(await page.getByRole('alertdialog').count()).toBe(0);
  // The terminal is free again for whoever comes next.
  await page.getByRole('button', { name: 'Cancel' }).tap();
  await page.getByRole('heading', { name: 'The payment was cancelled' }).waitFor();
});

test('a guest who leaves after a declined card: the order is cancelled', async () => {
  const before = await allOrders();
  await terminal({ outcome: 'decline', errorCondition: 'Refusal' });
  const { page, idleSeconds, idleWarningSeconds, skip } = await withOneDish();
  await toReview(page);
  await payByCard(page);
  await page.getByRole('heading', { name: 'The payment was declined' }).waitFor();
  await skip(idleSeconds + 1);
  await page.getByRole('alertdialog', { name: 'Are you still there?' }).waitFor();
  await skip(idleWarningSeconds + 1);
  await startButton(page).waitFor();
  expect((await oneNewOrder(before, ({ state }) => state === 'cancelled')).cancelReason).toContain('left');
});

test('the number gives way to the first screen by itself', async () => {
  const { page, skip } = await withOneDish();
  await toReview(page);
  await payByCard(page);
  await shownNumber(page);
  await skip(30);
  await startButton(page).waitFor();
});
