// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expectBooksToAgree } from '../../api/support/books.ts';
import { sql } from '../../api/support/database.ts';
import { eventually } from '../../api/support/http.ts';
import { ledger } from '../../api/support/terminal.ts';

const settledStates = new Set(['captured', 'declined', 'cancelled', 'not_found', 'reversed']);
/** What the shop needs to notice that the terminal took money after all, for an attempt that it had given up. */
const agreeWithinSeconds = 60;

/** What each transaction leaves behind, at every moment: a select of the ids that break the rule. */
const rules: Readonly<Record<string, string>> = {
  'orders that were paid twice': `select order_id::text from payments where state = 'captured' group by order_id having count(*) > 1`,
  'orders whose lines do not add up to their total': `select o.id::text from orders o join order_lines l on l.order_id = o.id
     group by o.id, o.total having sum(l.total) <> o.total`,
  'orders called paid without the money, or with money and not called paid': `select o.id::text from orders o
     left join payments p on p.order_id = o.id and p.state = 'captured'
     where (o.payment_state = 'paid') is distinct from (p.amount is not null and p.amount = o.total)
       and o.payment_state <> 'nothing_due'`,
  'orders whose history does not end where they stand': `select o.id::text from orders o
     left join order_events e on e.order_id = o.id and e.version = o.version
     where e.state is distinct from o.state or e.payment_state is distinct from o.payment_state
        or (select count(*) from order_events a where a.order_id = o.id) <> o.version`,
  'payments whose history does not end where they stand': `select p.id::text from payments p
     left join payment_events e on e.payment_id = p.id and e.version = p.version where e.state is distinct from p.state`,
  'orders that the registry does not know': `select o.id::text from orders o
     left join request_registry r on r.key = o.id where r.order_id is distinct from o.id`,
};

/** Until no payment is under way any more: each has ended as the terminal says. */
export async function paymentsSettle(seconds: number): Promise<void> {
  await eventually('every payment settled', seconds, async () => {
    const open = await sql(
      `select count(*) from payments where state in ('created', 'sent', 'unknown', 'reversing')`,
    ).catch(() => ['?']);
    return open[0] === '0' ? true : undefined;
  });
}

/** Every rule in one snapshot, so that the shop may go on meanwhile. */
async function brokenRules(): Promise<string[]> {
  const each = Object.entries(rules).map(
    ([what, ids], number) => `select '${what}: ' || id from (${ids}) as broken${String(number)}(id)`,
  );
  return sql(each.join(' union all '));
}

async function lostOrders(acknowledged: ReadonlyMap<string, number>): Promise<string[]> {
  const saved = new Set(await sql('select id, total from orders'));
  return [...acknowledged]
    .filter(([id, total]) => !saved.has(`${id}|${String(total)}`))
    .map(([id]) => `orders that were acknowledged and are not there, or with another total: ${id}`);
}

/**
 * Payments that have ended in the shop otherwise than at the terminal. The shop is asked first: what has ended there must
 * stand in the ledger already; what the ledger alone knows was saved by the shop before it was sent, or was never the shop's.
 */
async function disagreements(): Promise<string[]> {
  const ended = (await sql(`select id, state, amount from payments where method = 'card_terminal'`))
    .map((row) => row.split('|') as [string, string, string])
    .filter(([, state]) => settledStates.has(state));
  const taken = new Map<string, number>();
  for (const { category, saleTransactionId: id, amount, state } of await ledger())
    if (state === 'approved')
      taken.set(id, (taken.get(id) ?? 0) + (category === 'Payment' ? amount : -amount));
  const known = new Set(await sql('select id from payments'));
  return [
    ...ended
      .filter(([id, state, amount]) => (taken.get(id) ?? 0) !== (state === 'captured' ? Number(amount) : 0))
      .map(
        ([id, state, amount]) =>
          `payments that ended otherwise at the terminal: ${id} is ${state}, ${amount}, and the terminal has taken ${String(taken.get(id) ?? 0)}`,
      ),
    ...[...taken.keys()]
      .filter((id) => !known.has(id))
      .map((id) => `money that the terminal took and the shop does not know: ${id}`),
  ];
}

function expectNothingWrong(found: readonly string[], after: string): void {
  const shown = found.slice(0, 20).join('\n');
  if (found.length > 0)
    throw new Error(`the books are wrong after ${after}, ${String(found.length)} times:\n${shown}`);
}

/**
 * What must hold after every fault, of all that is settled at this moment, while guests go on ordering: no acknowledged
 * order is missing, no order is paid twice, the terminal's ledger is what the shop calls paid, and the books balance.
 */
export async function expectSettledBooks(
  acknowledged: ReadonlyMap<string, number>,
  after: string,
): Promise<void> {
  const found = [...(await lostOrders(new Map(acknowledged))), ...(await brokenRules())];
  let differences: string[] = [];
  await eventually('the terminal and the shop to agree', agreeWithinSeconds, async () => {
    differences = await disagreements();
    return differences.length === 0 || found.length > 0 ? true : undefined;
  }).catch(() => undefined);
  expectNothingWrong([...found, ...differences], after);
}

/** What must hold after whatever happened and when all has settled: nothing lost, nothing doubled, nothing guessed. */
export async function expectWholeBooks(acknowledged: ReadonlyMap<string, number>): Promise<void> {
  await expectBooksToAgree();
  expectNothingWrong([...(await lostOrders(acknowledged)), ...(await brokenRules())], 'all');
}
