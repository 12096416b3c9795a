// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest';
import { call } from './support/http.ts';
import { getOrder, orderOf, submit } from './support/orders.ts';
import { device } from './support/people.ts';

interface Ticket {
  readonly id: string;
  readonly orderId: string;
  readonly state: string;
  readonly version: number;
  readonly code?: string;
}

async function ticketOf(orderId: string, token: string): Promise<Ticket> {
  const list = await call<{ tickets: Ticket[] }>('GET', '/api/v1/kitchen/tickets', { token });
  const found = list.body.tickets.find((ticket) => ticket.orderId === orderId);
  if (found === undefined) throw new Error('the kitchen does not see the order');
  return found;
}

const move = (ticket: Ticket, to: string, token: string) =>
  call<Ticket>('POST', `/api/v1/kitchen/tickets/${ticket.id}/transitions`, { token, body: { to, version: ticket.version } });

describe('the kitchen', () => {
  it('moves a ticket step by step, back again, and the board follows', async () => {
    const kitchen = await device('kitchen');
    const board = await device('board');
    const order = await orderOf();
    const number = (await submit(order)).body.displayNumber;
    const shown = async () => (await call<{ preparing: { displayNumber: string }[]; ready: { displayNumber: string }[] }>('GET', '/api/v1/board', { token: board.key })).body;

    let ticket = await ticketOf(order.id, kitchen.key);
    expect(ticket.state).toBe('queued');
    ticket = (await move(ticket, 'preparing', kitchen.key)).body;
    expect((await shown()).preparing.map((entry) => entry.displayNumber)).toContain(number);
    ticket = (await move(ticket, 'ready', kitchen.key)).body;
    expect((await shown()).ready.map((entry) => entry.displayNumber)).toContain(number);
    ticket = (await move(ticket, 'preparing', kitchen.key)).body;
    ticket = (await move(ticket, 'ready', kitchen.key)).body;
    ticket = (await move(ticket, 'handed_over', kitchen.key)).body;
    expect(ticket.state).toBe('handed_over');
    expect((await shown()).ready.map((entry) => entry.displayNumber)).not.toContain(number);
    expect((await getOrder(order.id)).body.ticketState).toBe('handed_over');
  });

  it('cannot jump over a step', async () => {
    const kitchen = await device('kitchen');
    const order = await orderOf();
    await submit(order);
    const answer = await move(await ticketOf(order.id, kitchen.key), 'handed_over', kitchen.key);
    expect(answer.status).toBe(409);
    expect(answer.body.code).toBe('illegal_transition');
  });

  it('is told when somebody else was faster', async () => {
    const kitchen = await device('kitchen');
    const order = await orderOf();
    await submit(order);
    const ticket = await ticketOf(order.id, kitchen.key);
    const answers = await Promise.all([move(ticket, 'preparing', kitchen.key), move(ticket, 'preparing', kitchen.key)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(answers.find((answer) => answer.status === 409)?.body.code).toBe('version_conflict');
  });
});
