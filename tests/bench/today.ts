// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { components } from '../../shared/web/src/api/schema.js';
import { call } from '../api/support/http.ts';
import { newId } from '../api/support/ids.ts';
import { owner } from './owner.ts';

/**
 * `node today.ts FOLDER COUNT`, after prepare.ts: submits the order in FOLDER/order.json COUNT times and leaves
 * there a fresh access token of the owner, good for ten minutes.
 */
const [folder, count] = [process.argv[2], Number(process.argv[3])];
if (folder === undefined || !(count >= 0)) throw new Error('usage: today.ts FOLDER COUNT');

const template = await readFile(join(folder, 'order.json'), 'utf8');
const key = await readFile(join(folder, 'kiosk.key'), 'utf8');

async function submit(): Promise<void> {
  const order = JSON.parse(template.replaceAll('{id}', newId)) as components['schemas']['OrderSubmit'];
  const { status, body } = await call('POST', '/api/v1/orders', { token: key, body: order });
  if (status !== 201) throw new Error(`an order was refused: ${JSON.stringify(body)}`);
}

for (let begun = 0; begun < count; begun += 8)
  await Promise.all(Array.from({ length: Math.min(8, count - begun) }, submit));

const session = await call<components['schemas']['Session']>('POST', '/api/v1/auth/login', {
  body: { username: owner.username, password: owner.password },
});
await writeFile(join(folder, 'owner.token'), session.body.accessToken);
