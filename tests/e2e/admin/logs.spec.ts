// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, test } from 'vitest';
import { orderOf, submit } from '../../api/support/orders.ts';
import { useBrowsers } from '../support/browser.ts';
import { ownerPage } from '../support/staff.ts';

const browsers = useBrowsers();

test('the owner finds what an order has left in the log, and reads along with the next one', async () => {
  const first = await submit(await orderOf());
  const page = await ownerPage(browsers, '/admin/logs');
  await page.getByRole('heading', { name: 'Log', exact: true }).waitFor();
  await page.getByRole('searchbox').fill(first.headers.get('x-request-id') ?? '');
  const row = page.getByRole('listitem').filter({ hasText: 'POST submitOrder 201' });
  await expect.poll(() => row.count(), { timeout: 10_000 }).toBe(1);
  await row.getByRole('button').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(first.headers.get('x-request-id') ?? '').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();

  // The page follows with the filter that stands there when it has settled.
  const follows = page.waitForResponse((answer) => answer.url().includes('/logs/stream?text=submitorder'));
  await page.getByRole('searchbox').fill('submitorder');
  await page.getByRole('button', { name: 'Follow' }).click();
  await follows;
  await page.getByText('New lines appear at the top').waitFor();
  const began = Date.now();
  const second = await submit(await orderOf());
  const rows = page.getByRole('listitem').filter({ hasText: 'submitOrder 201' });
  const newest = async () => Date.parse((await rows.first().locator('time').getAttribute('datetime')) ?? '');
  await expect.poll(newest, { timeout: 10_000 }).toBeGreaterThanOrEqual(began);
  await rows.first().getByRole('button').click();
  await dialog.getByText(second.headers.get('x-request-id') ?? '').waitFor();
});
