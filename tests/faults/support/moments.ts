// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, inject } from 'vitest';
import { booked } from '../../api/support/books.ts';
import { sql } from '../../api/support/database.ts';
import { call, eventually } from '../../api/support/http.ts';
import { orderOf, submit, type OrderSubmit, type Payment } from '../../api/support/orders.ts';
import { login } from '../../api/support/people.ts';
import type { Pauses } from '../../api/support/pauses.ts';
import { kill, restart } from '../../api/support/processes.ts';
import { terminal } from '../../api/support/terminal.ts';

/** A point in the life of an order and its payment at which something may go wrong. */
export interface Moment {
  readonly name: string;
  /** Brings a new order to this moment and leaves it there; gives every order that is on its way. */
  readonly reach: (pauses: Pauses) => Promise<OrderSubmit[]>;
  /** How its first attempt may end. Only what never reached the terminal may end without money. */
  readonly ends: readonly Payment['state'][];
}

export const paid = ['captured'] as const;
const maybeNeverSent = ['captured', 'not_found', 'declined', 'cancelled'] as const;

/** How an attempt may end that ends so if it is sent. */
export const endsOf = (ends: Moment['ends'], mayEndUnsent = false): Moment['ends'] =>
  mayEndUnsent && ends === paid ? maybeNeverSent : ends;

/** The attempt to pay that the order came with. */
export const attemptOf = (order: OrderSubmit): string => order.payment.id ?? 'none';
const send = (order: OrderSubmit): void => void submit(order).catch(() => undefined);

async function stateInDatabase(order: OrderSubmit, state: Payment['state']): Promise<void> {
  await eventually(`${attemptOf(order)} saved as ${state}`, 30, async () =>
    (await sql(`select state from payments where id = '${attemptOf(order)}'`))[0] === state
      ? true
      : undefined,
  );
}

async function atTheTerminal(order: OrderSubmit, entry: string): Promise<void> {
  await eventually(`${entry} at the terminal`, 30, async () =>
    (await booked(attemptOf(order))).includes(entry) ? true : undefined,
  );
}

/** An order whose guest is using the card for a while, so that the next one has to wait. */
async function guestAtTheTerminal(ms: number): Promise<OrderSubmit> {
  await terminal({ delayMs: ms, times: 1 });
  const order = await orderOf(1, 'card_terminal');
  send(order);
  await atTheTerminal(order, 'Payment running');
  return order;
}

/** Locks the attempt itself, since the renewal of its lease skips a locked row and would else hold it too. */
const attemptRow = (order: OrderSubmit): string =>
  `select from payments where id = '${attemptOf(order)}' for update`;

/** Two orders: the second one's attempt is about to be marked as sent, and waits for a lock of ours. */
async function markingAsSent(pauses: Pauses): Promise<OrderSubmit[]> {
  const first = await guestAtTheTerminal(1500);
  const order = await orderOf(1, 'card_terminal');
  expect((await submit(order)).status).toBe(201);
  await pauses.hold(attemptRow(order));
  await pauses.waitingForUs();
  return [order, first];
}

/** The terminal has approved, and what it said waits for a lock of ours. */
async function savingTheApproval(pauses: Pauses): Promise<OrderSubmit> {
  await terminal({ delayMs: 1500, times: 1 });
  const order = await orderOf(1, 'card_terminal');
  send(order);
  await atTheTerminal(order, 'Payment running');
  await pauses.hold(attemptRow(order));
  await atTheTerminal(order, 'Payment approved');
  await pauses.waitingForUs();
  return order;
}

/** A captured order that staff cancels while the terminal is not looking. */
async function moneyToGiveBack(): Promise<OrderSubmit> {
  const order = await orderOf(1, 'card_terminal');
  send(order);
  await stateInDatabase(order, 'captured');
  await kill('terminal-sim', 'SIGSTOP');
  const { accessToken: token } = await login(inject('ownerName'), inject('ownerPassword'));
  const answer = await call('POST', `/api/v1/orders/${order.id}/cancel`, {
    token,
    body: { reason: 'guest left' },
  });
  expect(answer.status).toBe(200);
  await stateInDatabase(order, 'reversing');
  return order;
}

