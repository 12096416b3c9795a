// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, test } from 'vitest';
import { terminal } from '../../api/support/terminal.ts';
import { useBrowsers } from '../support/browser.ts';
import { dish, startWalk, toMenu } from './guest-walk.ts';
import { rushHour, setAvailable } from './rush-hour.ts';
import { desk, lying, shoot, upright } from './shoot.ts';
import { pairBoard, signIn } from './staff-walk.ts';
import { voice } from './voice.ts';

const browsers = useBrowsers();
afterEach(() => terminal({}));

test('a guest orders and pays by card', async () => {
  await rushHour();
  await setAvailable(await dish('Crispy Chicken'), false);
  const walk = await startWalk(browsers, upright, 'en', 'kiosk');
  await toMenu(walk);
  await walk.plus(await dish('Bella Meal'));
  await walk.page.getByRole('region').first().waitFor();
  await walk.addOpen();
  await walk.category(1);
  await walk.page.getByText('Double Cheddar').first().waitFor();
  await walk.shoot('menu');
  await walk.toReview();
  await terminal({ delayMs: 5_000 });
  await walk.payByCard();
  await walk.heading('payment.card');
  await walk.shoot('payment');
  await walk.page.getByTestId('order-number').waitFor({ timeout: 45_000 });
  await walk.shoot('number');
});

test('the same in landscape and in German', async () => {
  const walk = await startWalk(browsers, lying, 'de', 'kiosk-landscape');
  await toMenu(walk);
  await walk.category(1);
  await walk.page.getByText('Double Cheddar').first().waitFor();
  await walk.shoot('menu');
});

test('the staff see what is going on', async () => {
  const words = await voice('en');
  const page = await browsers.open('/admin/', await browsers.context(desk));
  await signIn(page, words);
  await page.getByRole('main').getByRole('listitem').first().waitFor();
  await shoot(page, 'admin-orders');
  await page.goto('/admin/menu');
  await page.getByRole('switch', { checked: false }).waitFor();
  await shoot(page, 'admin-menu');
  await page.goto('/admin/kitchen');
  await page.locator('li[data-ticket]').first().waitFor();
  await page.getByRole('button', { name: words.staff('kitchen.soundUnlock') }).click();
  await shoot(page, 'kitchen');
  const board = await browsers.open(
    '/board/',
    await browsers.context({ ...desk, viewport: { width: 1280, height: 720 } }),
  );
  await pairBoard(board, words);
  await board.locator('[data-column="ready"] [data-number]').first().waitFor();
  await shoot(board, 'board');
});
