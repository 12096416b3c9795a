// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, expect, test } from 'vitest';
import { kill, ready, restart } from '../../api/support/processes.ts';
import { approvals, terminal } from '../../api/support/terminal.ts';
import { allOrders, newOrders, oneNewOrder } from '../support/guest.ts';
import { aboutToPay, addPlain, shownNumber, toMenu, toReview, usePanel } from '../support/panel-guest.ts';
import { plainDish } from '../support/shop-menu.ts';

const openPanel = usePanel();
afterEach(() => terminal({}));

test('a daemon that is killed during the payment: the guest is told, the same order goes on, charged once', async () => {
  const before = await allOrders();
  await terminal({ delayMs: 6_000 });
  const panel = await openPanel();
  await aboutToPay(panel);
  await panel.press(/^Pay by card/);
  await panel.see('Please pay at the card reader');
  await kill('kioskd');
  await panel.see(/Please do not pay again/);
  await restart();
  await ready();
  const number = await shownNumber(panel);
  const order = await oneNewOrder(before, ({ paymentState }) => paymentState === 'paid');
  expect(order.displayNumber).toBe(number);
  expect(order.payments.map(({ state }) => state)).toEqual(['captured']);
  expect(await approvals(order.payments[0]?.id)).toBe(1);
}, 120_000);

test('a panel that loses its power during the payment finds its order again', async () => {
  const before = await allOrders();
  await terminal({ delayMs: 6_000 });
  const panel = await openPanel();
  await aboutToPay(panel);
  await panel.press(/^Pay by card/);
  await panel.see('Please pay at the card reader');
  await panel.kill();
  panel.launch();
  const number = await shownNumber(panel);
  const order = await oneNewOrder(before, ({ paymentState }) => paymentState === 'paid');
  expect(order.displayNumber).toBe(number);
}, 120_000);

test('an order that is confirmed while the daemon is away is taken once, though the panel loses its power too', async () => {
  const before = await allOrders();
  const panel = await openPanel();
  await aboutToPay(panel);
  await kill('kioskd');
  await panel.press(/^Pay at the counter/);
  await panel.see(/we find it again/);
  await panel.kill();
  panel.launch();
  await panel.see('Looking for your order…');
  await restart();
  await ready();
  const number = await shownNumber(panel);
  expect((await newOrders(before)).map(({ displayNumber }) => displayNumber)).toEqual([number]);
}, 120_000);

test('when the daemon dies while the guest chooses, the cart stays and ordering goes on', async () => {
  const before = await allOrders();
  const dish = await plainDish();
  const panel = await openPanel();
  await toMenu(panel);
  await addPlain(panel, dish);
  await kill('kioskd');
  await panel.see('One moment – we are reconnecting');
  await addPlain(panel, dish);
  await panel.see('2 items');
  await panel.kill();
  panel.launch();
  await panel.see('2 items');
  await restart();
  await ready();
  await panel.gone('One moment – we are reconnecting');
  await toReview(panel);
  await panel.press(/^Pay at the counter/);
  await shownNumber(panel);
  expect((await oneNewOrder(before, () => true)).lines.map(({ quantity }) => quantity)).toEqual([2]);
}, 120_000);
