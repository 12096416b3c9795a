// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { CartChanges, Order, OrderSubmit, Payment, PaymentCreate } from '../api/contract.ts';

/** The daemon's final no to a request: what was asked for did not happen. */
export interface Refusal {
  readonly code: string;
  readonly detail: string;
  readonly changes: CartChanges | null;
}

export type Answer<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'not-found' }
  /** No final answer came: it may or may not have happened. */
  | { readonly kind: 'lost' };

/** The daemon as checkout needs it. Each call may be repeated with the same ids. */
export interface OrderApi {
  submit: (order: OrderSubmit) => Promise<Answer<Order>>;
  find: (orderId: string) => Promise<Answer<Order>>;
  pay: (orderId: string, payment: PaymentCreate) => Promise<Answer<Payment>>;
  /** Asks the terminal to stop waiting for a card; how the attempt ends, the terminal says. */
  abort: (orderId: string, paymentId: string) => Promise<Answer<Payment>>;
  cancel: (orderId: string, reason: string) => Promise<Answer<Order>>;
}

/** What stands on disk about the one order this kiosk is working on; written before anything is sent. */
export interface OutboxRecord {
  readonly orderId: string;
  /** The order as the guest confirmed it. It is repeated unchanged until the daemon has answered. */
  readonly order: OrderSubmit;
  /** Milliseconds since 1970, as `sentAt`. */
  readonly createdAt: number;
  /** When it was last sent; null before the first time. */
  readonly sentAt: number | null;
  /** The daemon has confirmed that it holds the order. */
  readonly submitted: boolean;
  /** A further attempt at paying that the daemon has not confirmed yet. */
  readonly payment: PaymentCreate | null;
  /** The guest wants the order cancelled, for this reason. */
  readonly cancel: string | null;
}

export interface Outbox {
  load: () => Promise<OutboxRecord | null>;
  save: (record: OutboxRecord) => Promise<void>;
  remove: (orderId: string) => Promise<void>;
}
