// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../api/support/database.ts';
import { call } from '../api/support/http.ts';
import { orderOf, paymentReaches, submit, type Order } from '../api/support/orders.ts';
import { ownerToken } from '../api/support/people.ts';
import { ready, restart } from '../api/support/processes.ts';
import { expectWholeBooks, paymentsSettle } from './support/invariants.ts';
import { endBoth, library, serveWith, storeWith } from './support/preload.ts';

/** What the machine's clock says, as libfaketime reads it; durations go on as they are. */
const right = '+0';
const nearby: [string, number][] = [
  ['+1h', 3600],
  ['-1h', -3600],
  ['-1d', -86_400],
];
const farAhead = '+3650d';
const longAgo = '@1970-01-02 00:00:00';

let clockFile = '';
let variables: Record<string, string> = {};
const acknowledged = new Map<string, number>();

const setClock = (says: string): Promise<void> => writeFile(clockFile, `${says}\n`);

async function orderAndPay(): Promise<Order> {
  const answer = await submit(await orderOf(1, 'card_terminal'));
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  acknowledged.set(answer.body.id, answer.body.total.amount);
  const paid = await paymentReaches(answer.body.id, ['captured', 'declined', 'cancelled', 'not_found'], 60);
  expect(paid.payments.at(-1)?.state).toBe('captured');
  return paid;
}

/** An order under a clock that nobody can trust: it is taken, or it is refused in words and is not there. */
async function orderOrRefusal(): Promise<void> {
  const order = await orderOf(1, 'counter');
  const answer = await submit(order);
  if (answer.status === 201) {
    acknowledged.set(answer.body.id, answer.body.total.amount);
    return;
  }
  // As when the database is away: the kiosk keeps the order and sends it again.
  expect(answer.status, JSON.stringify(answer.body)).toBe(503);
  expect(answer.body).toMatchObject({
    code: 'database_unavailable',
    detail: expect.stringContaining('clock') as string,
  });
  expect(await sql(`select id from orders where id = '${order.id}'`)).toEqual([]);
}

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-clock-'));
  await chmod(folder, 0o755);
  clockFile = join(folder, 'clock');
  await setClock(right);
  variables = {
    LD_PRELOAD: await library('libfaketime', 'libfaketimeMT.so.1'),
    FAKETIME_TIMESTAMP_FILE: clockFile,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    DONT_FAKE_MONOTONIC: '1',
  };
}, 120_000);

afterAll(async () => {
  await endBoth();
  await restart();
  await ready(30);
}, 180_000);

describe.each([
  { whose: "the daemon's clock", both: false, absurd: [farAhead, longAgo] },
  // PostgreSQL's own time begins in the year 2000.
  { whose: "the whole machine's clock", both: true, absurd: [farAhead] },
])('$whose', ({ both, absurd }) => {
  beforeAll(async () => {
    await setClock(right);
    if (both) await storeWith(variables);
    await serveWith(variables);
    await ready(30);
  }, 120_000);

  // Whatever the clock said: when it is right again the shop sells, and the books are whole.
  afterEach(async () => {
    await setClock(right);
    await ready(60);
    await orderAndPay();
    await paymentsSettle(120);
    await expectWholeBooks(acknowledged);
    expect((await call('GET', '/api/v1/orders', { token: await ownerToken() })).status).toBe(200);
  }, 240_000);

  it.each(nearby)(
    'steps by %s, and the shop sells on',
    async (step, by) => {
      await orderAndPay();
      await setClock(step);
      await ready(60);
      const { createdAt } = await orderAndPay();
      // The step is real: the order is dated by it.
      expect(Math.abs(Date.parse(createdAt) - Date.now() - by * 1000)).toBeLessThan(60_000);
      await orderAndPay();
      expect((await call('GET', '/api/v1/orders', { token: await ownerToken() })).status, 'a session').toBe(
        200,
      );
    },
    180_000,
  );

  it.each(absurd)(
    'says %s: no order is lost, doubled or guessed',
    async (says) => {
      const paid = await orderAndPay();
      await setClock(says);
      for (let i = 0; i < 5; ++i) await orderOrRefusal();
      // What was saved before is found under its id, and sent again it is the same order.
      expect(
        (await call<Order>('GET', `/api/v1/orders/${paid.id}`, { token: await ownerToken().catch(() => '') }))
          .status,
      ).not.toBe(404);
    },
    180_000,
  );
});
