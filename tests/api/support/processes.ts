// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dataFolder, scripts } from './environment.ts';
import { call, eventually } from './http.ts';

const run = promisify(execFile);

export type ProcessName = 'kioskd' | 'postgres' | 'nginx' | 'terminal-sim';

/** kill -9 of one process of the instance, by the number in its pid file. */
export async function kill(name: ProcessName, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  const [pid] = (await readFile(join(dataFolder, 'run', `${name}.pid`), 'utf8')).split(' ');
  process.kill(Number(pid), signal);
}

/** Starts whatever of the instance does not run. */
export async function restart(): Promise<void> {
  await run('bash', [join(scripts, 'start.sh')], { maxBuffer: 1 << 24 });
}

export async function ready(seconds = 15): Promise<void> {
  await eventually('ready', seconds, async () =>
    (await call('GET', '/health/ready').catch(() => undefined))?.status === 200 ? true : undefined,
  );
}
