// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { dataFolder, kioskd } from './environment.ts';

export interface Outcome {
  readonly code: number;
  readonly text: string;
}

/** Runs kioskd as a support person would at the console of the running shop; -1 when it did not end within 30 s. */
export function run(args: readonly string[], variables: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { env: { PATH: process.env.PATH, LANG: 'C.UTF-8', ...variables }, timeout: 30_000 };
    execFile(kioskd, [...args, '--config', join(dataFolder, 'kiosk.conf')], options, (error, stdout, stderr) => {
      resolve({ code: error ? (typeof error.code === 'number' ? error.code : -1) : 0, text: stdout + stderr });
    });
  });
}
