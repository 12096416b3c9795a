// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dataFolder, kioskd } from '../../api/support/environment.ts';
import { eventually } from '../../api/support/http.ts';
import { kill, type ProcessName } from '../../api/support/processes.ts';

const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;

type Variables = Readonly<Record<string, string>>;

const pidFile = (name: ProcessName): string => join(dataFolder, 'run', `${name}.pid`);

/** Writes the pid file as the scripts do, so that they know the process as theirs. */
async function record(name: ProcessName, pid: number): Promise<void> {
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8');
  const birth = stat.slice(stat.lastIndexOf(') ') + 2).split(' ')[19] ?? '';
  const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
  await writeFile(pidFile(name), `${String(pid)} ${birth} ${boot}\n`);
}

export async function isAlive(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => '');
  return stat !== '' && !stat.slice(stat.lastIndexOf(') ') + 2).startsWith('Z');
}

/** As the scripts and systemd do: whoever does not obey within `seconds` is killed. */
async function end(name: ProcessName, signal: NodeJS.Signals, seconds = 15): Promise<void> {
  const pid = Number((await readFile(pidFile(name), 'utf8')).split(' ')[0]);
  const gone = async () => ((await isAlive(pid)) ? undefined : true);
  await kill(name, signal).catch(() => undefined);
  if (await eventually(`the end of ${name}`, seconds, gone).catch(() => undefined)) return;
  await kill(name).catch(() => undefined);
  await eventually(`the end of ${name}`, 10, gone);
}

async function start(
  name: ProcessName,
  user: string,
  variables: Variables,
  command: readonly string[],
): Promise<number> {
  const log = openSync(join(dataFolder, 'logs', `${name}-console.log`), 'a');
  const asUser = isRoot ? ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--init-groups'] : [];
  const settings = Object.entries({
    PATH: '/usr/bin:/bin',
    LANG: 'C.UTF-8',
    HOME: '/nonexistent',
    ...variables,
  });
  const [program = '', ...rest] = [
    ...asUser,
    'env',
    '-i',
    ...settings.map(([key, value]) => `${key}=${value}`),
    ...command,
  ];
  const child = spawn(program, rest, { cwd: '/', detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  await once(child, 'spawn');
  child.unref();
  const pid = child.pid ?? 0;
  await record(name, pid);
  return pid;
}

/** Ends kioskd and starts it again with more variables, a preloaded library above all. */
export async function serveWith(variables: Variables): Promise<number> {
  await end('kioskd', 'SIGTERM');
  return start('kioskd', 'kiosk', variables, [kioskd, 'serve', '--config', join(dataFolder, 'kiosk.conf')]);
}

/** The whole path of a shared library, as the dynamic linker's packages have it. */
export async function library(packageName: string, file: string): Promise<string> {
  const { stdout } = await run('dpkg', ['-L', packageName]);
  const found = stdout.split('\n').find((path) => path.endsWith(`/${file}`));
  if (found === undefined) throw new Error(`the package ${packageName} has no ${file}`);
  return found;
}
