// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, expect, test } from 'vitest';
import { sql } from '../api/support/database.ts';
import { databaseUrl } from '../api/support/environment.ts';
import { newId } from '../api/support/ids.ts';
import { orderOf, paymentReaches, submit } from '../api/support/orders.ts';
import { expectSettledBooks } from './support/invariants.ts';

const asSuperuser = databaseUrl.replace('user=kiosk', 'user=postgres');
const timeoutMs = 120_000;
const undo: string[] = [];

/** Writes past every rule of the database, as only damage does. */
const damage = (statement: string): Promise<string[]> =>
  sql(`set session_replication_role = replica; ${statement}`, asSuperuser);

async function paidOrder(): Promise<{ id: string; payment: string; told: Map<string, number> }> {
  const order = await orderOf(1, 'card_terminal');
  expect((await submit(order)).status).toBe(201);
  await paymentReaches(order.id, ['captured']);
  return {
    id: order.id,
    payment: order.payment.id ?? '',
    told: new Map([[order.id, order.expectedTotal.amount]]),
  };
}

afterEach(async () => {
  for (const statement of undo.splice(0)) await damage(statement);
});

test('an acknowledged order that is not there is named, with the fault after which it was missed', async () => {
  const lost = newId();
  const { told } = await paidOrder();
  await expectSettledBooks(told, 'nothing');
  await expect(expectSettledBooks(told.set(lost, 100), 'fault 7, PostgreSQL killed')).rejects.toThrow(
    new RegExp(`after fault 7, PostgreSQL killed(.|\n)*not there(.|\n)*${lost}`),
  );
});

test(
  'a payment that ended otherwise than at the terminal is named',
  async () => {
    const { payment, told } = await paidOrder();
    undo.push(`delete from payments where id = '${payment}'`);
    const [row] = await sql(`select to_json(p) from payments p where id = '${payment}'`);
    undo.push(
      `insert into payments select * from json_populate_record(null::payments, $row$${row ?? ''}$row$)`,
    );
    await damage(`update payments set amount = amount + 1 where id = '${payment}'`);
    await expect(expectSettledBooks(told, 'a fault')).rejects.toThrow(
      new RegExp(`after a fault(.|\n)*without the money(.|\n)*ended otherwise at the terminal: ${payment}`),
    );
    await damage(`delete from payments where id = '${payment}'`);
    await expect(expectSettledBooks(new Map(), 'a fault')).rejects.toThrow(
      new RegExp(`terminal took and the shop does not know: ${payment}`),
    );
  },
  timeoutMs,
);

test('an order that was paid twice is named', async () => {
  const { id, payment, told } = await paidOrder();
  const second = newId();
  undo.push(`delete from payments where id = '${second}'`);
  // One second off, since the database itself allows one live payment of an order.
  const [row] = await sql(
    `select to_jsonb(p) || jsonb_build_object('id', '${second}', 'order_created_at', order_created_at + interval '1 second')
     from payments p where id = '${payment}'`,
  );
  await damage(
    `insert into payments select * from json_populate_record(null::payments, $row$${row ?? ''}$row$)`,
  );
  await expect(expectSettledBooks(told, 'a fault')).rejects.toThrow(
    new RegExp(`after a fault(.|\n)*paid twice: ${id}`),
  );
});
