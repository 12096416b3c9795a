// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { sql } from '../api/support/database.ts';
import { databaseUrl, dataFolder } from '../api/support/environment.ts';
import { call, eventually } from '../api/support/http.ts';
import { getOrder, menu, orderOf, submit } from '../api/support/orders.ts';
import { ready } from '../api/support/processes.ts';
import { Filler, freeBytes } from './support/filler.ts';
import { Guests } from './support/guests.ts';
import { expectWholeBooks, paymentsSettle } from './support/invariants.ts';
import { Random } from './support/random.ts';
import { tell } from './support/report.ts';

const noticedWithinSeconds = 10;
const readyWithinSeconds = 30;
const guestsPerSecond = 8;

const asSuperuser = databaseUrl.replace('user=kiosk', 'user=postgres');
const ballast = join(dataFolder, 'reserve', 'ballast');
const logs = new Filler(join(dataFolder, 'logs'));
const disk = new Filler(dataFolder);

interface Told {
  readonly code?: string;
  readonly detail?: string;
}

const isThere = async (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

afterAll(async () => {
  await logs.makeRoom();
  await disk.makeRoom();
});

test('a full folder of logs stops no order', async () => {
  await logs.fill();
  expect(await freeBytes(join(dataFolder, 'logs'))).toBe(0);
  for (let count = 0; count < 5; count += 1)
    expect((await submit(await orderOf(1, 'card_terminal'))).status).toBe(201);
  await ready(readyWithinSeconds);
  await logs.makeRoom();
});

test('on a full disk the shop says that it takes no orders, loses none, and goes on when there is room', async () => {
  await eventually('the ballast', noticedWithinSeconds, async () =>
    (await isThere(ballast)) ? true : undefined,
  );
  const guests = new Guests(await menu(), new Random(1));
  const known = await orderOf();
  expect((await submit(known)).status).toBe(201);
  const unsaved: string[] = [];
  const arrivals = setInterval(() => guests.arrive(), 1000 / guestsPerSecond);
  try {
    await pause(4000);

    // Somebody fills the disk to the last byte, and takes what the ballast gives back, too.
    await disk.fill();
    const refused = await eventually('a clear no', noticedWithinSeconds, async () => {
      const order = await orderOf();
      const answer = await submit<Told>(order).catch(() => undefined);
      if (answer?.body.code === 'no_room') unsaved.push(order.id);
      return answer?.status === 503 && answer.body.code === 'no_room' ? answer : undefined;
    });
    expect(refused.body.detail).toMatch(/full/);
    await eventually('the ballast to be released', noticedWithinSeconds, async () =>
      (await isThere(ballast)) ? undefined : true,
    );
    await disk.fill();

    const health = await eventually('a health check that says why', noticedWithinSeconds, async () => {
      const answer = await call<Told>('GET', '/health/ready').catch(() => undefined);
      return answer?.body.code === 'no_room' ? answer : undefined;
    });
    expect(health.status).toBe(503);
    expect((await call('GET', '/health/live')).status).toBe(200);
    expect((await menu()).items.length).toBeGreaterThan(0);

    // A writer whom nobody stops: PostgreSQL's log has no room, and the whole server goes down.
    await expect(
      sql(
        `select count(pg_logical_emit_message(false, 'hog', repeat('x', 1000000))) from generate_series(1, 500)`,
        asSuperuser,
      ),
    ).rejects.toThrow();
    await pause(6000);
    expect((await submit<Told>(await orderOf())).body.code).toBe('no_room');

    await disk.makeRoom();
    const began = Date.now();
    await ready(readyWithinSeconds);
    tell(`ready ${String(Date.now() - began)} ms after there was room again`);
    await eventually('the ballast to be made again', readyWithinSeconds, async () =>
      (await isThere(ballast)) ? true : undefined,
    );
    await pause(2000);
  } finally {
    clearInterval(arrivals);
    await disk.makeRoom();
  }
  await guests.leave(30);
  await paymentsSettle(60);
  tell(
    `guests: ${String(guests.sent)}, acknowledged: ${String(guests.acknowledged.size)}, sent again: ${String(guests.repeated)}`,
  );
  expect(guests.repeated, 'guests who met the full disk').toBeGreaterThan(0);
  expect(guests.refused, 'valid orders that were refused for good').toEqual([]);
  expect(guests.acknowledged.size, 'guests with an answer').toBe(guests.sent);
  expect((await getOrder(known.id)).status).toBe(200);
  for (const id of unsaved)
    expect((await getOrder(id)).status, 'an order that was answered with no').toBe(404);
  await expectWholeBooks(guests.acknowledged);
}, 150_000);
