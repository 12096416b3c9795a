// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, test } from 'vitest';
import { orderOf, submit } from '../../api/support/orders.ts';
import { device } from '../../api/support/people.ts';
import { useBrowsers } from '../support/browser.ts';
import { ownerPage } from '../support/staff.ts';

const browsers = useBrowsers();

test.each([
  { size: 'desk', viewport: { width: 1280, height: 1400 } },
  { size: 'phone', viewport: { width: 390, height: 1400 } },
])(
  'the panel tells who placed an order, who took its money and who cancelled it ($size)',
  async ({ viewport }) => {
    const kiosk = await device('kiosk');
    const order = await orderOf();
    await submit(order, kiosk.key);
    const page = await ownerPage(browsers, `/admin/orders/${order.id}`, await browsers.context({ viewport }));
    await page.getByRole('button', { name: /Money received/ }).click();
    await page.getByRole('button', { name: 'Yes, received' }).click();
    const steps = page.getByRole('heading', { name: 'History' }).locator('xpath=..').getByRole('listitem');
    await steps.filter({ hasText: 'Order paid' }).filter({ hasText: 'The Owner' }).waitFor();
    await page.getByRole('button', { name: 'Cancel order' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ordered by mistake' }).click();
    await dialog.getByRole('button', { name: 'Cancel order' }).click();
    await steps.filter({ hasText: 'Order cancelled' }).filter({ hasText: 'The Owner' }).waitFor();
    expect(await steps.first().textContent()).toMatch(/Ordered.*Test kiosk/);
  },
);
