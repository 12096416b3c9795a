// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { menu } from '../api/support/orders.ts';
import { ready, restart } from '../api/support/processes.ts';
import { sql } from '../api/support/database.ts';
import { canFillDisk, diskFull, nextFault, tellTerminal } from './support/faults.ts';
import { Guests } from './support/guests.ts';
import { expectWholeBooks, paymentsSettle } from './support/invariants.ts';
import { Random } from './support/random.ts';
import { Report } from './support/report.ts';
import { settings } from './support/settings.ts';

const readyWithinSeconds = 30;
const answeredWithinSeconds = 60;
const settledWithinSeconds = 300;
const { seed, seconds, ordersPerSecond } = settings();
const timeoutMs = (seconds + 600) * 1000;

test(
  'whatever goes wrong, no order and no money is lost, doubled or guessed',
  async () => {
    const report = new Report(seed);
    const plan = new Random(seed);
    const guests = new Guests(await menu(), new Random(seed + 1));
    const end = Date.now() + seconds * 1000;
    // A short run meets it, too.
    const fullAt = canFillDisk ? plan.between(0, 4) : undefined;
    const arrivals = setInterval(() => guests.arrive(), 1000 / ordersPerSecond);

    try {
      for (let number = 0; Date.now() < end; number += 1) {
        await pause(plan.between(0, 3000));
        const fault = number === fullAt ? diskFull(plan) : nextFault(plan);
        const struckAt = Date.now();
        await fault.strike();
        const overAt = Date.now();
        await ready(readyWithinSeconds);
        report.add(fault.name, overAt - struckAt, Date.now() - overAt);
        await fault.check?.();
      }
    } finally {
      clearInterval(arrivals);
    }
    await restart();
    await tellTerminal({});
    await ready(readyWithinSeconds);
    await guests.leave(answeredWithinSeconds);
    await paymentsSettle(settledWithinSeconds);

    report.print([
      `guests: ${String(guests.sent)}, acknowledged: ${String(guests.acknowledged.size)}, sent again: ${String(guests.repeated)}`,
      `payments: ${(await sql('select state, count(*) from payments group by state order by state')).join(', ')}`,
    ]);
    expect(guests.refused, 'valid orders that were refused').toEqual([]);
    expect(guests.acknowledged.size, 'guests with an answer').toBe(guests.sent);
    await expectWholeBooks(guests.acknowledged);
  },
  timeoutMs,
);
