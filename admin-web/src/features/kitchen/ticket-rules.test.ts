// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, test } from 'vitest';
import type { Ticket, TicketState } from '@/common/contract.ts';
import {
  ageMinutes,
  ageOf,
  kitchenColumns,
  nextState,
  previousState,
  withCancelled,
} from './ticket-rules.ts';

const ticket = (id: string, state: TicketState, createdAt: string, stateSince = createdAt): Ticket => ({
  id,
  orderId: id,
  displayNumber: id,
  serviceType: 'eat_in',
  state,
  paymentState: 'paid',
  lines: [],
  createdAt,
  stateSince,
  version: 1,
});

const ids = (tickets: Ticket[]) => tickets.map((each) => each.id);

test('a ticket goes one step on and one step back, and nowhere from its ends', () => {
  expect(nextState('queued')).toBe('preparing');
  expect(nextState('ready')).toBe('handed_over');
  expect(nextState('handed_over')).toBeNull();
  expect(nextState('cancelled')).toBeNull();
  expect(previousState('handed_over')).toBe('ready');
  expect(previousState('queued')).toBeNull();
});

test('columns hold the oldest order first, the recent ones newest first, and a cancelled ticket stays in sight', () => {
  const columns = kitchenColumns([
    ticket('b', 'queued', '2026-01-01T10:02:00Z'),
    ticket('a', 'queued', '2026-01-01T10:01:00Z'),
    ticket('x', 'cancelled', '2026-01-01T10:03:00Z'),
    ticket('p', 'preparing', '2026-01-01T09:59:00Z'),
    ticket('h', 'handed_over', '2026-01-01T09:00:00Z', '2026-01-01T10:00:00Z'),
    ticket('i', 'handed_over', '2026-01-01T08:00:00Z', '2026-01-01T10:05:00Z'),
  ]);
  expect(ids(columns.queued)).toEqual(['a', 'b', 'x']);
  expect(ids(columns.preparing)).toEqual(['p']);
  expect(ids(columns.ready)).toEqual([]);
  expect(ids(columns.recent)).toEqual(['i', 'h']);
});

test('what was to be made and is gone stays as cancelled until it is taken note of; what was ready just goes', () => {
  const a = ticket('a', 'preparing', '2026-01-01T10:01:00Z');
  const b = ticket('b', 'queued', '2026-01-01T10:02:00Z');
  const c = ticket('c', 'ready', '2026-01-01T10:03:00Z');
  const once = withCancelled([a, b, c], [b]);
  expect(once.map(({ id, state }) => [id, state])).toEqual([
    ['b', 'queued'],
    ['a', 'cancelled'],
  ]);
  expect(withCancelled(once, [b])).toEqual(once);
  expect(withCancelled(once, [a, b])).toEqual([a, b]);
  const told = withCancelled([a], [{ ...a, state: 'cancelled' }]);
  expect(told.map(({ state }) => state)).toEqual(['cancelled']);
  expect(withCancelled([], [{ ...a, state: 'cancelled' }])).toEqual([]);
});

test('a ticket ages until it is ready', () => {
  const at = Date.parse('2026-01-01T10:00:00Z');
  const queued = ticket('a', 'queued', '2026-01-01T10:00:00Z');
  expect(ageMinutes(queued, at - 60_000)).toBe(0);
  expect(ageMinutes(queued, at + 299_000)).toBe(4);
  expect(ageOf(queued, 4)).toBe('fresh');
  expect(ageOf(queued, 5)).toBe('waiting');
  expect(ageOf(queued, 10)).toBe('late');
  expect(ageOf(ticket('r', 'ready', '2026-01-01T10:00:00Z'), 30)).toBe('fresh');
});
