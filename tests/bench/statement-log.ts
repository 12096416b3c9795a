// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolder } from '../api/support/environment.ts';

/** A statement that PostgreSQL has finished, as its JSON log tells it. */
export interface Statement {
  readonly text: string;
  /** The PREPARE behind an EXECUTE. */
  readonly prepare: string | undefined;
  /** When it was finished, in ms since 1970. */
  readonly finishedAt: number;
}

interface LogLine {
  readonly timestamp: string;
  readonly session_id: string;
  readonly message: string;
  readonly detail?: string;
}

const logged = /^duration: [\d.]+ ms {2}statement: /;

async function readLog(): Promise<LogLine[]> {
  const folder = join(dataFolder, 'logs', 'postgres');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  // The last line of a file may be half written.
  const lines = texts.flatMap((text) => text.slice(0, text.lastIndexOf('\n') + 1).split('\n'));
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as LogLine);
}

const isBegin = (statement: Statement) => /^begin$/i.test(statement.text);
const isCommit = (statement: Statement) => /^commit$/i.test(statement.text);

/** The committed transactions with a statement that was executed with `text` in its values, in the order of their beginning; each from BEGIN to COMMIT. */
export async function transactionsWith(text: string): Promise<Statement[][]> {
  const sessions = new Map<string, Statement[]>();
  const found: Statement[][] = [];
  for (const line of await readLog()) {
    if (!logged.test(line.message)) continue;
    const statement: Statement = {
      text: line.message.replace(logged, ''),
      prepare: line.detail?.replace(/^prepare: /, '').trim(),
      finishedAt: Date.parse(line.timestamp.replace(' UTC', 'Z').replace(' ', 'T')),
    };
    if (isBegin(statement)) sessions.set(line.session_id, []);
    const transaction = sessions.get(line.session_id);
    transaction?.push(statement);
    if (transaction !== undefined && isCommit(statement)) {
      sessions.delete(line.session_id);
      if (transaction.some((one) => one.text.startsWith('EXECUTE') && one.text.includes(text)))
        found.push(transaction);
    }
  }
  return found;
}
