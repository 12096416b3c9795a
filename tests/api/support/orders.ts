// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { components } from '../../../shared/web/src/api/schema.js';
import { call, eventually, type Answer } from './http.ts';
import { newId } from './ids.ts';
import { kioskKey } from './people.ts';

type Schemas = components['schemas'];
export type Menu = Schemas['Menu'];
export type MenuItem = Schemas['MenuItem'];
export type Order = Schemas['Order'];
export type OrderSubmit = Schemas['OrderSubmit'];
export type Payment = Schemas['Payment'];

export async function menu(): Promise<Menu> {
  return (await call<Menu>('GET', '/api/v1/menu', { token: kioskKey() })).body;
}

/** An item that can be ordered as it is: no variants, no required options, no combo. */
export function plainItem(of: Menu, index = 0): MenuItem {
  const required = new Set(of.optionGroups.filter((group) => group.min > 0).map((group) => group.id));
  const plain = of.items.filter(
    (item) =>
      item.kind === 'single' &&
      item.available &&
      item.variants.length === 0 &&
      item.price.amount > 0 &&
      !item.optionGroupIds.some((id) => required.has(id)),
  );
  const found = plain[index];
  if (found === undefined) throw new Error(`the menu has no plain item number ${String(index)}`);
  return found;
}

/** A valid order of some pieces of one plain item. */
export async function orderOf(
  quantity = 1,
  method: 'card_terminal' | 'counter' = 'counter',
  item?: MenuItem,
): Promise<OrderSubmit> {
  const current = await menu();
  const chosen = item ?? plainItem(current);
  return {
    id: newId(),
    serviceType: 'eat_in',
    language: 'en',
    menuVersion: current.version,
    lines: [{ id: newId(), itemId: chosen.id, quantity, unitPrice: chosen.price }],
    expectedTotal: { amount: chosen.price.amount * quantity, currency: chosen.price.currency },
    payment: method === 'counter' ? { method } : { method, id: newId() },
  };
}

export function submit<T = Order>(order: unknown, token: string = kioskKey()): Promise<Answer<T>> {
  return call<T>('POST', '/api/v1/orders', { token, body: order });
}

export function getOrder(id: string, token: string = kioskKey()): Promise<Answer<Order>> {
  return call<Order>('GET', `/api/v1/orders/${id}`, { token });
}

/** The order, once its newest payment is in one of these states. */
export function paymentReaches(id: string, states: readonly Payment['state'][], seconds = 20): Promise<Order> {
  return eventually(`payment of ${id} in ${states.join('|')}`, seconds, async () => {
    const answer = await getOrder(id).catch(() => undefined);
    const newest = answer?.status === 200 ? answer.body.payments.at(-1) : undefined;
    return newest !== undefined && states.includes(newest.state) ? answer?.body : undefined;
  });
}
