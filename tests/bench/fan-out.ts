// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import WebSocket from 'ws';
import type { components } from '../../shared/web/src/api/schema.js';
import { origin } from '../api/support/environment.ts';
import { call, eventually } from '../api/support/http.ts';
import { owner } from './owner.ts';
import { transactionsWith } from './statement-log.ts';

/**
 * `node fan-out.ts FOLDER CLIENTS EVENTS`: CLIENTS WebSockets through nginx; an item is sold out or back EVENTS times,
 * while PostgreSQL logs when each commit was finished. Prints how many ms later the last client knew: the median and
 * the worst.
 */
const [folder, clients, events] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
if (folder === undefined || !(clients > 0) || !(events > 0))
  throw new Error('usage: fan-out.ts FOLDER CLIENTS EVENTS');

const key = await readFile(join(folder, 'kiosk.key'), 'utf8');
const patience = 10_000;
const sockets: WebSocket[] = [];
/** Who still waits for which message. */
let waiting = new Set<WebSocket>();
let expected = '';
let allKnow: () => void = () => undefined;

function wait(text: string): Promise<number> {
  waiting = new Set(sockets);
  expected = text;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${waiting.size} of ${sockets.length} clients did not hear of it`)),
      patience,
    );
    allKnow = () => {
      clearTimeout(timer);
      resolve(performance.timeOrigin + performance.now());
    };
  });
}

function connect(): Promise<void> {
  const socket = new WebSocket(`${origin.replace('https', 'wss')}/api/v1/ws`, {
    headers: { authorization: `Bearer ${key}`, origin },
    perMessageDeflate: false,
  });
  sockets.push(socket);
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      if (text.includes('"hello"')) resolve();
      else if (text.includes(expected) && waiting.delete(socket) && waiting.size === 0) allKnow();
    });
  });
}

for (let begun = 0; begun < clients; begun += 20)
  await Promise.all(Array.from({ length: Math.min(20, clients - begun) }, connect));

const session = await call<components['schemas']['Session']>('POST', '/api/v1/auth/login', {
  body: { username: owner.username, password: owner.password },
});
const { body: menu } = await call<components['schemas']['Menu']>('GET', '/api/v1/menu', { token: key });
const item = menu.items[0]?.id ?? '';
const heardAt: number[] = [];
for (let event = 0; event < events; ++event) {
  const heard = wait(item);
  const answer = await call('PUT', `/api/v1/items/${item}/availability`, {
    token: session.body.accessToken,
    body: { available: event % 2 === 1 },
  });
  if (answer.status !== 200) throw new Error(`the switch was refused: ${JSON.stringify(answer.body)}`);
  heardAt.push(await heard);
}
for (const socket of sockets) socket.terminate();

const commits = await eventually('every commit in the log of PostgreSQL', 10, async () => {
  const found = (await transactionsWith(item)).map((transaction) => transaction.at(-1)?.finishedAt ?? NaN);
  return found.length >= events ? found.slice(-events) : undefined;
});
const times = heardAt.map((at, event) => at - (commits[event] ?? NaN)).sort((a, b) => a - b);
console.log(`result ${times[Math.floor(times.length / 2)]?.toFixed(1)} ${times.at(-1)?.toFixed(1)}`);
