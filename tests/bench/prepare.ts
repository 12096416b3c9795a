// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { components } from '../../shared/web/src/api/schema.js';
import { firstSteps } from '../api/support/environment.ts';
import { call, eventually } from '../api/support/http.ts';
import { newId } from '../api/support/ids.ts';
import { owner } from './owner.ts';
import { pgbenchScript } from './pgbench-script.ts';
import { transactionsWith } from './statement-log.ts';

type Menu = components['schemas']['Menu'];
type MenuItem = components['schemas']['MenuItem'];
type OrderSubmit = components['schemas']['OrderSubmit'];

/**
 * `node prepare.ts FOLDER`: sets the shop up as its owner would and submits one order, while PostgreSQL logs its
 * statements. Leaves in FOLDER the kiosk's key, the order as a template for wrk, and the statements of that
 * order as a script for pgbench.
 */
const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: prepare.ts FOLDER');

async function expectStatus<T>(expected: number, answer: ReturnType<typeof call<T>>): Promise<T> {
  const { status, body } = await answer;
  if (status !== expected) throw new Error(`expected ${expected}, got ${status}: ${JSON.stringify(body)}`);
  return body;
}

/** Three lines, as a guest would order them: items without anything to choose, one of them twice. */
function typicalOrder(menu: Menu): OrderSubmit {
  const mustChoose = new Set(menu.optionGroups.filter((group) => group.min > 0).map((group) => group.id));
  const isPlain = (item: MenuItem) =>
    item.kind === 'single' &&
    item.available &&
    item.variants.length === 0 &&
    !item.optionGroupIds.some((id) => mustChoose.has(id));
  const lines = menu.items
    .filter(isPlain)
    .slice(0, 3)
    .map((item, index) => ({
      id: newId(),
      itemId: item.id,
      quantity: index === 1 ? 2 : 1,
      unitPrice: item.price,
    }));
  if (lines.length < 3) throw new Error('the menu has fewer than three plain items');
  return {
    id: newId(),
    serviceType: 'eat_in',
    language: 'en',
    menuVersion: menu.version,
    lines,
    expectedTotal: {
      amount: lines.reduce((sum, line) => sum + line.quantity * line.unitPrice.amount, 0),
      currency: menu.currency,
    },
    // The counter's orders go to the kitchen at once; a card's would wait for the one terminal.
    payment: { method: 'counter' },
  };
}

const steps = await readFile(firstSteps, 'utf8');
const setupCode = /Setup code\s+(\S+)/.exec(steps)?.[1];
const pairingCode = /\?pair=(\S+)/.exec(steps)?.[1];
await expectStatus(201, call('POST', '/api/v1/setup', { body: { code: setupCode, ...owner } }));
const { key, deviceId } = await expectStatus(
  201,
  call<{ key: string; deviceId: string }>('POST', '/api/v1/devices/pair', { body: { code: pairingCode } }),
);
const menu = await expectStatus(200, call<Menu>('GET', '/api/v1/menu', { token: key }));
const order = typicalOrder(menu);
await expectStatus(201, call('POST', '/api/v1/orders', { token: key, body: order }));

const transaction = await eventually('the order in the log of PostgreSQL', 10, async () =>
  (await transactionsWith(order.id)).at(0),
);
const ids = [order.id, ...order.lines.map((line) => line.id)];
const template = ids.reduce((text, id) => text.replaceAll(id, '{id}'), JSON.stringify(order));
await writeFile(join(folder, 'pgbench.sql'), pgbenchScript(transaction, JSON.stringify(menu) + deviceId));
await writeFile(join(folder, 'order.json'), template);
await writeFile(join(folder, 'kiosk.key'), key);
