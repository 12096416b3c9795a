// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { Order } from '@/common/contract.ts';
import type { WordKey } from '@/words/words.ts';

/** A choice of orders: the server's part by state, and what the screen itself leaves out. */
export interface OrderFilter {
  label: WordKey;
  state?: Order['state'];
  keeps?: (order: Order) => boolean;
}

/** True when money may be where nobody expects it, so that a person has to look. */
export function needsAttention(order: Order): boolean {
  return order.paymentState === 'unknown' || order.payments.some((payment) => payment.needsAttention);
}

export const orderFilters = {
  all: { label: 'orders.all' },
  open: { label: 'orders.open', state: 'accepted' },
  attention: { label: 'orders.attention', keeps: needsAttention },
  cancelled: { label: 'orders.cancelled', state: 'cancelled' },
} as const satisfies Record<string, OrderFilter>;

export type OrderFilterName = keyof typeof orderFilters;
