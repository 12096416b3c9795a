// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, test } from 'vitest';
import { useBrowsers } from '../support/browser.ts';
import { ownerPage, pairedScreen, pairingCode } from '../support/staff.ts';

const browsers = useBrowsers();

test('a removed device is out at once and says so', async () => {
  const panel = await ownerPage(browsers);
  const name = 'Board to remove';
  const board = await pairedScreen(browsers, panel, { kind: 'Order board', name, path: '/board/' });
  await board.getByRole('heading', { name: 'Ready' }).waitFor();
  await panel.getByRole('listitem').filter({ hasText: name }).getByText('Online').waitFor();

  await panel.getByRole('button', { name: `Remove: ${name}` }).click();
  await panel.getByRole('button', { name: 'Remove the device' }).click();
  await board.getByText('This screen was removed by a manager').waitFor({ timeout: 6_000 });
  await panel.getByRole('button', { name: /Show removed devices/ }).click();
  await panel.getByRole('listitem').filter({ hasText: name }).getByText('Removed').waitFor();
});

test('a code is good for one device of its kind only', async () => {
  const panel = await ownerPage(browsers);
  const code = await pairingCode(panel, 'Kiosk', 'Not a board');
  const board = await browsers.open(`/board/?pair=${code}`);
  expect(await board.getByLabel('Pairing code').inputValue()).toBe(code);
  await board.getByRole('button', { name: 'Pair', exact: true }).click();
  await board.getByText('This code is for another kind of device').waitFor();
  await board.getByLabel('Pairing code').fill(code);
  await board.getByRole('button', { name: 'Pair', exact: true }).click();
  await board.getByText('This code is wrong, used up or expired').waitFor();
});
