// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectBooksToAgree } from '../api/support/books.ts';
import type { OrderSubmit } from '../api/support/orders.ts';
import { Pauses } from '../api/support/pauses.ts';
import { kill, ready, restart } from '../api/support/processes.ts';
import { terminal } from '../api/support/terminal.ts';
import { DaemonClock } from './support/clock.ts';
import { crossingsOf, strikes, type Crossing } from './support/crossings.ts';
import { expectOneOrderDecidedOnce } from './support/decided.ts';
import { endsOf, moments, paid } from './support/moments.ts';
import { Random } from './support/random.ts';
import { tell } from './support/report.ts';
import { settings } from './support/settings.ts';

const timeoutMs = 300_000;
const readyWithinSeconds = 30;
const { seed, strikesPerMoment } = settings();
const crossings = crossingsOf(moments, strikesPerMoment, new Random(seed + 4));
const named = (needsClock: boolean) =>
  crossings
    .filter(({ strike }) => Boolean(strike.needsClock) === needsClock)
    .map((crossing) => [crossing.strike.name, crossing.moment.name, crossing] as [string, string, Crossing]);

let clock: DaemonClock | undefined;

async function struck(_strike: string, _moment: string, { strike, moment }: Crossing): Promise<void> {
  const pauses = new Pauses();
  let orders: OrderSubmit[];
  try {
    orders = await moment.reach(pauses);
    await pauses.forgetCommits();
    await strike.strike(clock);
  } finally {
    await pauses.forgetCommits().catch(() => undefined);
    await pauses.end();
  }
  await kill('terminal-sim', 'SIGCONT');
  if (!strike.isTheTerminal) await terminal({});
  await restart();
  const [order, ...others] = orders;
  if (order) await expectOneOrderDecidedOnce(order, endsOf(moment.ends, strike.mayEndUnsent));
  for (const other of others) await expectOneOrderDecidedOnce(other, endsOf(paid, strike.mayEndUnsent));
  await clock?.set(0);
  await expectBooksToAgree();
}

afterEach(async () => {
  await kill('terminal-sim', 'SIGCONT');
  await terminal({});
  await clock?.set(0);
  await ready(readyWithinSeconds);
});

it('has every moment and every strike', () => {
  tell(
    `crash matrix, seed ${String(seed)}: ${String(crossings.length)} of ${String(moments.length * strikes.length)} crossings`,
  );
  expect(new Set(crossings.map(({ moment }) => moment.name)).size).toBe(moments.length);
  expect(new Set(crossings.map(({ strike }) => strike.name)).size).toBe(strikes.length);
  expect(new Set(crossings.map(({ moment, strike }) => `${moment.name} ${strike.name}`)).size).toBe(
    crossings.length,
  );
});

describe('what strikes', () => {
  it.each(named(false))('as %s %s loses, doubles and guesses nothing', struck, timeoutMs);
});

describe('time', () => {
  beforeAll(async () => {
    clock = await DaemonClock.start();
    await ready(readyWithinSeconds);
  }, 60_000);

  afterAll(async () => {
    const used = clock;
    clock = undefined;
    await used?.end();
    await ready(readyWithinSeconds);
  }, 60_000);

  it.each(named(true))('as %s %s loses, doubles and guesses nothing', struck, timeoutMs);
});
