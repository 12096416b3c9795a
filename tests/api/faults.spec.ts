// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, describe, expect, it } from 'vitest';
import { sql } from './support/database.ts';
import { call, eventually } from './support/http.ts';
import { getOrder, orderOf, paymentReaches, submit, type OrderSubmit } from './support/orders.ts';
import { kill, ready, restart, type ProcessName } from './support/processes.ts';
import { approvals, ledger, terminal } from './support/terminal.ts';

/** Sends the same order until it is answered, as a kiosk does. */
async function submitUntilAnswered(order: OrderSubmit): Promise<void> {
  await eventually(`an answer for ${order.id}`, 40, async () =>
    (await submit(order).catch(() => undefined))?.status === 201 ? true : undefined,
  );
}

async function expectOneOrderPaidOnce(order: OrderSubmit): Promise<void> {
  const paid = await paymentReaches(order.id, ['captured'], 100);
  expect(paid.paymentState).toBe('paid');
  expect(await sql(`select count(*) from orders where id = '${order.id}'`)).toEqual(['1']);
  expect(await sql(`select count(*) from payments where order_id = '${order.id}' and state = 'captured'`)).toEqual(['1']);
  expect(await sql(`select count(*) from tickets where order_id = '${order.id}'`)).toEqual(['1']);
  expect(await approvals(order.payment.id)).toBe(1);
}

describe('after kill -9', () => {
  afterEach(async () => {
    await terminal({});
    await ready(30);
  });

  const moments: [string, ProcessName, number][] = (['kioskd', 'postgres'] as const).flatMap((name) =>
    [0, 15, 60, 400, 1200].map((delay) => [`of ${name} ${String(delay)} ms after the order was sent`, name, delay] as [string, ProcessName, number]),
  );

  it.each(moments)('%s there is one order, paid once, in the kitchen once', async (_, name, delay) => {
    await terminal({ delayMs: 700 });
    const order = await orderOf(1, 'card_terminal');
    const first = submit(order).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, delay));
    await kill(name);
    await first;
    await restart();
    await submitUntilAnswered(order);
    const newest = await eventually('a decision', 100, async () => {
      const state = (await getOrder(order.id).catch(() => undefined))?.body.payments.at(-1)?.state;
      return state !== undefined && ['captured', 'cancelled', 'not_found', 'declined'].includes(state) ? state : undefined;
    });
    // Killed between the two commits the attempt was provably never sent: it may end without money, and only then.
    if (newest === 'captured') await expectOneOrderPaidOnce(order);
    else expect(await ledger(order.payment.id)).toEqual([]);
  }, 180_000);
});

describe('without its database', () => {
  it('the shop answers 503, stays alive, and recovers by itself within ten seconds', async () => {
    await kill('postgres');
    const order = await orderOf().catch(() => undefined);
    try {
      expect(order, 'the menu comes from memory').toBeDefined();
      const refused = await eventually('a refusal', 10, async () => {
        const answer = await submit<{ code: string }>(order);
        return answer.status === 503 ? answer : undefined;
      });
      expect(['database_unavailable', 'outcome_unknown', 'overloaded']).toContain(refused.body.code);
      expect((await call('GET', '/health/live')).status).toBe(200);
      // The sessions that the killed server leaves behind may answer for a moment.
      await eventually('not being ready', 5, async () =>
        (await call('GET', '/health/ready')).status === 503 ? true : undefined,
      );
    } finally {
      await restart();
    }
    await ready(10);
    expect((await submit(order)).status).toBe(201);
  }, 60_000);
});
