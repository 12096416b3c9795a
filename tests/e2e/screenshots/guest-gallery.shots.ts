// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { BrowserContextOptions } from 'playwright-core';
import { afterEach, test } from 'vitest';
import { menu } from '../../api/support/orders.ts';
import { terminal } from '../../api/support/terminal.ts';
import { useBrowsers } from '../support/browser.ts';
import { dish, startWalk, toMenu } from './guest-walk.ts';
import { setAvailable } from './rush-hour.ts';
import { lying, shoot, upright } from './shoot.ts';
import { voice, type Language } from './voice.ts';

const browsers = useBrowsers();
const start = (options: BrowserContextOptions, language: Language, prefix: string) =>
  startWalk(browsers, options, language, prefix);
afterEach(() => terminal({}));

const ways = [
  ['upright', upright],
  ['lying', lying],
] as const;
const all = ways.flatMap(([name, options]) =>
  (['en', 'de'] as const).map((language) => ({ prefix: `guest-${name}-${language}`, options, language })),
);

test.each(all)('$prefix: pairing', async ({ prefix, options, language }) => {
  const page = await browsers.open('/', await browsers.context({ ...options, locale: language }));
  await page.getByRole('button', { name: (await voice(language)).name, exact: true }).tap();
  await shoot(page, `${prefix}-01-pairing`);
  await page.keyboard.type('ZZZZZZZZ');
  await page.getByRole('button', { name: (await voice(language)).guest('pairing.submit') }).tap();
  await page.getByRole('alert').waitFor();
  await shoot(page, `${prefix}-02-pairing-refused`);
});

test.each(all)('$prefix: choosing', async ({ prefix, options, language }) => {
  const walk = await start(options, language, prefix);
  await walk.shoot('03-attract');
  await walk.press('attract.start');
  await walk.page.getByRole('button', { name: walk.voice.guest('service.eatIn') }).waitFor();
  await walk.shoot('04-service');
  await walk.page.getByRole('button', { name: walk.voice.guest('service.eatIn') }).tap();
  await walk.page.getByRole('navigation').waitFor();
  await walk.shoot('05-menu-first');
  await walk.plus(await dish('Bella Meal'));
  await walk.page.getByRole('region').first().waitFor();
  await walk.shoot('06-combo');
  await walk.addOpen();
  await walk.shoot('06-combo-added');
  await walk.category(1);
  const soldOut = await dish('Crispy Chicken');
  await setAvailable(soldOut, false);
  await walk.page.getByText(walk.voice.guest('menu.soldOut')).first().waitFor();
  await walk.shoot('07-menu-sold-out');
  await walk.page
    .getByText(walk.voice.dish(await dish('Classic Bun')))
    .first()
    .tap();
  await walk.page.getByRole('region').first().waitFor();
  await walk.shoot('08-item');
  await walk.page.getByRole('checkbox').nth(1).tap();
  await walk.page.getByRole('region').last().scrollIntoViewIfNeeded();
  await walk.shoot('09-item-chosen');
  await walk.addOpen();
  await walk.category(3);
  await walk.plus(await dish('Caesar Salad'));
  await walk.page.getByRole('region').first().waitFor();
  await walk.shoot('10-item-salad');
  await walk.addOpen();
  await walk.category(4);
  await walk.plus(await dish('Barbecue Wings'));
  await walk.page
    .getByRole('button', { name: walk.voice.guest('item.addPrice').replace('{price}', '') })
    .tap();
  await walk.shoot('11-item-missing');
  await walk.addOpen();
  await walk.category(5);
  await walk.plus(await dish('Doughnut'));
  await walk.shoot('12-menu-quick-added');
  await walk.press('cart.view');
  await walk.heading('cart.title');
  await walk.shoot('13-cart');
  await walk.press('common.startOver');
  await walk.shoot('14-start-over');
  await walk.press('cart.startOverNo');
  await walk.press('accessibility.button');
  await walk.heading('accessibility.title');
  await walk.shoot('15-comfort');
  for (const name of ['accessibility.largeText', 'accessibility.contrast', 'accessibility.reach'])
    await walk.page.getByRole('switch', { name: walk.voice.guest(name) }).tap();
  await walk.press('accessibility.done');
  await walk.shoot('16-comfort-all-on');
  await walk.press('cart.checkout');
  await walk.heading('review.howToPay');
  await walk.shoot('17-review-comfort-all-on');
  await setAvailable(soldOut, true);
});

