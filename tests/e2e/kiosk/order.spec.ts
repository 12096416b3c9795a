// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, expect, test } from 'vitest';
import { call } from '../../api/support/http.ts';
import { menu } from '../../api/support/orders.ts';
import { ownerToken } from '../../api/support/people.ts';
import { terminal } from '../../api/support/terminal.ts';
import { useBrowsers } from '../support/browser.ts';
import {
  addPlain,
  allOrders,
  kioskCode,
  oneNewOrder,
  openKiosk,
  payAtCounter,
  payByCard,
  shownNumber,
  startButton,
  tablet,
  toMenu,
  toReview,
  untilNextTouch,
} from '../support/guest.ts';
import { categoryOf, plainDish } from '../support/shop-menu.ts';

const browsers = useBrowsers(tablet);
afterEach(() => terminal({}));

test('a code that is typed pairs a kiosk, a wrong one says so', async () => {
  const page = await browsers.open('/');
  await page.getByRole('heading', { name: 'Set up this kiosk' }).waitFor();
  await page.keyboard.type('ZZZZZZZZ');
  await page.getByRole('button', { name: 'Connect this kiosk' }).tap();
  await page.getByText('This code is not valid').waitFor();
  await untilNextTouch(page);
  for (let i = 0; i < 8; i += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type((await kioskCode()).toLowerCase());
  await page.getByRole('button', { name: 'Connect this kiosk' }).tap();
  await startButton(page).waitFor();
});

test('a guest orders, pays by card, gets the number, and the kitchen has the order', async () => {
  const before = await allOrders();
  const dish = await plainDish();
  const page = await openKiosk(browsers);
  await toMenu(page, 'Take away');
  await addPlain(page, dish.item, dish.category);
  await page.getByText('1 item').waitFor();
  await page.getByRole('button', { name: 'View order' }).tap();
  await page.getByRole('button', { name: `One ${dish.item.name.en ?? ''} more` }).tap();
  await page.getByRole('button', { name: 'Go to payment' }).tap();
  await payByCard(page);
  const number = await shownNumber(page);
  const order = await oneNewOrder(before, ({ paymentState }) => paymentState === 'paid');
  expect(order.displayNumber).toBe(number);
  expect(order.total.amount).toBe(2 * dish.item.price.amount);
  expect(order.serviceType).toBe('take_away');
  expect(order.payments.map(({ state }) => state)).toEqual(['captured']);
  const tickets = await call<{ tickets: { displayNumber: string }[] }>('GET', '/api/v1/kitchen/tickets', {
    token: await ownerToken(),
  });
  expect(tickets.body.tickets.map((ticket) => ticket.displayNumber)).toContain(number);
  await page.getByRole('button', { name: /^Done/ }).tap();
  await startButton(page).waitFor();
  await toMenu(page);
  await page.getByText('Nothing chosen yet').waitFor();
});

test('required choices are asked for before a dish goes into the cart, and counted in the price', async () => {
  const before = await allOrders();
  const shop = await menu();
  const groups = new Map(shop.optionGroups.map((group) => [group.id, group]));
  const item = shop.items.find(
    (each) =>
      each.kind === 'single' &&
      each.available &&
      each.variants.length === 0 &&
      each.optionGroupIds.some((id) => {
        const group = groups.get(id);
        return group?.min === 1 && group.options.every(({ isDefault }) => !isDefault);
      }),
  );
  const group = item?.optionGroupIds.map((id) => groups.get(id)).find((each) => each?.min === 1);
  const option = group?.options.find(({ available }) => available);
  if (item === undefined || group === undefined || option === undefined)
    throw new Error('the sample menu has no item with a required choice');
  const page = await openKiosk(browsers);
  await toMenu(page);
  await addPlain(page, item, categoryOf(shop, item));
  await page.getByRole('button', { name: /^Add · / }).tap();
  await page.getByText(`Please choose: ${group.name.en ?? ''}`).waitFor();
  await page
    .getByRole('region', { name: group.name.en ?? '' })
    .getByRole(group.max === 1 ? 'radio' : 'checkbox', { name: option.name.en ?? '' })
    .tap();
  await untilNextTouch(page);
  await page.getByRole('button', { name: /^Add · / }).tap();
  await toReview(page);
  await payAtCounter(page);
  const number = await shownNumber(page);
  const order = await oneNewOrder(before, ({ paymentState }) => paymentState === 'at_counter');
  expect(order.displayNumber).toBe(number);
  expect(order.lines[0]?.options.map(({ optionId }) => optionId)).toEqual([option.id]);
});

test('a combo is put together slot by slot and arrives as chosen', async () => {
  const before = await allOrders();
  const shop = await menu();
  const combo = shop.items.find(({ kind, available }) => kind === 'combo' && available);
  if (!combo) throw new Error('the sample menu has no combo');
  const page = await openKiosk(browsers);
  await toMenu(page);
  await addPlain(page, combo, categoryOf(shop, combo));
  for (const slot of combo.comboSlots) {
    const region = page.getByRole('region', { name: slot.name.en ?? '', exact: true });
    await region.getByRole('radio', { disabled: false }).last().tap();
  }
  // What the chosen parts ask in their turn.
  const add = page.getByRole('button', { name: /^Add · / });
  for (let tries = 0; tries < 10; tries += 1) {
    await add.tap();
    const missing = page.getByText(/^Please choose: /).first();
    const cart = page.getByRole('button', { name: 'View order' });
    await missing.or(cart).waitFor();
    if (await cart.isVisible()) break;
    await page
      .getByRole('region')
      .filter({ has: missing })
      .getByRole('radio', { disabled: false })
      .or(page.getByRole('region').filter({ has: missing }).getByRole('checkbox', { disabled: false }))
      .first()
      .tap();
  }
  await toReview(page);
  await payAtCounter(page);
  await shownNumber(page);
  const order = await oneNewOrder(before, () => true);
  expect(order.lines).toHaveLength(1);
  expect(order.lines[0]?.components).toHaveLength(combo.comboSlots.length);
});

test('the guest’s language is there from the first screen and goes with the order', async () => {
  const before = await allOrders();
  const dish = await plainDish();
  const page = await openKiosk(browsers);
  await page.getByRole('button', { name: 'Deutsch' }).tap();
  await page.getByRole('button', { name: 'Zum Bestellen berühren' }).tap();
  await page.getByRole('button', { name: 'Hier essen' }).tap();
  const name = dish.item.name.de ?? '';
  const category = (await menu()).categories.find(({ itemIds }) => itemIds.includes(dish.item.id));
  await page
    .getByRole('navigation')
    .getByRole('button', { name: category?.name.de ?? '' })
    .tap();
  await page.getByRole('button', { name: `${name} hinzufügen`, exact: true }).tap();
  await page.getByRole('button', { name: 'Bestellung ansehen' }).tap();
  await page.getByRole('button', { name: 'Zur Bezahlung' }).tap();
  await page.getByRole('button', { name: 'An der Kasse bezahlen' }).tap();
  await shownNumber(page);
  expect((await oneNewOrder(before, () => true)).language).toBe('de');
});
