// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest';
import { call } from './support/http.ts';
import { newId } from './support/ids.ts';
import { getOrder, orderOf, paymentReaches, submit } from './support/orders.ts';
import { device, kioskKey, ownerToken, person } from './support/people.ts';

/** The history as the owner reads it, a line for each entry. */
async function historyOf(id: string): Promise<string[]> {
  const order = (await getOrder(id, await ownerToken())).body;
  return (order.history ?? []).map((entry) => `${entry.about} ${entry.what}: ${entry.by.kind} ${entry.by.name ?? ''}`);
}

describe('the history of an order', () => {
  it('names the kiosk that placed it, the cashier who took the money and the manager who cancelled', async () => {
    const kiosk = await device('kiosk');
    const cashier = await person('staff');
    const manager = await person('manager');
    const order = await orderOf();
    await submit(order, kiosk.key);
    const paid = await call('POST', `/api/v1/orders/${order.id}/payments`, {
      token: cashier.session.accessToken,
      body: { id: newId(), method: 'counter', amount: order.expectedTotal },
    });
    expect(paid.status).toBe(201);
    const cancelled = await call('POST', `/api/v1/orders/${order.id}/cancel`, {
      token: manager.session.accessToken,
      body: { reason: 'guest left' },
    });
    expect(cancelled.status).toBe(200);
    const history = await historyOf(order.id);
    expect(history[0]).toBe('order submitted: device Test kiosk');
    expect(history).toContain('payment captured: person A staff');
    expect(history).toContain('order cancelled: person A manager');
    expect(history).toContain('payment reversed: person A manager');
    const entry = (await getOrder(order.id, await ownerToken())).body.history?.find((one) => one.what === 'cancelled');
    expect(entry?.detail).toBe('guest left');
  });

  it('names the payment runner for what the terminal said, and the kitchen for its steps', async () => {
    const kitchen = await device('kitchen');
    const order = await orderOf(1, 'card_terminal');
    await submit(order);
    await paymentReaches(order.id, ['captured']);
    const list = await call<{ tickets: { id: string; orderId: string; version: number }[] }>('GET', '/api/v1/kitchen/tickets', { token: kitchen.key });
    const ticket = list.body.tickets.find((one) => one.orderId === order.id);
    const moved = await call('POST', `/api/v1/kitchen/tickets/${ticket?.id ?? ''}/transitions`, {
      token: kitchen.key,
      body: { to: 'preparing', version: ticket?.version },
    });
    expect(moved.status).toBe(200);
    const history = await historyOf(order.id);
    expect(history).toContain('payment captured: system payment_runner');
    expect(history).toContain('ticket preparing: device Test kitchen');
  });

  it('is not told to kiosks and the kitchen', async () => {
    const order = await orderOf();
    await submit(order);
    const kitchen = await person('kitchen');
    expect((await getOrder(order.id, kioskKey())).body.history).toBeUndefined();
    expect((await getOrder(order.id, kitchen.session.accessToken)).body.history).toBeUndefined();
  });

  it('cannot be told by a device that somebody else did it', async () => {
    const order = await orderOf();
    const forged = { by: { kind: 'person', name: 'Boss' } };
    expect((await submit({ ...order, ...forged })).status).toBe(422);
    await submit(order);
    const path = `/api/v1/orders/${order.id}/cancel`;
    expect((await call('POST', path, { token: kioskKey(), body: { reason: 'x', ...forged } })).status).toBe(422);
    expect((await call('POST', path, { token: kioskKey(), body: { reason: 'x' } })).status).toBe(200);
    const history = await historyOf(order.id);
    expect(history.some((line) => line.startsWith('order cancelled: device '))).toBe(true);
    expect(history.filter((line) => !line.includes(': device '))).toEqual([]);
  });
});
