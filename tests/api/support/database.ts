// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { databaseUrl } from './environment.ts';

const run = promisify(execFile);

/** psql for the database at `url`, as a user of the system whom PostgreSQL knows. */
export function psqlCommand(url: string): [string, ...string[]] {
  const psql: [string, ...string[]] = ['psql', '--no-psqlrc', '--quiet', '--tuples-only', '--no-align', url];
  const isRoot = process.getuid?.() === 0;
  return isRoot ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', ...psql] : psql;
}

/** The rows of a question to the instance's own database, columns separated by `|`. */
export async function sql(statement: string, url = databaseUrl): Promise<string[]> {
  const [command, ...rest] = psqlCommand(url);
  const { stdout } = await run(command, [...rest, '-c', statement], { cwd: '/' });
  return stdout.split('\n').filter((line) => line !== '');
}
