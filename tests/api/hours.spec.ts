// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from './support/database.ts';
import { daemonOrigin, dataFolder } from './support/environment.ts';
import { eventually } from './support/http.ts';
import { kill, ready, restart } from './support/processes.ts';

const file = join(dataFolder, 'kiosk.conf');
let before = '';

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${daemonOrigin}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
}

async function restartWith(text: string): Promise<void> {
  await writeFile(file, text);
  await kill('kioskd');
  await restart();
  await ready(30);
}

/** For how long the paired kiosk, which is switched off, is missed after the shop was watched for two seconds. */
async function missedWith(hours: string): Promise<number> {
  await restartWith(before.replace(/^# opening_hours =$/m, `opening_hours = ${hours}`));
  const began = await metric('kiosk_watch_timestamp_seconds');
  return eventually('another look', 60, async () => {
    await sql(`update job_schedule set next_at = '2021-01-01' where name = 'alerts'`);
    return (await metric('kiosk_watch_timestamp_seconds')) >= began + 2 ? metric('kiosk_devices_silent_longest_seconds') : undefined;
  });
}

beforeAll(async () => {
  before = await readFile(file, 'utf8');
});
afterAll(async () => {
  await restartWith(before);
});

describe('a kiosk that is switched off', () => {
  it('is missed in the opening hours', async () => {
    expect(await missedWith('24/7')).toBeGreaterThan(0);
  }, 120_000);

  it('is not missed while the shop is closed', async () => {
    const [inThreeDays] = await sql(`select to_char(now() at time zone time_zone + interval '3 days', 'Dy') from shop`);
    expect(await missedWith(`${(inThreeDays ?? '').slice(0, 2)} 10:00-11:00`)).toBe(0);
  }, 120_000);
});