test.each(all)('$prefix: paying', async ({ prefix, options, language }) => {
  const walk = await start(options, language, prefix);
  await toMenu(walk);
  await walk.category(6);
  await walk.plus(await dish('Orange Juice'));
  await walk.category(5);
  await walk.plus(await dish('Strawberry Cake'));
  await walk.toReview();
  await walk.shoot('20-review');
  await terminal({ outcome: 'decline', errorCondition: 'Refusal', delayMs: 3_000 });
  await walk.payByCard();
  await walk.heading('payment.card');
  await walk.shoot('21-payment-waiting');
  await walk.heading('payment.declined');
  await walk.shoot('22-payment-declined');
  await walk.press('payment.cancelOrder');
  await walk.shoot('23-payment-cancel');
  await walk.press('payment.cancelNo');
  await terminal({ answer: 'cut', cutAfterBytes: 40, appliesTo: ['Payment', 'TransactionStatus'] });
  await walk.press('payment.tryAgain');
  await walk.heading('payment.unknown');
  await walk.shoot('24-payment-unknown');
  await terminal({});
  await walk.page.getByTestId('order-number').waitFor({ timeout: 45_000 });
  await walk.shoot('25-number');
});

test.each(all)('$prefix: what goes wrong', async ({ prefix, options, language }) => {
  const walk = await start(options, language, prefix);
  await toMenu(walk);
  await walk.category(6);
  const juice = await dish('Orange Juice');
  await walk.plus(juice);
  await walk.category(5);
  await walk.plus(await dish('Strawberry Cake'));
  await walk.toReview();
  await setAvailable(juice, false);
  await walk.page.getByRole('button', { name: walk.voice.guest('review.payCounter') }).tap();
  await walk.heading('recovery.title');
  await walk.shoot('30-changed');
  await setAvailable(juice, true);
  await walk.press('recovery.change');
  await walk.heading('cart.title');
  await walk.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await walk.page.reload();
  await walk.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await walk.heading('cart.title');
  await walk.shoot('30-cart-again');
  await walk.page.context().setOffline(true);
  await walk.page.reload();
  await walk.page.getByText(walk.voice.guest('connection.lost')).waitFor();
  await walk.shoot('31-connection-lost');
  await walk.page.context().setOffline(false);
  await walk.page
    .getByText(walk.voice.guest('connection.lost'))
    .waitFor({ state: 'detached', timeout: 40_000 });
  const remove = walk.page.getByRole('button', {
    name: walk.voice.guest('cart.removeNamed').replace('{item}', '').trim(),
  });
  while ((await remove.count()) > 0) await remove.first().tap();
  await walk.heading('cart.empty');
  await walk.shoot('32-cart-empty');
  await walk.press('cart.toMenu');
  await walk.plus(await dish('Strawberry Cake'));
  await walk.toReview();
  await walk.page.getByRole('button', { name: walk.voice.guest('review.payCounter') }).tap();
  await walk.page.getByTestId('order-number').waitFor();
  await walk.shoot('33-number-counter');
});

test.each(all)('$prefix: nobody there', async ({ prefix, options, language }) => {
  const walk = await start(options, language, prefix);
  await toMenu(walk);
  await walk.category(5);
  await walk.plus(await dish('Strawberry Cake'));
  const { idleSeconds } = await menu();
  await walk.page.clock.install();
  // A touch lets the watch begin on the clock that is turned here.
  await walk.press('cart.view');
  await walk.heading('cart.title');
  await walk.page.clock.fastForward((idleSeconds + 1) * 1_000);
  await walk.heading('idle.title');
  await walk.shoot('34-idle');
});
