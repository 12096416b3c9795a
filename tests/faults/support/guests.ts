// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { setTimeout as pause } from 'node:timers/promises';
import { call, type Answer } from '../../api/support/http.ts';
import { newId } from '../../api/support/ids.ts';
import { plainItem, type Menu, type Order, type OrderSubmit } from '../../api/support/orders.ts';
import { kioskKey } from '../../api/support/people.ts';
import type { Random } from './random.ts';

const askAgainMs = 250;
const patienceMs = 20_000;

/** Answers after which a kiosk sends the same order again. */
const isTemporary = (status: number): boolean => status >= 500 || status === 429 || status === 404;

/** The guests of all kiosks: each sends one order until it is answered, as a kiosk does. */
export class Guests {
  /** What a guest was told is saved: the total in minor units by the order's id. */
  readonly acknowledged = new Map<string, number>();
  /** Orders that were answered otherwise; there should be none. */
  readonly refused: string[] = [];
  sent = 0;
  repeated = 0;
  private readonly underWay = new Set<Promise<void>>();
  private closing = false;

  constructor(
    private readonly menu: Menu,
    private readonly random: Random,
  ) {}

  /** A guest comes and orders. */
  arrive(): void {
    const order = this.choose();
    const guest = this.order(order).finally(() => this.underWay.delete(guest));
    this.underWay.add(guest);
  }

  /** Until the last guest has been answered; `seconds` from now whoever has no answer goes away without. */
  async leave(seconds: number): Promise<void> {
    const close = setTimeout(() => (this.closing = true), seconds * 1000);
    await Promise.all(this.underWay);
    clearTimeout(close);
  }

  get waiting(): number {
    return this.underWay.size;
  }

  private choose(): OrderSubmit {
    const { random } = this;
    const item = plainItem(this.menu, random.between(0, 5));
    const quantity = random.between(1, 4);
    return {
      id: newId(),
      serviceType: random.oneOf(['eat_in', 'take_away']),
      language: 'en',
      menuVersion: this.menu.version,
      lines: [{ id: newId(), itemId: item.id, quantity, unitPrice: item.price }],
      expectedTotal: { amount: item.price.amount * quantity, currency: item.price.currency },
      payment: random.chance(0.5) ? { method: 'card_terminal', id: newId() } : { method: 'counter' },
    };
  }

  private async order(order: OrderSubmit): Promise<void> {
    this.sent += 1;
    while (!this.closing) {
      const twice = this.random.chance(0.1);
      const answers = await Promise.all(
        twice ? [this.submit(order), this.submit(order)] : [this.submit(order)],
      );
      const saved = answers.find((answer) => answer?.status === 201);
      if (saved) {
        this.acknowledged.set(saved.body.id, saved.body.total.amount);
        return;
      }
      const final = answers.find((answer) => answer !== undefined && !isTemporary(answer.status));
      if (final) {
        this.refused.push(`${order.id}: ${String(final.status)} ${JSON.stringify(final.body)}`);
        return;
      }
      this.repeated += 1;
      await pause(askAgainMs);
    }
  }

  private submit(order: OrderSubmit): Promise<Answer<Order> | undefined> {
    return call<Order>('POST', '/api/v1/orders', {
      token: kioskKey(),
      body: order,
      signal: AbortSignal.timeout(patienceMs),
    }).catch(() => undefined);
  }
}
