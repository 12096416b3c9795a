// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { databaseUrl } from './environment.ts';
import { psqlCommand, sql } from './database.ts';
import { eventually } from './http.ts';

const asSuperuser = databaseUrl.replace('user=kiosk', 'user=postgres');
const isThere = (rows: string[]): true | undefined => (rows[0] === '0' ? undefined : true);

/**
 * Stops the daemon between two steps by means that PostgreSQL has anyway: a lock that somebody else holds pauses a
 * transaction in its middle; a standby that never answers pauses it when it is committed and nobody has been told.
 */
export class Pauses {
  private holder: ChildProcess | undefined;
  private probe: ChildProcess | undefined;
  private holderPid = '0';

  /** Takes locks with `statement` and keeps them. */
  async hold(statement: string): Promise<void> {
    this.holder = this.session();
    const output = this.holder.stdout;
    if (!output) throw new Error('psql has no output');
    this.holder.stdin?.write(`begin;\n${statement};\nselect 'pid=' || pg_backend_pid();\n`);
    let text = '';
    while (!/pid=(\d+)/.test(text)) text += String((await once(output, 'data'))[0]);
    this.holderPid = /pid=(\d+)/.exec(text)?.[1] ?? '0';
  }

  /** Until somebody waits for what hold() keeps. */
  async waitingForUs(): Promise<void> {
    await eventually('somebody who waits for our lock', 30, async () =>
      isThere(await sql(`select count(*) from pg_stat_activity where ${this.holderPid} = any (pg_blocking_pids(pid))`)),
    );
  }

  async letGo(): Promise<void> {
    const { holder } = this;
    this.holder = undefined;
    if (holder?.exitCode !== null) return;
    holder.stdin?.end('rollback;\n');
    await once(holder, 'exit');
  }

  /** From now on a commit is on disk but never answered. */
  async holdCommits(): Promise<void> {
    await sql(`alter system set synchronous_standby_names = 'nobody'`, asSuperuser);
    await sql('select pg_reload_conf()', asSuperuser);
    this.probe = this.session();
    this.probe.stdin?.end(`select pg_logical_emit_message(true, 'probe', '');\n`);
    await this.waitingAtCommit(`query like '%emit_message%'`);
  }

  /** Until a transaction that has written `table` is committed and waits to be told so. */
  async heldAtCommit(table: string): Promise<void> {
    await this.waitingAtCommit(`pid in (select pid from pg_locks where relation = '${table}'::regclass)`);
  }

  /** The server that is started next knows nothing of held commits. */
  async forgetCommits(): Promise<void> {
    if (this.probe) await sql('alter system reset synchronous_standby_names', asSuperuser);
  }

  /** Everything goes on, as far as it still lives. */
  async end(): Promise<void> {
    await this.letGo();
    if (!this.probe) return;
    await sql('select pg_reload_conf()', asSuperuser).catch(() => undefined);
    if (this.probe.exitCode === null) await once(this.probe, 'exit');
    this.probe = undefined;
  }

  private async waitingAtCommit(which: string): Promise<void> {
    await eventually(`a held commit: ${which}`, 30, async () =>
      isThere(await sql(`select count(*) from pg_stat_activity where wait_event = 'SyncRep' and ${which}`, asSuperuser)),
    );
  }

  private session(): ChildProcess {
    const [command, ...rest] = psqlCommand(asSuperuser);
    return spawn(command, rest, { cwd: '/', stdio: ['pipe', 'pipe', 'ignore'] });
  }
}
