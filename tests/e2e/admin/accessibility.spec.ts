// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, test } from 'vitest';
import { orderOf, submit } from '../../api/support/orders.ts';
import { accessibilityFaults } from '../support/axe.ts';
import { useBrowsers } from '../support/browser.ts';
import { ownerPage, pairedScreen } from '../support/staff.ts';

const browsers = useBrowsers({ bypassCSP: true, reducedMotion: 'reduce' });

test('the way in has no accessibility fault', async () => {
  const page = await browsers.open('/admin/');
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'First start?' }).click();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('no page of the panel has an accessibility fault', async () => {
  const order = (await submit(await orderOf())).body;
  const page = await ownerPage(browsers, `/admin/orders/${order.id}`);
  await page.getByRole('heading', { name: order.displayNumber }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  for (const name of ['Orders', 'Kitchen', 'Menu', 'Devices', 'People', 'Changes', 'Log']) {
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { name, exact: true }).waitFor();
    await page.getByText('One moment…').waitFor({ state: 'detached' });
    expect(await accessibilityFaults(page), name).toEqual([]);
  }
});

test('the order board has no accessibility fault', async () => {
  const panel = await ownerPage(browsers);
  const board = await pairedScreen(browsers, panel, {
    kind: 'Order board',
    name: 'Axe board',
    path: '/board/',
  });
  await board.getByRole('heading', { name: 'Ready' }).waitFor();
  expect(await accessibilityFaults(board)).toEqual([]);
});
