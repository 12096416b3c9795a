// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { Statement } from './statement-log.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * Replaces the ids that the order brought with it by variables: a time that grows with each transaction, then chance,
 * as in the UUIDv7 of real orders. Decimal digits are hexadecimal ones too.
 */
function withFreshIds(statement: string, fresh: readonly string[]): string {
  return fresh.reduce(
    (text, id, index) => text.replaceAll(id, `:time-:low-7:chance-8:chance-:id${index}`),
    statement,
  );
}

/**
 * The transaction that saved an order as a script for pgbench, to run with -D prepared=0 -D time=10000000. Each
 * connection prepares the statements once, as the daemon does. Ids that stand in `known` stay as they are.
 */
export function pgbenchScript(transaction: readonly Statement[], known: string): string {
  const statements = transaction.filter(({ text }) => !text.startsWith('PREPARE'));
  const prepares = new Set(statements.flatMap(({ prepare }) => prepare ?? []));
  const executed = statements.map(({ text }) => text).join('\n');
  const fresh = [...new Set(executed.match(uuid))].filter((id) => !known.includes(id));
  return [
    '\\if :prepared',
    '\\else',
    ...[...prepares].map((text) => `${text};`),
    '\\set prepared 1',
    '\\endif',
    '\\set time :time + 1',
    '\\set low random(1000, 9999)',
    '\\set chance random(100, 999)',
    ...fresh.map((_, index) => `\\set id${index} random(100000000000, 999999999999)`),
    ...statements.map(({ text }) => `${withFreshIds(text, fresh)};`),
    '',
  ].join('\n');
}
