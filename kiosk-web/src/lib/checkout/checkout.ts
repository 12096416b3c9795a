// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Order, OrderSubmit, PaymentMethod } from '../api/contract.ts';
import { awaitsGuest, isSettled, newestCardAttempt, phaseOf } from './phase.ts';
import type { Answer, OrderApi, Outbox, OutboxRecord, Refusal } from './ports.ts';
import { createWaiter } from './waiter.ts';

export type CheckoutState =
  | { readonly name: 'resuming' }
  | { readonly name: 'none' }
  | {
      readonly name: 'working';
      readonly record: OutboxRecord;
      readonly order: Order | null;
      /** The daemon does not answer; it is being asked again. */
      readonly lost: boolean;
      /** Why the newest attempt to pay could not begin. */
      readonly notice: Refusal | null;
    }
  | { readonly name: 'refused'; readonly refusal: Refusal; readonly order: OrderSubmit }
  | { readonly name: 'storage-failed' };

type Working = Extract<CheckoutState, { name: 'working' }>;

export interface Checkout {
  readonly store: StoreApi<CheckoutState>;
  /** Takes up what the disk holds, after a reload or a crash. */
  resume: () => Promise<void>;
  start: (order: OrderSubmit) => Promise<void>;
  /** A further attempt at paying the order that stands. */
  pay: (method: PaymentMethod) => Promise<void>;
  /** Takes the card request back from the terminal. */
  abort: () => Promise<void>;
  cancel: (reason: string) => Promise<void>;
  /** The guest has seen how it ended: forget the order here. */
  finish: () => Promise<void>;
  /** Something may have changed at the daemon: look now. */
  nudge: () => void;
}

interface Parts {
  readonly api: OrderApi;
  readonly outbox: Outbox;
  readonly newId: () => string;
}

/** An order that the daemon does not know is sent again only while its guest can still be there. */
export const resendWithinMs = 120_000;
/** Longer than a request can be on its way: only after this does "not found" mean that it never will be. */
export const inFlightMs = 30_000;
const pollMs = 1_000;
const calmPollMs = 3_000;
const lostDelays = [400, 800, 1_500, 2_500];

/** The daemon held the order and does not know it any more: nobody can say here what became of the money. */
const orderMissing: Refusal = { code: 'order_missing', detail: '', changes: null };

function fresh(record: OutboxRecord): Working {
  return { name: 'working', record, order: null, lost: false, notice: null };
}

type Next = 'poll' | 'calm' | 'lost' | 'now' | 'stop';

/**
 * Carries one order from the guest's confirmation to its end. What it intends stands in the outbox before it is sent,
 * every repeat uses the same ids, and after a lost answer it asks for the order before it sends it again.
 */
