// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect } from 'vitest';
import { expectBooksToAgree } from '../../api/support/books.ts';
import { sql } from '../../api/support/database.ts';
import { eventually } from '../../api/support/http.ts';

/** Until no payment is under way any more: each has ended as the terminal says. */
export async function paymentsSettle(seconds: number): Promise<void> {
  await eventually('every payment settled', seconds, async () => {
    const open = await sql(
      `select count(*) from payments where state in ('created', 'sent', 'unknown', 'reversing')`,
    ).catch(() => ['?']);
    return open[0] === '0' ? true : undefined;
  });
}

/** Rows of `statement` that break the rule `what`. */
const expectNone = async (what: string, statement: string): Promise<void> =>
  expect(await sql(statement), what).toEqual([]);

/** What must hold after whatever happened: nothing lost, nothing doubled, nothing guessed. */
export async function expectWholeBooks(acknowledged: ReadonlyMap<string, number>): Promise<void> {
  const saved = new Map(
    (await sql('select id, total from orders')).map((row) => row.split('|') as [string, string]),
  );
  const lost = [...acknowledged].filter(([id, total]) => saved.get(id) !== String(total));
  expect(lost, 'orders that were acknowledged and are not there, or with another total').toEqual([]);
  await expectBooksToAgree();
  await expectNone(
    'orders whose lines do not add up to their total',
    `select o.id from orders o join order_lines l on l.order_id = o.id group by o.id, o.total having sum(l.total) <> o.total`,
  );
  await expectNone(
    'orders called paid without the money, or with money and not called paid',
    `select o.id, o.payment_state from orders o
     left join payments p on p.order_id = o.id and p.state = 'captured'
     where (o.payment_state = 'paid') is distinct from (p.amount is not null and p.amount = o.total)
       and o.payment_state <> 'nothing_due'`,
  );
  await expectNone(
    'orders whose history does not end where they stand',
    `select o.id from orders o
     left join order_events e on e.order_id = o.id and e.version = o.version
     where e.state is distinct from o.state or e.payment_state is distinct from o.payment_state
        or (select count(*) from order_events a where a.order_id = o.id) <> o.version`,
  );
  await expectNone(
    'payments whose history does not end where they stand',
    `select p.id from payments p
     left join payment_events e on e.payment_id = p.id and e.version = p.version where e.state is distinct from p.state`,
  );
  await expectNone(
    'orders that the registry does not know',
    `select o.id from orders o left join request_registry r on r.key = o.id where r.order_id is distinct from o.id`,
  );
}
