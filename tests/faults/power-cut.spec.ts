// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { menu } from '../api/support/orders.ts';
import { ready, restart } from '../api/support/processes.ts';
import { Guests } from './support/guests.ts';
import { expectWholeBooks, paymentsSettle } from './support/invariants.ts';
import { cutPower, expectWholeDatabase } from './support/power.ts';
import { Random } from './support/random.ts';
import { Report } from './support/report.ts';
import { settings } from './support/settings.ts';

const readyWithinSeconds = 60;
const answeredWithinSeconds = 60;
const settledWithinSeconds = 300;
const { seed, powerCuts, ordersPerSecond } = settings();

test(
  'whenever the power fails, what was acknowledged is on the disk, and the shop starts by itself',
  async () => {
    const report = new Report(seed);
    const random = new Random(seed + 2);
    const guests = new Guests(await menu(), new Random(seed + 3));
    const arrivals = setInterval(() => guests.arrive(), 1000 / ordersPerSecond);

    try {
      for (let cut = 1; cut <= powerCuts; ++cut) {
        await pause(random.between(500, 4000));
        const acknowledged = guests.acknowledged.size;
        const failedAt = Date.now();
        await cutPower();
        const backAt = Date.now();
        await restart();
        await ready(readyWithinSeconds);
        report.add(`power cut after ${String(acknowledged)} orders`, backAt - failedAt, Date.now() - backAt);
      }
    } finally {
      clearInterval(arrivals);
    }
    await guests.leave(answeredWithinSeconds);
    await paymentsSettle(settledWithinSeconds);

    report.print([`guests: ${String(guests.sent)}, acknowledged: ${String(guests.acknowledged.size)}`]);
    expect(guests.refused, 'valid orders that were refused').toEqual([]);
    expect(guests.acknowledged.size, 'guests with an answer').toBe(guests.sent);
    await expectWholeBooks(guests.acknowledged);
    await expectWholeDatabase();
  },
  (powerCuts * 90 + 600) * 1000,
);
