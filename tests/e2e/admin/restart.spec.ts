// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { test } from 'vitest';
import { orderOf, submit } from '../../api/support/orders.ts';
import { kill, ready, restart } from '../../api/support/processes.ts';
import { useBrowsers } from '../support/browser.ts';
import { inColumn, ownerPage, pairedScreen } from '../support/staff.ts';

const browsers = useBrowsers();

test('when the daemon dies every screen says so, keeps what it shows, and follows again by itself', async () => {
  const panel = await ownerPage(browsers);
  const screens = { kind: 'Kitchen screen', name: 'Restart kitchen', path: '/admin/kitchen' };
  const kitchen = await pairedScreen(browsers, panel, screens);
  await panel.getByRole('link', { name: 'Orders' }).click();
  const before = (await submit(await orderOf())).body.displayNumber;
  await inColumn(kitchen, 'queued', before).waitFor();
  await panel.getByRole('link').filter({ hasText: before }).waitFor();

  await kill('kioskd');
  await panel.getByText('No connection to the order system').waitFor();
  await kitchen.getByText('No connection to the order system').waitFor();
  await inColumn(kitchen, 'queued', before).waitFor();
  await panel.getByRole('link').filter({ hasText: before }).waitFor();

  await restart();
  await ready();
  const after = (await submit(await orderOf())).body.displayNumber;
  await inColumn(kitchen, 'queued', after).waitFor();
  await panel.getByRole('link').filter({ hasText: after }).waitFor();
  await panel.getByText('No connection to the order system').waitFor({ state: 'detached' });
}, 120_000);
