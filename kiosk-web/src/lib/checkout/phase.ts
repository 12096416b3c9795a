// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { Order, Payment } from '../api/contract.ts';
import type { OutboxRecord } from './ports.ts';

/** What the guest sees of an order that the daemon holds. */
export type Phase =
  | 'preparing'
  | 'card'
  | 'unknown'
  | 'declined'
  | 'not-paid'
  | 'reversing'
  | 'reversed'
  | 'reverse-failed'
  | 'cancelling'
  | 'cancelled'
  | 'paid'
  | 'counter'
  | 'free';

const byAttempt: Readonly<Record<Payment['state'], Phase>> = {
  created: 'preparing',
  sent: 'card',
  captured: 'paid',
  declined: 'declined',
  cancelled: 'not-paid',
  not_found: 'not-paid',
  unknown: 'unknown',
  reversing: 'reversing',
  reversed: 'reversed',
  reverse_failed: 'reverse-failed',
};

/** Of a cancelled order only the money matters still. */
const byAttemptOfCancelled: Readonly<Record<Payment['state'], Phase>> = {
  ...byAttempt,
  created: 'cancelling',
  sent: 'cancelling',
  captured: 'reversing',
  declined: 'cancelled',
  cancelled: 'cancelled',
  not_found: 'cancelled',
};

export function newestCardAttempt(order: Order): Payment | undefined {
  return order.payments.findLast(({ method }) => method === 'card_terminal');
}

function phaseOfUnpaid(order: Order, record: OutboxRecord): Phase {
  if (record.cancel !== null) return 'cancelling';
  if (record.payment?.method === 'card_terminal') return 'preparing';
  const attempt = newestCardAttempt(order);
  return attempt ? byAttempt[attempt.state] : 'preparing';
}

/** The one phase of an order. What the daemon says about the money comes before what this kiosk still intends. */
export function phaseOf(order: Order, record: OutboxRecord): Phase {
  if (order.state === 'cancelled') {
    const attempt = newestCardAttempt(order);
    return attempt ? byAttemptOfCancelled[attempt.state] : 'cancelled';
  }
  switch (order.paymentState) {
    case 'paid':
      return 'paid';
    case 'nothing_due':
      return 'free';
    case 'at_counter':
      return record.cancel === null ? 'counter' : 'cancelling';
    case 'refunded':
      return 'reversed';
    case 'unknown':
      return 'unknown';
    case 'unpaid':
    case 'pending':
      return phaseOfUnpaid(order, record);
  }
}

const settled: ReadonlySet<Phase> = new Set([
  'paid',
  'counter',
  'free',
  'cancelled',
  'reversed',
  'reverse-failed',
]);

/** Nothing about this order changes any more on this kiosk. */
export function isSettled(phase: Phase): boolean {
  return settled.has(phase);
}

/** No attempt is open and the guest has to decide: the idle count-down may run. */
export function awaitsGuest(phase: Phase): boolean {
  return phase === 'declined' || phase === 'not-paid';
}
