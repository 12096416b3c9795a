// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dataFolder, scripts } from '../../api/support/environment.ts';

const run = promisify(execFile);

/** The power fails for the whole shop and comes back; nothing has been started again. */
export async function cutPower(): Promise<void> {
  const image = process.env.KIOSK_TEST_DISK;
  if (!image) throw new Error('KIOSK_TEST_DISK is not set: the shop has no disk of its own.');
  await run('python3', [join(import.meta.dirname, 'power.py'), dataFolder, image]);
}

/** Looks at every table and index of the shop's database. */
export async function expectWholeDatabase(): Promise<void> {
  const check =
    'source "$1/lib/load.sh"; database_check "$(database_socket)" kiosk "$LOG_DIR/amcheck.log" || { cat "$LOG_DIR/amcheck.log" >&2; exit 1; }';
  await run('bash', ['-c', check, 'check', scripts]);
}
