// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from './support/database.ts';
import { call } from './support/http.ts';
import { newId } from './support/ids.ts';
import { getOrder, orderOf, paymentReaches, submit, type Order, type Payment } from './support/orders.ts';
import { kioskKey, ownerToken } from './support/people.ts';
import { approvals, terminal } from './support/terminal.ts';

interface ProblemBody {
  readonly code: string;
}

function pay(order: Order, method: Payment['method'] = 'card_terminal', token = kioskKey()) {
  return call<Payment & ProblemBody>('POST', `/api/v1/orders/${order.id}/payments`, {
    token,
    body: { id: newId(), method, amount: order.total },
  });
}

describe('a card payment', () => {
  beforeEach(() => terminal({}));
  afterEach(() => terminal({}));

  it('that is approved pays the order and sends it to the kitchen', async () => {
    const order = await orderOf(1, 'card_terminal');
    const submitted = await submit(order);
    expect(submitted.status).toBe(201);
    expect(submitted.body.payments).toHaveLength(1);
    const paid = await paymentReaches(order.id, ['captured']);
    expect(paid.paymentState).toBe('paid');
    expect(paid.state).toBe('accepted');
    expect(paid.ticketState).toBe('queued');
    expect(await approvals(paid.payments[0]?.id)).toBe(1);
  });

  it('that is declined leaves the order unpaid and out of the kitchen, and can be tried again', async () => {
    await terminal({ outcome: 'decline', errorCondition: 'Refusal' });
    const order = await orderOf(1, 'card_terminal');
    await submit(order);
    const declined = await paymentReaches(order.id, ['declined']);
    expect(declined.ticketState).toBeUndefined();
    expect(declined.paymentState).toBe('unpaid');
    expect(declined.payments[0]?.declineReason).toBeTruthy();
    await terminal({});
    expect((await pay(declined)).status).toBe(201);
    const paid = await paymentReaches(order.id, ['captured']);
    expect(paid.payments.map((payment) => payment.state)).toEqual(['declined', 'captured']);
    expect(paid.ticketState).toBe('queued');
  });

  it.each([
    ['stays silent after approving', { answer: 'silent', times: 1 }],
    ['cuts the connection in the middle of its answer', { answer: 'cut', cutAfterBytes: 60, times: 1 }],
    ['answers with half of the XML', { answer: 'malformed', times: 1 }],
    ['answers with a server error', { answer: 'http500', times: 1 }],
    ['answers twice', { answer: 'twice', times: 1 }],
  ])('at a terminal that %s is charged once and ends as the terminal says', async (_, behaviour) => {
    await terminal(behaviour);
    const order = await orderOf(1, 'card_terminal');
    await submit(order);
    const paid = await paymentReaches(order.id, ['captured'], 100);
    expect(paid.paymentState).toBe('paid');
    expect(paid.payments).toHaveLength(1);
    expect(await approvals(paid.payments[0]?.id)).toBe(1);
  }, 120_000);

  it('is unknown while nobody can tell, and no second attempt is let through', async () => {
    await terminal({ answer: 'unplug', replugAfterMs: 6000, times: 1 });
    const order = await orderOf(1, 'card_terminal');
    await submit(order);
    const unknown = await paymentReaches(order.id, ['unknown'], 30);
    expect(unknown.paymentState).toBe('unknown');
    const second = await pay(unknown);
    expect(second.status).toBe(409);
    expect(second.body.code).toBe('payment_unresolved');
    const counter = await pay(unknown, 'counter');
    expect(counter.status).toBe(409);
    const paid = await paymentReaches(order.id, ['captured'], 60);
    expect(paid.paymentState).toBe('paid');
    expect(await approvals(paid.payments[0]?.id)).toBe(1);
  }, 120_000);

  it('at a terminal that cannot be reached takes no money and can be paid at the counter', async () => {
    await terminal({ plugged: false });
    const order = await orderOf(1, 'card_terminal');
    await submit(order);
    const failed = await paymentReaches(order.id, ['declined', 'cancelled', 'not_found'], 60);
    expect(failed.paymentState).toBe('unpaid');
    const counter = await pay(failed, 'counter');
    expect(counter.status).toBe(201);
    const after = (await getOrder(order.id)).body;
    expect(after.ticketState).toBe('queued');
    expect(after.paymentState).toBe('at_counter');
  }, 90_000);

  it('that is approved after the order was cancelled is given back', async () => {
    await terminal({ delayMs: 3000, times: 1 });
    const order = await orderOf(1, 'card_terminal');
    await submit(order);
    await paymentReaches(order.id, ['sent']);
    const cancelled = await call<Order>('POST', `/api/v1/orders/${order.id}/cancel`, {
      token: await ownerToken(),
      body: { reason: 'guest left' },
    });
    expect(cancelled.status).toBe(200);
    const end = await paymentReaches(order.id, ['reversed', 'cancelled', 'declined'], 60);
    expect(end.state).toBe('cancelled');
    const sums = await sql(`select count(*) from payments where order_id = '${order.id}' and state = 'captured'`);
    expect(sums).toEqual(['0']);
  }, 90_000);

  it('for another amount than is due is refused', async () => {
    await terminal({ outcome: 'decline' });
    const order = await orderOf(1, 'card_terminal');
    await submit(order);
    const declined = await paymentReaches(order.id, ['declined']);
    const answer = await call<ProblemBody>('POST', `/api/v1/orders/${order.id}/payments`, {
      token: kioskKey(),
      body: { id: newId(), method: 'card_terminal', amount: { ...declined.total, amount: declined.total.amount + 1 } },
    });
    expect(answer.status).toBe(409);
    expect(answer.body.code).toBe('amount_mismatch');
  });

  it('of an order that is paid already is refused', async () => {
    const order = await orderOf(1, 'card_terminal');
    await submit(order);
    const paid = await paymentReaches(order.id, ['captured']);
    const again = await pay(paid);
    expect(again.status).toBe(409);
    expect(again.body.code).toBe('order_already_paid');
  });

  it('taken at the counter by staff pays the order, and a kiosk cannot claim that', async () => {
    const order = await orderOf(1, 'counter');
    const submitted = (await submit(order)).body;
    const paid = await pay(submitted, 'counter', await ownerToken());
    expect(paid.status).toBe(201);
    expect(paid.body.state).toBe('captured');
    expect((await getOrder(order.id)).body.paymentState).toBe('paid');
  });
});
