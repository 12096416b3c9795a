// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, test } from 'vitest';
import type { Order, Payment } from '../api/contract.ts';
import { isSettled, phaseOf } from './phase.ts';
import type { Phase } from './phase.ts';
import type { OutboxRecord } from './ports.ts';

const euro = { amount: 1290, currency: 'EUR' };
const at = '2026-01-01T12:00:00Z';

const attempt = (state: Payment['state']): Payment => ({
  id: 'p',
  orderId: 'o',
  method: 'card_terminal',
  state,
  amount: euro,
  attempt: 1,
  needsAttention: false,
  createdAt: at,
  updatedAt: at,
  version: 1,
});

const order = (state: Order['state'], paymentState: Order['paymentState'], payments: Payment[]): Order => ({
  id: 'o',
  displayNumber: 'A-001',
  businessDate: '2026-01-01',
  state,
  paymentState,
  paymentMethod: 'card_terminal',
  serviceType: 'eat_in',
  language: 'en',
  lines: [],
  taxes: [],
  total: euro,
  payments,
  createdAt: at,
  updatedAt: at,
  version: 1,
});

const record: OutboxRecord = {
  orderId: 'o',
  order: {
    id: 'o',
    serviceType: 'eat_in',
    language: 'en',
    menuVersion: 1,
    lines: [],
    expectedTotal: euro,
    payment: { method: 'card_terminal', id: 'p' },
  },
  createdAt: 0,
  sentAt: 0,
  submitted: true,
  payment: null,
  cancel: null,
};

const open: readonly (readonly [Payment['state'], Phase, Phase])[] = [
  ['created', 'preparing', 'cancelling'],
  ['sent', 'card', 'cancelling'],
  ['captured', 'paid', 'reversing'],
  ['declined', 'declined', 'cancelled'],
  ['cancelled', 'not-paid', 'cancelled'],
  ['not_found', 'not-paid', 'cancelled'],
  ['unknown', 'unknown', 'unknown'],
  ['reversing', 'reversing', 'reversing'],
  ['reversed', 'reversed', 'reversed'],
  ['reverse_failed', 'reverse-failed', 'reverse-failed'],
];

test.each(open)(
  'an attempt that is %s shows %s, of a cancelled order %s',
  (state, phase, phaseOfCancelled) => {
    expect(phaseOf(order('submitted', 'pending', [attempt(state)]), record)).toBe(phase);
    expect(phaseOf(order('cancelled', 'unpaid', [attempt(state)]), record)).toBe(phaseOfCancelled);
  },
);

test('what the daemon says about the money comes before what the kiosk still intends', () => {
  const wish = { ...record, cancel: 'why' };
  expect(phaseOf(order('accepted', 'paid', [attempt('captured')]), wish)).toBe('paid');
  expect(phaseOf(order('submitted', 'unknown', [attempt('unknown')]), wish)).toBe('unknown');
  expect(phaseOf(order('submitted', 'unpaid', [attempt('declined')]), wish)).toBe('cancelling');
});

test('a further attempt that is not confirmed yet is already being prepared', () => {
  const payment = { id: 'p2', method: 'card_terminal' as const, amount: euro };
  expect(phaseOf(order('submitted', 'unpaid', [attempt('declined')]), { ...record, payment })).toBe(
    'preparing',
  );
});

test('only an end is an end', () => {
  const ends: Phase[] = ['paid', 'counter', 'free', 'cancelled', 'reversed', 'reverse-failed'];
  expect(ends.every(isSettled)).toBe(true);
  const notYet: Phase[] = ['preparing', 'card', 'unknown', 'declined', 'not-paid', 'reversing', 'cancelling'];
  expect(notYet.some(isSettled)).toBe(false);
});
