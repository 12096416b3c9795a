// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect } from 'vitest';
import { booked } from '../../api/support/books.ts';
import { sql } from '../../api/support/database.ts';
import { call, eventually } from '../../api/support/http.ts';
import { newId } from '../../api/support/ids.ts';
import { getOrder, submit, type Order, type OrderSubmit } from '../../api/support/orders.ts';
import { kioskKey } from '../../api/support/people.ts';
import { terminal } from '../../api/support/terminal.ts';
import { attemptOf, type Moment } from './moments.ts';

const over: ReadonlySet<string> = new Set([
  'captured',
  'declined',
  'cancelled',
  'not_found',
  'reversed',
  'reverse_failed',
]);

/** Sends the same order until it is answered, as a kiosk does, and waits until all is decided. */
async function seenThrough(order: OrderSubmit): Promise<Order> {
  await eventually(`an answer for ${order.id}`, 60, async () =>
    (await submit(order).catch(() => undefined))?.status === 201 ? true : undefined,
  );
  return eventually(`the end of ${order.id}`, 120, async () => {
    const found = (await getOrder(order.id).catch(() => undefined))?.body;
    return found?.payments.every(({ state }) => over.has(state)) ? found : undefined;
  });
}

/** The order is there once and its payment has ended once, as `ends` allows; a guest who has not paid can still pay. */
export async function expectOneOrderDecidedOnce(order: OrderSubmit, ends: Moment['ends']): Promise<void> {
  const end = await seenThrough(order);
  const state = end.payments[0]?.state;
  expect(ends).toContain(state);
  expect(await sql(`select count(*) from orders where id = '${order.id}'`)).toEqual(['1']);
  if (state === 'captured')
    expect([end.paymentState, end.state, end.ticketState]).toEqual(['paid', 'accepted', 'queued']);
  else if (state === 'reversed') expect([end.paymentState, end.state]).toEqual(['refunded', 'cancelled']);
  else {
    expect(await booked(attemptOf(order)), 'what ended without money never reached the terminal').toEqual([]);
    // The guest can still pay, when the terminal is honest again.
    await terminal({});
    const body = { id: newId(), method: 'card_terminal', amount: end.total };
    const again = await call('POST', `/api/v1/orders/${order.id}/payments`, { token: kioskKey(), body });
    expect(again.status).toBe(201);
    expect((await seenThrough(order)).paymentState).toBe('paid');
  }
}
