// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { components } from '../../shared/web/src/api/schema.js';
import { sql } from '../api/support/database.ts';
import { databaseUrl } from '../api/support/environment.ts';
import { call, eventually } from '../api/support/http.ts';
import { menu, orderOf, submit } from '../api/support/orders.ts';
import { ownerToken } from '../api/support/people.ts';
import { ready } from '../api/support/processes.ts';
import { DaemonClock } from './support/clock.ts';
import { Guests } from './support/guests.ts';
import { expectWholeBooks, paymentsSettle } from './support/invariants.ts';
import { Random } from './support/random.ts';
import { tell } from './support/report.ts';
import { settings } from './support/settings.ts';

const ordersPerSecond = 5;
const day = 86_400;
const alertWithinSeconds = 60;
const readyWithinSeconds = 30;
const timeoutMs = 420_000;
const { seed } = settings();

/** The second of January 1970, where a clock begins that has lost its battery. */
const in1970 = (): number => day - Math.floor(Date.now() / 1000);

let clock: DaemonClock;
let arrivals: NodeJS.Timeout | undefined;
const acknowledged = new Map<string, number>();

const months = (): Promise<string[]> =>
  sql(`select relname from pg_class where relispartition and relkind = 'r' order by relname`);

type Alert = components['schemas']['Alert'];

async function openAlert(name: string): Promise<Alert | undefined> {
  const { body } = await call<components['schemas']['AlertList']>('GET', '/api/v1/alerts', {
    token: await ownerToken(),
  });
  return body.alerts.find(({ rule, resolvedAt }) => rule === name && resolvedAt === undefined);
}

const alertFires = (rule = 'clock_offset'): Promise<Alert> =>
  eventually(`the alert ${rule}`, alertWithinSeconds, () => openAlert(rule).catch(() => undefined));

const alertsEnd = (...rules: string[]): Promise<true> =>
  eventually(`the end of the alerts ${rules.join(', ')}`, alertWithinSeconds, async () => {
    const open = await Promise.all(rules.map(openAlert)).catch(() => [undefined, 'no answer']);
    return open.every((alert) => alert === undefined) ? true : undefined;
  });

/** An order is refused in words, and is not there. */
async function expectRefusal(): Promise<void> {
  const order = await orderOf();
  const answer = await submit<{ code: string; detail: string }>(order);
  expect(answer.status, JSON.stringify(answer.body)).toBe(503);
  expect(answer.body.code).toBe('database_unavailable');
  expect(answer.body.detail).toContain("The server's clock shows a month that is not prepared");
  expect(await sql(`select id from orders where id = '${order.id}'`)).toEqual([]);
}

/** Guests order while `happens`; then the clock is right, and everybody and everything comes to an end. */
async function whileGuestsOrder(happens: (guests: Guests) => Promise<void>): Promise<void> {
  const guests = new Guests(await menu(), new Random(seed));
  const prepared = await months();
  arrivals = setInterval(() => guests.arrive(), 1000 / ordersPerSecond);
  await eventually('a first order', readyWithinSeconds, () =>
    Promise.resolve(guests.acknowledged.size > 0 ? true : undefined),
  );
  await happens(guests);
  await clock.set(0);
  const setAt = Date.now();
  await eventually('an order by the right clock', readyWithinSeconds, async () =>
    (await submit(await orderOf()).catch(() => undefined))?.status === 201 ? true : undefined,
  );
  tell(`sold ${String(Date.now() - setAt)} ms after the clock was right`);
  await alertsEnd('clock_offset', 'months_unprepared');
  clearInterval(arrivals);
  await guests.leave(60);
  await paymentsSettle(120);
  expect(guests.refused, 'valid orders that were refused for good').toEqual([]);
  expect(guests.acknowledged.size, 'guests with an answer').toBe(guests.sent);
  for (const [id, total] of guests.acknowledged) acknowledged.set(id, total);
  await expectWholeBooks(acknowledged);
  expect(await months(), 'months that are prepared').toEqual(prepared);
}

beforeAll(async () => {
  // A shop that was open yesterday, if that was another month.
  await sql(`select ensure_month_partitions(now() - interval '1 day')`, databaseUrl);
  clock = await DaemonClock.start();
  await ready(readyWithinSeconds);
}, 60_000);

afterEach(async () => {
  clearInterval(arrivals);
  await clock.set(0);
});

afterAll(async () => {
  await clock.end();
  await ready(readyWithinSeconds);
}, 120_000);

test.each([
  { step: 'a day ahead', seconds: day },
  { step: 'a day back', seconds: -day },
])(
  'the clock jumps $step under orders: the shop sells on, says so, and loses, doubles and guesses nothing',
  async ({ seconds }) => {
    await whileGuestsOrder(async () => {
      await clock.set(seconds);
      const { details } = await alertFires();
      expect(Math.abs(Number(details.milliseconds) + seconds * 1000), 'what the alert tells').toBeLessThan(
        10_000,
      );
      if (seconds < 0) {
        const behind = Number((await alertFires('clock_set_back')).details.seconds);
        // The day ahead has left orders of tomorrow.
        const [newest] = await sql('select extract(epoch from max(created_at) - now()) from orders');
        expect(Math.abs(behind + seconds - Number(newest)), 'how far orders lie in the future').toBeLessThan(
          60,
        );
      }
      await eventually('a paid order by the wrong clock', 60, async () =>
        (
          await sql(
            `select count(*) > 0 from payments where state = 'captured'
             and created_at between now() + interval '${String(seconds - 3600)} s' and now() + interval '${String(seconds + 3600)} s'`,
          )
        )[0] === 't'
          ? true
          : undefined,
      );
    });
  },
  timeoutMs,
);

test(
  'the clock jumps to 1970 under orders: they are refused in words, no month is prepared, and all are taken when it is right',
  async () => {
    await whileGuestsOrder(async () => {
      await clock.set(in1970());
      await eventually('a clear no', 10, () =>
        expectRefusal().then(
          () => true as const,
          () => undefined,
        ),
      );
      await alertFires();
      expect((await alertFires('months_unprepared')).severity).toBe('critical');
      await expectRefusal();
      expect((await call('GET', '/health/live')).status).toBe(200);
    });
  },
  timeoutMs,
);

test(
  'a machine with a dead battery begins in 1970: the shop sells when its clock has been set',
  async () => {
    await whileGuestsOrder(async () => {
      await clock.set(in1970());
      await clock.serve();
      await eventually('a clear no', readyWithinSeconds, () =>
        expectRefusal().then(
          () => true as const,
          () => undefined,
        ),
      );
      await alertFires();
    });
  },
  timeoutMs,
);