export function createCheckout({ api, outbox, newId }: Parts): Checkout {
  const store = createStore<CheckoutState>(() => ({ name: 'resuming' }));
  const waiter = createWaiter();
  let losses = 0;
  let running = false;

  function working(): Working | null {
    const state = store.getState();
    return state.name === 'working' ? state : null;
  }

  function merge(part: Partial<OutboxRecord>): OutboxRecord | null {
    const state = working();
    if (!state) return null;
    const record = { ...state.record, ...part };
    store.setState({ ...state, record }, true);
    return record;
  }

  /** On disk first: what follows may only be sent when this succeeded. */
  async function promise(part: Partial<OutboxRecord>): Promise<void> {
    const state = working();
    if (!state) return;
    await outbox.save({ ...state.record, ...part });
    merge(part);
  }

  /** Written down if possible: without it a reload only asks the daemon once more. */
  async function remember(part: Partial<OutboxRecord>): Promise<void> {
    const record = merge(part);
    if (record) await outbox.save(record).catch(() => undefined);
  }

  async function end(record: OutboxRecord, state: CheckoutState): Promise<Next> {
    await outbox.remove(record.orderId).catch(() => undefined);
    store.setState(state, true);
    return 'stop';
  }

  function lose(): Next {
    losses += 1;
    const state = working();
    if (state) store.setState({ ...state, lost: true }, true);
    return 'lost';
  }

  /** The daemon holds the order: from here on it is looked at, paid or cancelled, never sent again. */
  async function hold(order: Order): Promise<Next> {
    losses = 0;
    const state = working();
    if (!state) return 'stop';
    if (!state.record.submitted) await remember({ submitted: true });
    const record = working()?.record ?? state.record;
    store.setState({ ...state, record, order, lost: false }, true);
    const phase = phaseOf(order, record);
    if (isSettled(phase)) return 'stop';
    return awaitsGuest(phase) ? 'calm' : 'poll';
  }

  async function look(record: OutboxRecord): Promise<Next> {
    const found = await api.find(record.orderId);
    if (found.kind === 'ok') return hold(found.value);
    if (found.kind === 'lost') return lose();
    if (found.kind === 'refused')
      return end(record, { name: 'refused', refusal: found.refusal, order: record.order });
    if (record.submitted) return end(record, { name: 'refused', refusal: orderMissing, order: record.order });
    losses = 0;
    const age = Date.now() - record.createdAt;
    if (record.cancel === null && age < resendWithinMs) return submit(record);
    const settled = Date.now() - (record.sentAt ?? 0) > inFlightMs;
    return settled ? end(record, { name: 'none' }) : 'calm';
  }

  async function submit(record: OutboxRecord): Promise<Next> {
    const sentBefore = record.sentAt !== null;
    await promise({ sentAt: Date.now() });
    const answer = await api.submit(record.order);
    if (answer.kind === 'ok') return hold(answer.value);
    // A full shop refuses without looking whether an earlier sending has arrived.
    if (answer.kind !== 'refused' || (sentBefore && answer.refusal.code === 'no_room')) return lose();
    return end(record, { name: 'refused', refusal: answer.refusal, order: record.order });
  }

  /** Yes or no, the intention is done with; then the order itself says how things stand. */
  async function carryOut(intent: 'payment' | 'cancel', answer: Answer<unknown>): Promise<Next> {
    if (answer.kind === 'lost') return lose();
    await remember({ [intent]: null });
    const state = working();
    if (state) store.setState({ ...state, notice: answer.kind === 'refused' ? answer.refusal : null }, true);
    return 'now';
  }

  async function advance(): Promise<Next> {
    const state = working();
    if (!state) return 'stop';
    const { record, order } = state;
    if (!record.submitted && record.sentAt === null) return submit(record);
    if (!record.submitted || !order) return look(record);
    const open = !isSettled(phaseOf(order, { ...record, cancel: null }));
    if (record.cancel !== null && order.state !== 'cancelled' && open) {
      return carryOut('cancel', await api.cancel(record.orderId, record.cancel));
    }
    if (record.payment !== null) return carryOut('payment', await api.pay(record.orderId, record.payment));
    return look(record);
  }

  async function pause(next: Next): Promise<void> {
    if (next === 'poll') await waiter.wait(pollMs);
    if (next === 'calm') await waiter.wait(calmPollMs);
    if (next === 'lost') await waiter.wait(lostDelays[Math.min(losses, lostDelays.length) - 1] ?? pollMs);
  }

  async function run(): Promise<void> {
    if (running) {
      waiter.wake();
      return;
    }
    running = true;
    try {
      for (let next = await advance(); next !== 'stop'; next = await advance()) await pause(next);
    } catch {
      // Only the disk throws here. What is not on disk was not sent, and the screen says so.
      store.setState({ name: 'storage-failed' }, true);
    } finally {
      running = false;
    }
  }

  return {
    store,
    resume: async () => {
      try {
        const record = await outbox.load();
        store.setState(record ? fresh(record) : { name: 'none' }, true);
      } catch {
        store.setState({ name: 'storage-failed' }, true);
      }
      await run();
    },
    start: async (order) => {
      if (working()) return;
      losses = 0;
      const times = { createdAt: Date.now(), sentAt: null };
      store.setState(
        fresh({ orderId: order.id, order, ...times, submitted: false, payment: null, cancel: null }),
        true,
      );
      await run();
    },
    pay: async (method) => {
      const state = working();
      if (!state?.order || state.record.payment !== null) return;
      try {
        await promise({ payment: { id: newId(), method, amount: state.order.total } });
      } catch {
        store.setState({ name: 'storage-failed' }, true);
      }
      await run();
    },
    abort: async () => {
      const order = working()?.order;
      const attempt = order && newestCardAttempt(order);
      if (!attempt) return;
      await api.abort(order.id, attempt.id);
      waiter.wake();
    },
    cancel: async (reason) => {
      await remember({ cancel: reason });
      await run();
    },
    finish: async () => {
      const state = working();
      if (state) await outbox.remove(state.record.orderId).catch(() => undefined);
      store.setState({ name: 'none' }, true);
    },
    nudge: () => waiter.wake(),
  };
}
