// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, test } from 'vitest';
import { orderOf, submit } from '../../api/support/orders.ts';
import { useBrowsers } from '../support/browser.ts';
import { inColumn, ownerPage, pairedScreen, ticketCard } from '../support/staff.ts';

const browsers = useBrowsers();

async function newOrder(): Promise<string> {
  const answer = await submit(await orderOf(2));
  expect(answer.status).toBe(201);
  return answer.body.displayNumber;
}

test('an order goes through the kitchen, and the board follows it', async () => {
  const panel = await ownerPage(browsers);
  const kitchen = await pairedScreen(browsers, panel, {
    kind: 'Kitchen screen',
    name: 'E2E kitchen',
    path: '/admin/kitchen',
  });
  const board = await pairedScreen(
    browsers,
    panel,
    { kind: 'Order board', name: 'E2E board', path: '/board/' },
    await browsers.context({ viewport: { width: 1920, height: 1080 } }),
  );
  await kitchen.getByRole('heading', { name: 'New' }).waitFor();
  await board.getByRole('heading', { name: 'Ready' }).waitFor();

  const number = await newOrder();
  await inColumn(kitchen, 'queued', number).waitFor();
  await inColumn(board, 'preparing', number).waitFor();
  await panel.getByRole('link', { name: 'Orders' }).click();
  await panel
    .getByRole('listitem')
    .filter({ hasText: number })
    .getByText('Pays at counter')
    .first()
    .waitFor();

  await ticketCard(kitchen, number).getByRole('button', { name: 'Start' }).click();
  await inColumn(kitchen, 'preparing', number).waitFor();
  await ticketCard(kitchen, number).getByRole('button', { name: 'Ready' }).click();
  await inColumn(kitchen, 'ready', number).waitFor();
  await inColumn(board, 'ready', number).waitFor();

  await kitchen.getByRole('button', { name: 'Undo' }).click();
  await inColumn(board, 'preparing', number).waitFor();
  await ticketCard(kitchen, number).getByRole('button', { name: 'Ready' }).click();
  await inColumn(board, 'ready', number).waitFor();

  await ticketCard(kitchen, number).getByRole('button', { name: 'Handed over' }).click();
  await inColumn(kitchen, 'handed_over', number).waitFor();
  await inColumn(board, 'ready', number).waitFor({ state: 'detached' });
});

test('two kitchen screens show the same: what one does, the other sees', async () => {
  const first = await ownerPage(browsers, '/admin/kitchen');
  const second = await ownerPage(browsers, '/admin/kitchen');
  const number = await newOrder();
  await ticketCard(first, number).getByRole('button', { name: 'Start' }).click();
  await inColumn(second, 'preparing', number).waitFor();
});

test('a cancelled order stops the kitchen, and the panel says why', async () => {
  const kitchen = await ownerPage(browsers, '/admin/kitchen');
  const number = await newOrder();
  await inColumn(kitchen, 'queued', number).waitFor();
  const panel = await ownerPage(browsers);
  await panel.getByRole('link').filter({ hasText: number }).click();
  await panel.getByRole('button', { name: 'Cancel order' }).click();
  const dialog = panel.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ordered by mistake' }).click();
  await dialog.getByRole('button', { name: 'Cancel order' }).click();
  await panel.getByText('Cancelled: Ordered by mistake').waitFor();
  const card = ticketCard(kitchen, number);
  await card.getByText('Cancelled: stop').waitFor();
  await card.getByRole('button', { name: 'Noted, take it away' }).click();
  await card.waitFor({ state: 'detached' });
});

test('money that is received at the counter makes the order paid', async () => {
  const number = await newOrder();
  const panel = await ownerPage(browsers);
  await panel.getByRole('link').filter({ hasText: number }).click();
  await panel.getByRole('button', { name: /^Money received/ }).click();
  await panel.getByRole('button', { name: 'Yes, received' }).click();
  await panel
    .getByRole('listitem')
    .filter({ hasText: number })
    .getByText('Paid', { exact: true })
    .first()
    .waitFor();
});
