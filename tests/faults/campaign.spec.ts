// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { menu } from '../api/support/orders.ts';
import { ready, restart } from '../api/support/processes.ts';
import { sql } from '../api/support/database.ts';
import { tellTerminal } from './support/faults.ts';
import { Guests } from './support/guests.ts';
import { expectSettledBooks, expectWholeBooks, paymentsSettle } from './support/invariants.ts';
import { Plan } from './support/plan.ts';
import { Random } from './support/random.ts';
import { Report } from './support/report.ts';
import { settings } from './support/settings.ts';

const readyWithinSeconds = 30;
const answeredWithinSeconds = 60;
const settledWithinSeconds = 300;
const { seed, seconds, ordersPerSecond, kills } = settings();
const timeoutMs = (3 * seconds + 15 * kills + 600) * 1000;

test(
  'whatever goes wrong, no order and no money is lost, doubled or guessed',
  async () => {
    const report = new Report(seed);
    const random = new Random(seed);
    const plan = new Plan(random, seconds, kills);
    const guests = new Guests(await menu(), new Random(seed + 1));
    const end = Date.now() + seconds * 1000;
    const arrivals = setInterval(() => guests.arrive(), 1000 / ordersPerSecond);
    let checks = 0;
    let longestCheckMs = 0;

    try {
      while (Date.now() < end || plan.isOwing) {
        await pause(random.between(0, 3000));
        const fault = plan.next();
        const struckAt = Date.now();
        await fault.strike();
        const overAt = Date.now();
        await ready(readyWithinSeconds);
        const readyAt = Date.now();
        report.add(fault.name, overAt - struckAt, readyAt - overAt);
        await fault.check?.();
        await expectSettledBooks(guests.acknowledged, `fault ${String(++checks)}, ${fault.name}`);
        longestCheckMs = Math.max(longestCheckMs, Date.now() - readyAt);
      }
      clearInterval(arrivals);
      await restart();
      await tellTerminal({});
      await ready(readyWithinSeconds);
      await guests.leave(answeredWithinSeconds);
      await paymentsSettle(settledWithinSeconds);
    } finally {
      clearInterval(arrivals);
      report.print([
        `the books were compared ${String(checks)} times under load, within ${String(longestCheckMs)} ms each`,
        `guests: ${String(guests.sent)}, acknowledged: ${String(guests.acknowledged.size)}, sent again: ${String(guests.repeated)}`,
        `payments: ${(await sql('select state, count(*) from payments group by state order by state').catch(() => ['unknown'])).join(', ')}`,
      ]);
    }
    expect(guests.refused, 'valid orders that were refused').toEqual([]);
    expect(guests.acknowledged.size, 'guests with an answer').toBe(guests.sent);
    await expectWholeBooks(guests.acknowledged);
  },
  timeoutMs,
);
