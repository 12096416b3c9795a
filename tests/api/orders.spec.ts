// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest';
import { call } from './support/http.ts';
import { newId } from './support/ids.ts';
import { getOrder, menu, orderOf, plainItem, submit, type Order } from './support/orders.ts';
import { device, ownerToken } from './support/people.ts';

interface ProblemBody {
  readonly code: string;
  readonly requestId: string;
  readonly errors?: readonly { readonly path: string; readonly code: string }[];
  readonly data?: { readonly changes: readonly Record<string, unknown>[]; readonly newTotal?: { readonly amount: number } };
}

describe('an order', () => {
  it('is priced by the shop, numbered, and paid at the counter goes to the kitchen', async () => {
    const order = await orderOf(2);
    const answer = await submit(order);
    expect(answer.status).toBe(201);
    expect(answer.body.id).toBe(order.id);
    expect(answer.body.displayNumber).toMatch(/^[A-Z]-\d{3,}$/);
    expect(answer.body.total).toEqual(order.expectedTotal);
    expect(answer.body.state).toBe('accepted');
    expect(answer.body.paymentState).toBe('at_counter');
    expect(answer.body.ticketState).toBe('queued');
    const taxes = answer.body.taxes.map((tax) => tax.net.amount + tax.tax.amount - tax.gross.amount);
    expect(taxes.every((difference) => difference === 0)).toBe(true);
    expect(answer.body.taxes.reduce((sum, tax) => sum + tax.gross.amount, 0)).toBe(order.expectedTotal.amount);
  });

  it('sent again with the same id and body is the same order', async () => {
    const order = await orderOf();
    const first = await submit(order);
    const second = await submit(order);
    expect(second.status).toBe(201);
    expect(second.body.displayNumber).toBe(first.body.displayNumber);
  });

  it('sent again with the same id and another body is refused', async () => {
    const order = await orderOf(1);
    await submit(order);
    const other = { ...(await orderOf(2)), id: order.id };
    const answer = await submit<ProblemBody>(other);
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('id_reused');
    expect((await getOrder(order.id)).body.total).toEqual(order.expectedTotal);
  });

  it('sent fifty times at once is one order', async () => {
    const order = await orderOf();
    const answers = await Promise.all(Array.from({ length: 50 }, () => submit(order)));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => answer.body.displayNumber)).size).toBe(1);
  });

  it('has a number of its own, without gaps, when many come at once', async () => {
    const orders = await Promise.all(Array.from({ length: 30 }, () => orderOf()));
    const answers = await Promise.all(orders.map((order) => submit(order)));
    const numbers = answers.map((answer) => Number(answer.body.displayNumber.slice(2))).sort((a, b) => a - b);
    expect(numbers.at(-1)).toBe((numbers[0] ?? 0) + 29);
  });

  it('with a total that the guest did not see is answered, not charged', async () => {
    const order = await orderOf(2);
    const answer = await submit<ProblemBody>({ ...order, expectedTotal: { ...order.expectedTotal, amount: 1 } });
    expect(answer.status).toBe(409);
    expect(answer.body.code).toBe('total_mismatch');
    expect((await getOrder(order.id)).status).toBe(404);
  });

  it('with an old price is answered with exactly what changed', async () => {
    const order = await orderOf(2);
    const line = order.lines[0];
    if (line === undefined) throw new Error('no line');
    const old = { ...line.unitPrice, amount: line.unitPrice.amount - 50 };
    const answer = await submit<ProblemBody>({
      ...order,
      lines: [{ ...line, unitPrice: old }],
      expectedTotal: { ...order.expectedTotal, amount: old.amount * 2 },
    });
    expect(answer.status).toBe(409);
    expect(answer.body.code).toBe('cart_changed');
    expect(answer.body.data?.changes).toHaveLength(1);
    expect(answer.body.data?.changes[0]).toMatchObject({ kind: 'price_changed', lineId: line.id, oldPrice: old, newPrice: line.unitPrice });
    expect(answer.body.data?.newTotal?.amount).toBe(order.expectedTotal.amount);
  });

  it('of an item that sold out meanwhile names the item', async () => {
    const item = plainItem(await menu(), 1);
    const order = await orderOf(1, 'counter', item);
    const token = await ownerToken();
    const path = `/api/v1/items/${item.id}/availability`;
    expect((await call('PUT', path, { token, body: { available: false } })).status).toBe(200);
    try {
      const answer = await submit<ProblemBody>(order);
      expect(answer.status).toBe(409);
      expect(answer.body.code).toBe('cart_changed');
      expect(answer.body.data?.changes).toMatchObject([{ kind: 'sold_out', itemId: item.id }]);
    } finally {
      await call('PUT', path, { token, body: { available: true } });
    }
    expect((await submit(order)).status).toBe(201);
  });

  it.each([
    ['an item that does not exist', (order: Record<string, unknown>) => ({ ...order, lines: [{ ...lineOf(order), itemId: newId() }] }), 409, 'cart_changed'],
    ['an unknown option', (order: Record<string, unknown>) => ({ ...order, lines: [{ ...lineOf(order), options: [{ optionId: newId(), quantity: 1 }] }] }), 422, 'options_invalid'],
    ['a foreign currency', (order: Record<string, unknown>) => inCurrency(order, 'USD'), 422, 'currency_mismatch'],
    ['a huge quantity', (order: Record<string, unknown>) => ({ ...order, lines: [{ ...lineOf(order), quantity: 1000 }] }), 422, 'invalid_fields'],
    ['a negative quantity', (order: Record<string, unknown>) => ({ ...order, lines: [{ ...lineOf(order), quantity: -1 }] }), 422, 'invalid_fields'],
    ['the same line twice', (order: Record<string, unknown>) => ({ ...order, lines: [lineOf(order), lineOf(order)] }), 422, undefined],
    ['an unknown field', (order: Record<string, unknown>) => ({ ...order, discount: 5 }), 422, 'invalid_fields'],
    ['a card without payment id', (order: Record<string, unknown>) => ({ ...order, payment: { method: 'card_terminal' } }), 422, undefined],
  ])('with %s is refused and changes nothing', async (_, change, status, code) => {
    const order = await orderOf();
    const answer = await submit<ProblemBody>(change(order));
    expect(answer.status).toBe(status);
    if (code !== undefined) expect(answer.body.code).toBe(code);
    expect(answer.body.requestId).toBeTruthy();
    expect((await getOrder(order.id)).status).toBe(404);
  });

  it('is seen by its own kiosk and by staff, not by another kiosk', async () => {
    const order = await orderOf();
    await submit(order);
    const other = await device('kiosk');
    expect((await getOrder(order.id, other.key)).status).toBe(404);
    expect((await getOrder(order.id, await ownerToken())).status).toBe(200);
  });

  it('can be cancelled with a reason, and a repeat changes nothing', async () => {
    const order = await orderOf();
    await submit(order);
    const token = await ownerToken();
    const cancelled = await call<Order>('POST', `/api/v1/orders/${order.id}/cancel`, { token, body: { reason: 'guest left' } });
    expect(cancelled.status).toBe(200);
    expect(cancelled.body.state).toBe('cancelled');
    expect(cancelled.body.cancelReason).toBe('guest left');
    expect(cancelled.body.ticketState).toBe('cancelled');
    const again = await call<Order>('POST', `/api/v1/orders/${order.id}/cancel`, { token, body: { reason: 'again' } });
    expect([again.status, again.body.cancelReason, again.body.version]).toEqual([200, 'guest left', cancelled.body.version]);
  });

  it('pages through the list without missing or repeating one', async () => {
    const token = await ownerToken();
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 100; ++page) {
      const answer = await call<{ orders: Order[]; nextCursor?: string }>('GET', `/api/v1/orders?limit=7${cursor}`, { token });
      expect(answer.status).toBe(200);
      seen.push(...answer.body.orders.map((order) => order.id));
      if (answer.body.nextCursor === undefined) break;
      cursor = `&cursor=${encodeURIComponent(answer.body.nextCursor)}`;
    }
    expect(seen.length).toBeGreaterThan(30);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

function lineOf(order: Record<string, unknown>): Record<string, unknown> {
  return (order.lines as Record<string, unknown>[])[0] ?? {};
}

function inCurrency(order: Record<string, unknown>, currency: string): Record<string, unknown> {
  const money = (value: unknown): unknown => ({ ...(value as object), currency });
  return {
    ...order,
    expectedTotal: money(order.expectedTotal),
    lines: [{ ...lineOf(order), unitPrice: money(lineOf(order).unitPrice) }],
  };
}
