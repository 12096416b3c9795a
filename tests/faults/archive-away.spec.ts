// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { execFile } from 'node:child_process';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import type { components } from '../../shared/web/src/api/schema.js';
import { sql } from '../api/support/database.ts';
import { databaseUrl, dataFolder, scripts } from '../api/support/environment.ts';
import { call, eventually } from '../api/support/http.ts';
import { menu } from '../api/support/orders.ts';
import { ownerToken } from '../api/support/people.ts';
import { ready } from '../api/support/processes.ts';
import { Guests } from './support/guests.ts';
import { expectWholeBooks, paymentsSettle } from './support/invariants.ts';
import { Random } from './support/random.ts';
import { tell } from './support/report.ts';
import { settings } from './support/settings.ts';

const run = promisify(execFile);
const asSuperuser = databaseUrl.replace('user=kiosk', 'user=postgres');
const ordersPerSecond = 10;
const mebibyte = 1 << 20;
/** scripts/faults.sh and its suite set this bound (KIOSK_BACKUP_QUEUE); in a shop it is 2 GiB. */
const queueMiB = 64;
const { seed, archiveAwayMinutes } = settings();

const repository = join(dataFolder, 'backups', 'pgbackrest');
const away = `${repository}.away`;
/** Whether backup.sh was content. */
const backup = (kind: string): Promise<boolean> =>
  run('bash', [join(scripts, 'backup.sh'), kind], { env: { ...process.env, KIOSK_INSIDE: '1' } }).then(
    () => true,
    () => false,
  );

/** WAL that waits for the archive. */
async function waitingBytes(): Promise<number> {
  const [bytes] = await sql(
    `select coalesce(sum(s.size), 0) from pg_ls_archive_statusdir() a
     join pg_ls_waldir() s on s.name = replace(a.name, '.ready', '') where a.name like '%.ready'`,
    asSuperuser,
  );
  return Number(bytes);
}

/** Whether an open alert tells of the gap. */
async function gapIsTold(): Promise<boolean> {
  const { body } = await call<components['schemas']['AlertList']>('GET', '/api/v1/alerts', {
    token: await ownerToken(),
  });
  return body.alerts.some(
    ({ resolvedAt, details }) =>
      resolvedAt === undefined && String(details.detail).includes('gap in the history'),
  );
}

afterAll(async () => {
  await rm(repository).catch(() => undefined);
  await rename(away, repository).catch(() => undefined);
});

test('the archive is away for long under load: orders go on, WAL stays bounded, the gap is alerted, and a backup closes it', async () => {
  const guests = new Guests(await menu(), new Random(seed));
  expect(await backup('full'), 'a full backup').toBe(true);
  await rename(repository, away);
  await writeFile(repository, '');

  const arrivals = setInterval(() => guests.arrive(), 1000 / ordersPerSecond);
  let largest = 0;
  try {
    // A shop has one file of WAL a minute (archive_timeout); here a second is such a minute.
    for (let minute = 0; minute < archiveAwayMinutes; ++minute) {
      await sql('select pg_switch_wal()', asSuperuser);
      await pause(1000);
      largest = Math.max(largest, await waitingBytes());
    }
    // PostgreSQL pauses for up to a minute between its tries; each file beyond the bound is then given up.
    await eventually('WAL within its bound', 120, async () => {
      const waiting = await waitingBytes();
      largest = Math.max(largest, waiting);
      return waiting <= (queueMiB + 32) * mebibyte ? true : undefined;
    });
  } finally {
    clearInterval(arrivals);
  }
  tell(
    `seed ${String(seed)}: ${String(archiveAwayMinutes)} minutes of WAL, ${String(guests.sent)} guests, at most ${String(largest / mebibyte)} MiB of WAL waited, ${String((await waitingBytes()) / mebibyte)} MiB in the end`,
  );
  await ready(5);
  await guests.leave(30);
  expect(guests.refused, 'valid orders that were refused').toEqual([]);
  expect(guests.acknowledged.size, 'guests with an answer').toBe(guests.sent);

  await rm(repository);
  await rename(away, repository);
  expect(await backup('--due'), 'the schedule').toBe(false);
  await eventually('the alert of the gap', 90, async () => ((await gapIsTold()) ? true : undefined));
  expect(await backup('full'), 'a full backup').toBe(true);
  await backup('--due');
  await eventually('the end of the alert', 90, async () => ((await gapIsTold()) ? undefined : true));
  expect(await backup('drill'), 'a drill').toBe(true);
  await paymentsSettle(60);
  await expectWholeBooks(guests.acknowledged);
}, 600_000);
