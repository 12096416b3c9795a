// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { call, eventually } from '../../api/support/http.ts';
import type { MenuItem, Order } from '../../api/support/orders.ts';
import { ownerToken } from '../../api/support/people.ts';
import type { Browsers } from './browser.ts';

/** An upright tablet that is touched, as the kiosk is used. */
export const tablet: BrowserContextOptions = { viewport: { width: 834, height: 1194 }, hasTouch: true };

/** A pairing code for a new kiosk, as a manager makes it. */
export async function kioskCode(name = 'Guest kiosk'): Promise<string> {
  const made = await call<{ code: string }>('POST', '/api/v1/devices/pairing-codes', {
    token: await ownerToken(),
    body: { kind: 'kiosk', name },
  });
  if (made.status !== 201) throw new Error(`pairing code: ${JSON.stringify(made.body)}`);
  return made.body.code;
}

/** As long as a finger needs to touch the same button a second time; the kiosk takes quicker touches for one shaky one. */
export const untilNextTouch = (page: Page): Promise<void> => page.waitForTimeout(400);

/** What the start button says, in English. */
export const startButton = (page: Page): Locator => page.getByRole('button', { name: 'Touch to order' });

/** A kiosk that was paired by its link and shows the first screen. */
export async function openKiosk(browsers: Browsers): Promise<Page> {
  const page = await browsers.open(`/?pair=${await kioskCode()}`);
  await startButton(page).waitFor();
  return page;
}

/** From the first screen to the menu, in English. */
export async function toMenu(page: Page, service: 'Eat in' | 'Take away' = 'Eat in'): Promise<void> {
  await startButton(page).tap();
  await page.getByRole('button', { name: service }).tap();
  await page.getByRole('navigation', { name: 'Categories' }).waitFor();
}

/** Opens the category of an item and adds one of it by its plus; for items that ask nothing. */
export async function addPlain(page: Page, item: MenuItem, categoryName: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Categories' })
    .getByRole('button', { name: categoryName })
    .tap();
  await page.getByRole('button', { name: `Add ${item.name.en ?? ''}`, exact: true }).tap();
}

/** From the menu over the cart to the last look before paying. */
export async function toReview(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'View order' }).tap();
  await page.getByRole('button', { name: 'Go to payment' }).tap();
  await page.getByRole('heading', { name: 'How would you like to pay?' }).waitFor();
}

export const payByCard = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Pay by card' }).tap();
export const payAtCounter = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Pay at the counter' }).tap();

/** The large number at the end. */
export async function shownNumber(page: Page): Promise<string> {
  const number = page.getByTestId('order-number');
  await number.waitFor({ timeout: 45_000 });
  return (await number.textContent()) ?? '';
}

/** All orders of the shop, newest first. */
export async function allOrders(): Promise<Order[]> {
  const answer = await call<{ orders: Order[] }>('GET', '/api/v1/orders?limit=100', {
    token: await ownerToken(),
  });
  if (answer.status !== 200) throw new Error(`orders: ${JSON.stringify(answer.body)}`);
  return answer.body.orders;
}

/** The orders that came after `before` was read. */
export async function newOrders(before: readonly Order[]): Promise<Order[]> {
  const known = new Set(before.map(({ id }) => id));
  return (await allOrders()).filter(({ id }) => !known.has(id));
}

/** The one order that came after `before`, once `wanted` holds for it. */
export function oneNewOrder(before: readonly Order[], wanted: (order: Order) => boolean): Promise<Order> {
  return eventually('one new order as wanted', 20, async () => {
    const orders = await newOrders(before);
    if (orders.length > 1) throw new Error(`${String(orders.length)} orders instead of one`);
    return orders.find(wanted);
  });
}
