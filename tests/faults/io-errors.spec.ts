// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { call } from '../api/support/http.ts';
import { menu } from '../api/support/orders.ts';
import { kill, ready, restart } from '../api/support/processes.ts';
import { Guests } from './support/guests.ts';
import { expectWholeBooks, paymentsSettle } from './support/invariants.ts';
import { isAlive, library, serveWith } from './support/preload.ts';
import { Random } from './support/random.ts';
import { tell } from './support/report.ts';
import { settings } from './support/settings.ts';

const ordersPerSecond = 5;
const { seed, seconds } = settings();

/** After so long without a good answer the watchdog of systemd ends the daemon. */
const silenceMs = 30_000;

const answers = (): Promise<boolean> =>
  call('GET', '/health/ready', { signal: AbortSignal.timeout(2000) }).then(
    ({ status }) => status === 200,
    () => false,
  );

afterAll(async () => {
  await restart();
  await ready(30);
}, 120_000);

test(
  'one call of a hundred that reads, writes or connects fails in the daemon: it may end, but no order and no money is lost, doubled or guessed',
  async () => {
    const guests = new Guests(await menu(), new Random(seed));
    const preload = await Promise.all(
      ['fiu_run_preload.so', 'fiu_posix_preload.so'].map((file) => library('libfiu0', file)),
    );
    const variables = {
      LD_PRELOAD: preload.join(' '),
      FIU_ENABLE: 'enable_random name=posix/io/*,probability=0.01',
      FIU_CTRL_FIFO: '',
    };
    const end = Date.now() + seconds * 1000;
    let daemon = await serveWith(variables);
    let heardAt = Date.now();
    let ended = 0;
    let silent = 0;
    const arrivals = setInterval(() => guests.arrive(), 1000 / ordersPerSecond);
    try {
      while (Date.now() < end) {
        await pause(500);
        if (await answers()) heardAt = Date.now();
        const isSilent = Date.now() - heardAt > silenceMs;
        if (isSilent) await kill('kioskd').catch(() => undefined);
        if (isSilent || !(await isAlive(daemon))) {
          if (isSilent) silent += 1;
          else ended += 1;
          daemon = await serveWith(variables);
          heardAt = Date.now();
        }
      }
    } finally {
      clearInterval(arrivals);
    }
    tell(
      `seed ${String(seed)}: ${String(guests.acknowledged.size)} of ${String(guests.sent)} guests answered meanwhile; ` +
        `the daemon ended ${String(ended)} times and fell silent ${String(silent)} times`,
    );
    await serveWith({});
    await ready(30);
    await guests.leave(60);
    await paymentsSettle(300);
    expect(guests.refused, 'valid orders that were refused').toEqual([]);
    expect(guests.acknowledged.size, 'guests with an answer').toBe(guests.sent);
    await expectWholeBooks(guests.acknowledged);
  },
  (seconds + 600) * 1000,
);
