// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { sql } from '../../api/support/database.ts';
import { databaseUrl, dataFolder } from '../../api/support/environment.ts';
import { eventually } from '../../api/support/http.ts';
import { orderOf, submit } from '../../api/support/orders.ts';
import { Pauses } from '../../api/support/pauses.ts';
import { kill, restart, type ProcessName } from '../../api/support/processes.ts';
import { terminal } from '../../api/support/terminal.ts';
import { Filler } from './filler.ts';
import type { Random } from './random.ts';

/** One thing that goes wrong. Resolves when its cause is over; the shop may still be recovering. */
export interface Fault {
  readonly name: string;
  readonly strike: () => Promise<void>;
  /** What must hold of this fault when the shop is ready again. */
  readonly check?: () => Promise<void>;
}

const asSuperuser = databaseUrl.replace('user=kiosk', 'user=postgres');

/** kill -9 of all of them at once; then whatever does not run is started. */
export const killed = (name: string, victims: readonly ProcessName[]): Fault => ({
  name: `${name} killed`,
  strike: async () => {
    await Promise.all(victims.map((victim) => kill(victim)));
    await restart();
  },
});

/** The daemon loses every connection that it has to the database. */
export async function cutConnections(): Promise<void> {
  await sql(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'kiosk'`, asSuperuser);
}

/** Tells the terminal how to behave, as soon as it listens; it may have been killed a moment ago. */
export async function tellTerminal(behaviour: Record<string, unknown>): Promise<void> {
  await eventually('a terminal that listens', 15, async () =>
    terminal(behaviour).then(
      () => true as const,
      () => undefined,
    ),
  );
}

/** PostgreSQL stands still, as on a disk that hangs: the processes live and answer nothing. */
async function freezeDatabase(ms: number): Promise<void> {
  const [postmaster] = (await readFile(join(dataFolder, 'run', 'postgres.pid'), 'utf8')).split(' ');
  const children = await readFile(`/proc/${postmaster ?? ''}/task/${postmaster ?? ''}/children`, 'utf8');
  const all = [postmaster, ...children.trim().split(' ')].filter(Boolean).map(Number);
  const each = (signal: NodeJS.Signals) => {
    for (const pid of all)
      try {
        process.kill(pid, signal);
      } catch {
        // A backend that has ended meanwhile.
      }
  };
  each('SIGSTOP');
  try {
    await pause(ms);
  } finally {
    each('SIGCONT');
  }
}

/** Every order needs this row: as if somebody had left a transaction open. */
async function holdNumbers(ms: number): Promise<void> {
  const pauses = new Pauses();
  try {
    await pauses.hold('select from display_counters for update');
    await pause(ms);
  } finally {
    await pauses.end();
  }
}

const stopped = (name: ProcessName, ms: number): Fault => ({
  name: `${name} stands still for ${String(ms)} ms`,
  strike: async () => {
    await kill(name, 'SIGSTOP');
    await pause(ms);
    await kill(name, 'SIGCONT');
  },
});

function misbehaving(random: Random): Fault {
  const behaviour = {
    ...random.oneOf([
      { answer: 'silent' },
      { answer: 'cut', cutAfterBytes: random.between(0, 400) },
      { answer: 'malformed' },
      { answer: 'http500' },
      { answer: 'twice' },
      { answer: 'unplug', replugAfterMs: random.between(200, 4000) },
      { outcome: 'decline', errorCondition: 'Refusal' },
      { delayMs: random.between(100, 3000) },
    ]),
    times: random.between(1, 3),
  };
  return { name: `terminal: ${JSON.stringify(behaviour)}`, strike: () => tellTerminal(behaviour) };
}

/** Whether the shop's data has a disk of its own: nobody else's may be filled. */
export const canFillDisk = Boolean(process.env.KIOSK_TEST_DISK);

/** Somebody fills the shop's disk and makes room again. Meanwhile orders are refused in words; none of these is kept. */
export function diskFull(random: Random): Fault {
  const ms = random.between(500, 5000);
  const refused: string[] = [];
  return {
    name: `the disk full for ${String(ms)} ms`,
    strike: async () => {
      const filler = new Filler(dataFolder);
      try {
        await filler.fill();
        await eventually('a clear no of the full shop', 10, async () => {
          const order = await orderOf();
          const answer = await submit<{ code?: string }>(order).catch(() => undefined);
          if (answer?.body.code !== 'no_room') return undefined;
          refused.push(order.id);
          return true;
        });
        await pause(ms);
      } finally {
        await filler.makeRoom();
      }
    },
    check: async () => {
      const ids = refused.map((id) => `'${id}'`).join(', ');
      expect(await sql(`select id from orders where id in (${ids})`), 'orders that were refused').toEqual([]);
    },
  };
}

/** The next fault that chance brings. */
export function nextFault(random: Random): Fault {
  const choose = random.oneOf<() => Fault>([
    () => killed('kioskd', ['kioskd']),
    () => killed('kioskd', ['kioskd']),
    () => killed('kioskd', ['kioskd']),
    () => killed('PostgreSQL', ['postgres']),
    () => killed('everything', ['nginx', 'kioskd', 'terminal-sim', 'postgres']),
    () => killed('nginx', ['nginx']),
    () => killed('the terminal', ['terminal-sim']),
    () => ({ name: 'database connections cut', strike: cutConnections }),
    () => {
      const ms = random.between(500, 9000);
      return { name: `PostgreSQL stands still for ${String(ms)} ms`, strike: () => freezeDatabase(ms) };
    },
    () => {
      const ms = random.between(200, 6000);
      return { name: `a transaction left open for ${String(ms)} ms`, strike: () => holdNumbers(ms) };
    },
    () => stopped('kioskd', random.between(200, 4000)),
    () => stopped('terminal-sim', random.between(200, 4000)),
    () => misbehaving(random),
    () => misbehaving(random),
    () => misbehaving(random),
    ...(canFillDisk ? [() => diskFull(random)] : []),
  ]);
  return choose();
}