/** All of them, from the first byte that is saved until the money has gone back. */
export const moments: readonly Moment[] = [
  {
    name: 'while the order is being saved',
    reach: async (pauses) => {
      expect((await submit(await orderOf())).status).toBe(201);
      const order = await orderOf(1, 'card_terminal');
      await pauses.hold('select from display_counters for update');
      send(order);
      await pauses.waitingForUs();
      return [order];
    },
    ends: paid,
  },
  {
    name: 'when the order is saved and the daemon does not know',
    reach: async (pauses) => {
      const order = await orderOf(1, 'card_terminal');
      await pauses.holdCommits();
      send(order);
      await pauses.heldAtCommit('order_lines');
      return [order];
    },
    ends: paid,
  },
  {
    name: 'when the attempt is saved and the terminal is not asked yet',
    reach: async () => {
      const first = await guestAtTheTerminal(3000);
      const order = await orderOf(1, 'card_terminal');
      expect((await submit(order)).status).toBe(201);
      await stateInDatabase(order, 'created');
      return [order, first];
    },
    ends: paid,
  },
  { name: 'while the attempt is being marked as sent', reach: markingAsSent, ends: paid },
  {
    name: 'when it is marked as sent and the daemon does not know',
    reach: async (pauses) => {
      const orders = await markingAsSent(pauses);
      await pauses.holdCommits();
      await pauses.letGo();
      await pauses.heldAtCommit('payment_events');
      return orders;
    },
    ends: maybeNeverSent,
  },
  {
    name: 'when it is marked as sent and the terminal has not taken it',
    reach: async () => {
      // A terminal that was switched on again wants a login before anything else.
      await kill('terminal-sim');
      await restart();
      await terminal({ answer: 'silent', appliesTo: ['Login'] });
      const order = await orderOf(1, 'card_terminal');
      send(order);
      await stateInDatabase(order, 'sent');
      return [order];
    },
    ends: maybeNeverSent,
  },
  {
    name: 'when the terminal hangs with the request unread',
    reach: async () => {
      // Logged in already, so that the payment itself is what lies there unread.
      const before = await orderOf(1, 'card_terminal');
      send(before);
      await stateInDatabase(before, 'captured');
      const order = await orderOf(1, 'card_terminal');
      await kill('terminal-sim', 'SIGSTOP');
      send(order);
      await stateInDatabase(order, 'sent');
      return [order];
    },
    ends: maybeNeverSent,
  },
  {
    name: 'while the guest uses the card',
    reach: async () => [await guestAtTheTerminal(2500)],
    ends: paid,
  },
  {
    name: 'when the terminal has approved and nothing is saved',
    reach: async (pauses) => [await savingTheApproval(pauses)],
    ends: paid,
  },
  {
    name: 'when the approval is saved and the daemon does not know',
    reach: async (pauses) => {
      const order = await savingTheApproval(pauses);
      await pauses.holdCommits();
      await pauses.letGo();
      await pauses.heldAtCommit('ticket_events');
      return [order];
    },
    ends: paid,
  },
  {
    name: 'when the approval is saved and nobody has been told',
    reach: async () => {
      const order = await orderOf(1, 'card_terminal');
      send(order);
      await stateInDatabase(order, 'captured');
      return [order];
    },
    ends: paid,
  },
  {
    name: 'when the money has to go back and the terminal has not taken that',
    reach: async () => [await moneyToGiveBack()],
    ends: ['reversed'],
  },
  {
    name: 'when the terminal has given the money back and nothing is saved',
    reach: async (pauses) => {
      const order = await moneyToGiveBack();
      await pauses.hold(attemptRow(order));
      await kill('terminal-sim', 'SIGCONT');
      await atTheTerminal(order, 'Reversal approved');
      await pauses.waitingForUs();
      return [order];
    },
    ends: ['reversed'],
  },
];
