// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { Order, OrderSubmit, Payment, PaymentCreate } from '../api/contract.ts';
import type { Answer, OrderApi, Outbox, OutboxRecord, Refusal } from '../checkout/ports.ts';

/** What happens to a call: its request never arrives, its answer never arrives, or the caller dies at that moment. */
export type Fault = 'request-lost' | 'answer-lost' | 'killed-before' | 'killed-after';

const never = new Promise<never>(() => undefined);

const text = '2026-01-01T12:00:00Z';

function paymentOf(order: Order, { id, method, amount }: PaymentCreate): Payment {
  const attempt = order.payments.length + 1;
  return {
    id,
    orderId: order.id,
    method,
    amount,
    attempt,
    state: 'sent',
    needsAttention: false,
    createdAt: text,
    updatedAt: text,
    version: 1,
  };
}

function orderOf(submit: OrderSubmit, number: number): Order {
  const order: Order = {
    id: submit.id,
    displayNumber: `A-${String(number).padStart(3, '0')}`,
    businessDate: '2026-01-01',
    state: 'submitted',
    paymentState: submit.payment.method === 'counter' ? 'at_counter' : 'pending',
    paymentMethod: submit.payment.method,
    serviceType: submit.serviceType,
    language: submit.language,
    lines: [],
    taxes: [],
    total: submit.expectedTotal,
    payments: [],
    createdAt: text,
    updatedAt: text,
    version: 1,
  };
  const { id, method } = submit.payment;
  return id === undefined
    ? order
    : { ...order, payments: [paymentOf(order, { id, method, amount: order.total })] };
}

/** A daemon in memory that keeps the contract's promises about ids, with a network and a caller that do not. */
export class FakeDaemon implements OrderApi {
  readonly orders = new Map<string, Order>();
  /** Every call in its order, as "submit", "find", … */
  readonly calls: string[] = [];
  /** Bodies of all submissions, repeats included. */
  readonly submissions: OrderSubmit[] = [];
  refusal: Refusal | null = null;
  /** Called with the number of the call (from 1) and its name. */
  faultAt: (call: number, name: string) => Fault | null = () => null;

  async #call<Value>(name: string, act: () => Answer<Value>): Promise<Answer<Value>> {
    this.calls.push(name);
    const fault = this.faultAt(this.calls.length, name);
    if (fault === 'killed-before') return never;
    if (fault === 'request-lost') return { kind: 'lost' };
    const answer = act();
    if (fault === 'killed-after') return never;
    return fault === 'answer-lost' ? { kind: 'lost' } : answer;
  }

  #of(id: string): Answer<Order> {
    const order = this.orders.get(id);
    return order ? { kind: 'ok', value: order } : { kind: 'not-found' };
  }

  change(part: Partial<Order> | ((order: Order) => Partial<Order>)): void {
    for (const [id, order] of this.orders) {
      this.orders.set(id, { ...order, ...(typeof part === 'function' ? part(order) : part) });
    }
  }

  /** The terminal's word about the newest attempt. */
  settle(state: Payment['state'], paymentState: Order['paymentState']): void {
    this.change((order) => ({
      paymentState,
      payments: order.payments.map((payment, at) =>
        at === order.payments.length - 1 ? { ...payment, state } : payment,
      ),
    }));
  }

  submit = (order: OrderSubmit) =>
    this.#call('submit', () => {
      this.submissions.push(order);
      if (this.refusal) return { kind: 'refused', refusal: this.refusal };
      if (!this.orders.has(order.id)) this.orders.set(order.id, orderOf(order, this.orders.size + 1));
      return this.#of(order.id);
    });

  find = (id: string) => this.#call('find', () => this.#of(id));

  pay = (id: string, payment: PaymentCreate) =>
    this.#call('pay', (): Answer<Payment> => {
      const order = this.orders.get(id);
      if (!order) return { kind: 'not-found' };
      const known = order.payments.find((one) => one.id === payment.id);
      if (known) return { kind: 'ok', value: known };
      const made = paymentOf(order, payment);
      const atCounter = payment.method === 'counter';
      this.orders.set(id, {
        ...order,
        paymentState: atCounter ? 'at_counter' : 'pending',
        payments: [...order.payments, made],
      });
      return { kind: 'ok', value: made };
    });

  abort = (id: string) =>
    this.#call('abort', (): Answer<Payment> => {
      this.settle('cancelled', 'unpaid');
      const payment = this.orders.get(id)?.payments.at(-1);
      return payment ? { kind: 'ok', value: payment } : { kind: 'not-found' };
    });

  cancel = (id: string, cancelReason: string) =>
    this.#call('cancel', (): Answer<Order> => {
      const order = this.orders.get(id);
      if (order?.paymentState === 'paid') {
        return { kind: 'refused', refusal: { code: 'order_not_cancellable', detail: '', changes: null } };
      }
      if (order) this.orders.set(id, { ...order, state: 'cancelled', cancelReason });
      return this.#of(id);
    });
}

/** A disk in memory that outlives the kiosk. */
export class FakeDisk implements Outbox {
  record: OutboxRecord | null = null;
  fails = false;

  load = () => (this.fails ? Promise.reject(new Error('disk')) : Promise.resolve(this.record));

  save = (record: OutboxRecord) => {
    if (this.fails) return Promise.reject(new Error('disk'));
    this.record = record;
    return Promise.resolve();
  };

  remove = () => {
    this.record = null;
    return Promise.resolve();
  };
}
