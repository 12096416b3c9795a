// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { BrowserContextOptions } from 'playwright-core';
import { beforeAll, test } from 'vitest';
import { sql } from '../../api/support/database.ts';
import { eventually } from '../../api/support/http.ts';
import { menu } from '../../api/support/orders.ts';
import { useBrowsers } from '../support/browser.ts';
import { rushHour, setAvailable } from './rush-hour.ts';
import { pairBoard, signIn } from './staff-walk.ts';
import { desk, shoot, upright } from './shoot.ts';
import { voice, type Language } from './voice.ts';

const browsers = useBrowsers();

const ways = [
  ['desk', desk],
  ['upright', { ...upright, hasTouch: false }],
  ['phone', { ...desk, viewport: { width: 390, height: 844 } }],
] as const;
const all = ways.flatMap(([name, options]) =>
  (['en', 'de'] as const).map((language) => ({ prefix: `staff-${name}-${language}`, options, language })),
);

const spoken = (options: BrowserContextOptions, language: Language) =>
  browsers.context({ ...options, locale: language === 'en' ? 'en-GB' : 'de-DE' });

beforeAll(async () => {
  await rushHour();
  // Work that was given up: something to be told about.
  await sql(`insert into jobs (kind, state, run_at, attempts, max_attempts, last_error, finished_at)
             values ('archive', 'dead', now(), 8, 8, 'a transaction stayed open', now())`);
  await eventually('an alert', 60, async () =>
    (await sql('select count(*) from alerts where resolved_at is null'))[0] === '0' ? undefined : true,
  );
}, 90_000);

test.each(all)('$prefix: the door', async ({ prefix, options, language }) => {
  const words = await voice(language);
  const page = await browsers.open('/admin/', await spoken(options, language));
  await page.getByLabel(words.staff('login.username')).waitFor();
  await shoot(page, `${prefix}-01-login`);
  await signIn(page, words, 'not the password');
  await page.getByRole('alert').waitFor();
  await shoot(page, `${prefix}-02-login-refused`);
  await page.goto('/admin/setup');
  await page.getByLabel(words.staff('setup.code')).waitFor();
  await shoot(page, `${prefix}-03-setup`);
});

test.each(all)('$prefix: the panel', async ({ prefix, options, language }) => {
  const words = await voice(language);
  const page = await browsers.open('/admin/', await spoken(options, language));
  await signIn(page, words);
  await page.getByRole('heading', { name: words.staff('orders.title') }).waitFor();
  await page.getByRole('listitem').first().waitFor();
  await shoot(page, `${prefix}-10-orders`);
  await page.getByRole('main').getByRole('listitem').first().click();
  await page.getByText(words.staff('orders.lines'), { exact: true }).first().waitFor();
  await shoot(page, `${prefix}-11-order`);
  await page.goto('/admin/menu');
  await page.getByRole('switch').first().waitFor();
  const salad = (await menu()).items.find(({ name }) => name.en === 'Bella Meal');
  if (salad) await setAvailable(salad, false);
  await page.getByRole('switch', { checked: false }).waitFor();
  await shoot(page, `${prefix}-20-menu`);
  if (salad) await setAvailable(salad, true);
  await page.getByLabel(words.staff('menu.search')).fill('zzz');
  await page.getByText(words.staff('menu.nothingFound')).waitFor();
  await shoot(page, `${prefix}-21-menu-nothing-found`);
  await page.goto('/admin/devices');
  await page.getByRole('listitem').first().waitFor();
  await shoot(page, `${prefix}-30-devices`);
  await page.getByRole('button', { name: words.staff('devices.pair') }).click();
  await shoot(page, `${prefix}-31-device-new`);
  await page.getByRole('button', { name: words.staff('devices.makeCode') }).click();
  await page.getByTestId('pairing-code').waitFor();
  await shoot(page, `${prefix}-32-device-code`);
  await page.goto('/admin/users');
  await page.getByRole('button', { name: words.staff('users.add') }).waitFor();
  await shoot(page, `${prefix}-40-people`);
  await page.getByRole('button', { name: words.staff('users.add') }).click();
  await shoot(page, `${prefix}-41-person-new`);
  await page.goto('/admin/alerts');
  await page.getByRole('heading', { name: words.staff('alerts.title') }).waitFor();
  await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor();
  await shoot(page, `${prefix}-50-alerts`);
  await page.goto('/admin/audit');
  await page.getByRole('main').getByRole('listitem').first().waitFor();
  await shoot(page, `${prefix}-70-changes`);
  await page.goto('/admin/nothing-here');
  await page.getByText(words.staff('app.notFound')).waitFor();
  await shoot(page, `${prefix}-42-no-such-page`);
  const account = page
    .getByRole('button', { name: 'The Owner' })
    .or(page.getByRole('button', { name: words.staff('app.account') }));
  await account.first().click();
  await shoot(page, `${prefix}-43-account`);
});

test.each(all)('$prefix: kitchen and board', async ({ prefix, options, language }) => {
  const words = await voice(language);
  const context = await spoken(options, language);
  const page = await browsers.open('/admin/kitchen', context);
  await signIn(page, words);
  await page.locator('li[data-ticket]').first().waitFor();
  await shoot(page, `${prefix}-60-kitchen`);
  await page.clock.setFixedTime(Date.now() + 9 * 60_000);
  await page.reload();
  await page.locator('li[data-ticket]').first().waitFor();
  await shoot(page, `${prefix}-61-kitchen-late`);
});

const boards = [
  ['wall', { ...desk, viewport: { width: 1920, height: 1080 } }],
  ['upright', { ...desk, viewport: { width: 1080, height: 1920 } }],
] as const;
const allBoards = boards.flatMap(([name, options]) =>
  (['en', 'de'] as const).map((language) => ({ prefix: `board-${name}-${language}`, options, language })),
);

test.each(allBoards)('$prefix', async ({ prefix, options, language }) => {
  const words = await voice(language);
  const context = await spoken(options, language);
  const page = await browsers.open('/board/', context);
  await page.getByLabel(words.staff('pairing.code')).waitFor();
  await shoot(page, `${prefix}-01-pairing`);
  await pairBoard(page, words);
  await page.locator('[data-column="ready"]').waitFor();
  await shoot(page, `${prefix}-02-board`);
});
