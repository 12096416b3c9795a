// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OrderSubmit } from '../api/contract.ts';
import { FakeDaemon, FakeDisk } from '../testing/fake-daemon.ts';
import type { Fault } from '../testing/fake-daemon.ts';
import { createCheckout, inFlightMs, resendWithinMs } from './checkout.ts';
import { phaseOf } from './phase.ts';

let daemon: FakeDaemon;
let disk: FakeDisk;
let made = 0;

const draft = (part: Partial<OrderSubmit> = {}): OrderSubmit => ({
  id: 'order-1',
  serviceType: 'eat_in',
  language: 'en',
  menuVersion: 7,
  lines: [],
  expectedTotal: { amount: 1290, currency: 'EUR' },
  payment: { method: 'card_terminal', id: 'payment-1' },
  ...part,
});

/** A kiosk after its start; another one on the same disk is the same kiosk after a crash. */
function aKiosk() {
  const checkout = createCheckout({
    api: daemon,
    outbox: disk,
    newId: () => `payment-new-${String((made += 1))}`,
  });
  const state = () => checkout.store.getState();
  const phase = () => {
    const now = state();
    if (now.name !== 'working') return now.name;
    return now.order ? phaseOf(now.order, now.record) : 'sending';
  };
  return { ...checkout, state, phase };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  daemon = new FakeDaemon();
  disk = new FakeDisk();
  made = 0;
});
afterEach(() => void vi.useRealTimers());

describe('sending', () => {
  test('the order is on disk before it is sent', async () => {
    const onDisk: boolean[] = [];
    daemon.faultAt = (_, name) => {
      if (name === 'submit') onDisk.push(disk.record?.order.id === 'order-1');
      return null;
    };
    const kiosk = aKiosk();
    await kiosk.resume();
    void kiosk.start(draft());
    await pass(0);
    expect(onDisk).toEqual([true]);
    expect(kiosk.phase()).toBe('card');
  });

  test('what cannot be written to disk is not sent', async () => {
    const kiosk = aKiosk();
    await kiosk.resume();
    disk.fails = true;
    await kiosk.start(draft());
    expect(kiosk.phase()).toBe('storage-failed');
    expect(daemon.calls).toEqual([]);
  });

  test('an order whose answer was lost is found by its id, not sent again', async () => {
    daemon.faultAt = (call) => (call === 1 ? 'answer-lost' : null);
    const kiosk = aKiosk();
    await kiosk.resume();
    void kiosk.start(draft());
    await pass(0);
    expect(kiosk.state()).toMatchObject({ name: 'working', lost: true });
    await pass(1_000);
    expect(daemon.calls.slice(0, 2)).toEqual(['submit', 'find']);
    expect(daemon.submissions).toHaveLength(1);
    expect(kiosk.phase()).toBe('card');
    expect(kiosk.state()).toMatchObject({ lost: false });
  });

  test('an order that never arrived is sent again, the same to the letter', async () => {
    daemon.faultAt = (call) => (call === 1 ? 'request-lost' : null);
    const kiosk = aKiosk();
    await kiosk.resume();
    void kiosk.start(draft());
    await pass(1_000);
    expect(daemon.calls.slice(0, 3)).toEqual(['submit', 'find', 'submit']);
    expect(daemon.submissions).toEqual([draft()]);
    expect(daemon.orders.size).toBe(1);
  });

  test('a second order cannot begin while one is under way', async () => {
    const kiosk = aKiosk();
    await kiosk.resume();
    void kiosk.start(draft());
    void kiosk.start(draft({ id: 'order-2' }));
    await pass(5_000);
    expect([...daemon.orders.keys()]).toEqual(['order-1']);
  });

  test('a full shop ends an order that it never saw', async () => {
    daemon.refusal = { code: 'no_room', detail: '', changes: null };
    const kiosk = aKiosk();
    await kiosk.resume();
    await kiosk.start(draft());
    expect(kiosk.state()).toMatchObject({ name: 'refused', refusal: { code: 'no_room' } });
    expect(disk.record).toBeNull();
  });

  test('a full shop says nothing about an order that was sent before', async () => {
    daemon.faultAt = (call) => (call === 1 ? 'request-lost' : null);
    daemon.refusal = { code: 'no_room', detail: '', changes: null };
    const kiosk = aKiosk();
    await kiosk.resume();
    void kiosk.start(draft());
    await pass(2_000);
    expect(daemon.calls.filter((name) => name === 'submit').length).toBeGreaterThan(1);
    expect(kiosk.state()).toMatchObject({ name: 'working', lost: true });
    daemon.refusal = null;
    await pass(5_000);
    expect([...daemon.orders.keys()]).toEqual(['order-1']);
    expect(kiosk.phase()).toBe('card');
  });

  test('a refusal ends the order and leaves nothing on disk', async () => {
    daemon.refusal = { code: 'cart_changed', detail: '', changes: { changes: [], menuVersion: 8 } };
    const kiosk = aKiosk();
    await kiosk.resume();
    await kiosk.start(draft());
    expect(kiosk.state()).toMatchObject({ name: 'refused', refusal: { code: 'cart_changed' } });
    expect(disk.record).toBeNull();
  });
});

describe('after a crash', () => {
  const faults: readonly Fault[] = ['killed-before', 'killed-after', 'request-lost', 'answer-lost'];
  const points = Array.from({ length: 6 }, (_, call) =>
    faults.map((fault) => [call + 1, fault] as const),
  ).flat();

  test.each(points)('call %i %s: one order, one payment', async (at, fault) => {
    daemon.faultAt = (call) => (call === at ? fault : null);
    const first = aKiosk();
    await first.resume();
    void first.start(draft());
    await pass(8_000);
    expect(daemon.calls.length).toBeGreaterThanOrEqual(at);
    daemon.faultAt = () => null;
    const second = aKiosk();
    void second.resume();
    await pass(3_000);
    expect([...daemon.orders.keys()]).toEqual(['order-1']);
    expect(daemon.orders.get('order-1')?.payments).toHaveLength(1);
    daemon.settle('captured', 'paid');
    await pass(2_000);
    expect(second.phase()).toBe('paid');
    await second.finish();
    expect(disk.record).toBeNull();
  });

  test('a confirmed number is shown again until the guest has seen it', async () => {
    const first = aKiosk();
    await first.resume();
    void first.start(draft({ payment: { method: 'counter' } }));
    await pass(0);
    expect(first.phase()).toBe('counter');
    const second = aKiosk();
    void second.resume();
    await pass(0);
    expect(second.phase()).toBe('counter');
    await second.finish();
    const third = aKiosk();
    await third.resume();
    expect(third.phase()).toBe('none');
  });

  test('an order that the daemon does not know is not sent when its guest is gone', async () => {
    daemon.faultAt = (call) => (call === 1 ? 'killed-before' : null);
    const first = aKiosk();
    await first.resume();
    void first.start(draft());
    await pass(0);
    vi.setSystemTime(Date.now() + resendWithinMs + 1_000);
    const second = aKiosk();
    await second.resume();
    await pass(5_000);
    expect(second.phase()).toBe('none');
    expect(daemon.orders.size).toBe(0);
  });

  test('when the disk cannot be read, nothing can be ordered', async () => {
    disk.fails = true;
    const kiosk = aKiosk();
    await kiosk.resume();
    expect(kiosk.phase()).toBe('storage-failed');
  });
});

describe('paying', () => {
  async function declined() {
    const kiosk = aKiosk();
    await kiosk.resume();
    void kiosk.start(draft());
    await pass(0);
    daemon.settle('declined', 'unpaid');
    await pass(1_500);
    expect(kiosk.phase()).toBe('declined');
    return kiosk;
  }

  test('another try is an attempt of its own, with an id that was on disk first', async () => {
    const kiosk = await declined();
    const onDisk: (string | undefined)[] = [];
    daemon.faultAt = (_, name) => {
      if (name === 'pay') onDisk.push(disk.record?.payment?.id);
      return null;
    };
    void kiosk.pay('card_terminal');
    await pass(0);
    expect(onDisk).toEqual(['payment-new-1']);
    expect(daemon.orders.get('order-1')?.payments.map(({ id }) => id)).toEqual([
      'payment-1',
      'payment-new-1',
    ]);
    expect(kiosk.phase()).toBe('card');
  });

  test.each(['request-lost', 'answer-lost'] as const)('a try whose %s is the same attempt', async (fault) => {
    const kiosk = await declined();
    let isFirst = true;
    daemon.faultAt = (_, name) => {
      if (name !== 'pay' || !isFirst) return null;
      isFirst = false;
      return fault;
    };
    void kiosk.pay('card_terminal');
    await pass(3_000);
    expect(daemon.orders.get('order-1')?.payments).toHaveLength(2);
    expect(kiosk.phase()).toBe('card');
  });

  test('two touches are one attempt', async () => {
    const kiosk = await declined();
    void kiosk.pay('card_terminal');
    void kiosk.pay('card_terminal');
    await pass(3_000);
    expect(daemon.orders.get('order-1')?.payments).toHaveLength(2);
  });

  test('the guest can go to the counter with the same order', async () => {
    const kiosk = await declined();
    void kiosk.pay('counter');
    await pass(500);
    expect(kiosk.phase()).toBe('counter');
    expect(daemon.orders.size).toBe(1);
  });

  test('an unknown payment stays unknown until the daemon knows, and is never tried again', async () => {
    const kiosk = aKiosk();
    await kiosk.resume();
    void kiosk.start(draft());
    await pass(0);
    daemon.settle('unknown', 'unknown');
    await pass(60_000);
    expect(kiosk.phase()).toBe('unknown');
    expect(daemon.calls.filter((name) => name === 'pay')).toEqual([]);
    daemon.settle('captured', 'paid');
    await pass(1_500);
    expect(kiosk.phase()).toBe('paid');
  });

  test('a daemon that restarts in the middle is waited for', async () => {
    const kiosk = aKiosk();
    await kiosk.resume();
    void kiosk.start(draft());
    await pass(0);
    daemon.faultAt = () => 'request-lost';
    await pass(10_000);
    expect(kiosk.state()).toMatchObject({ name: 'working', lost: true });
    daemon.faultAt = () => null;
    daemon.settle('captured', 'paid');
    kiosk.nudge();
    await pass(0);
    expect(kiosk.phase()).toBe('paid');
  });
});

describe('cancelling', () => {
  test('a cancelled order is cancelled at the daemon, even when the first word was lost', async () => {
    const kiosk = aKiosk();
    await kiosk.resume();
    void kiosk.start(draft());
    await pass(0);
    daemon.settle('declined', 'unpaid');
    await pass(1_500);
    let isFirst = true;
    daemon.faultAt = (_, name) => {
      if (name !== 'cancel' || !isFirst) return null;
      isFirst = false;
      return 'request-lost';
    };
    void kiosk.cancel('why');
    await pass(0);
    expect(kiosk.phase()).toBe('cancelling');
    await pass(2_000);
    expect(kiosk.phase()).toBe('cancelled');
    expect(daemon.orders.get('order-1')?.cancelReason).toBe('why');
  });

  test('money that was taken wins over the wish to cancel', async () => {
    const kiosk = aKiosk();
    await kiosk.resume();
    void kiosk.start(draft());
    await pass(0);
    daemon.settle('captured', 'paid');
    void kiosk.cancel('why');
    await pass(3_000);
    expect(kiosk.phase()).toBe('paid');
  });

  test('an order that was cancelled before it arrived is never sent again', async () => {
    daemon.faultAt = () => 'request-lost';
    const kiosk = aKiosk();
    await kiosk.resume();
    void kiosk.start(draft());
    await pass(1_000);
    void kiosk.cancel('why');
    daemon.faultAt = () => null;
    await pass(inFlightMs + 10_000);
    expect(kiosk.phase()).toBe('none');
    expect(daemon.submissions).toEqual([]);
  });

  test('an order that did arrive before it was cancelled is cancelled at the daemon', async () => {
    daemon.faultAt = (call) => (call < 4 ? 'answer-lost' : null);
    const kiosk = aKiosk();
    await kiosk.resume();
    void kiosk.start(draft());
    await pass(100);
    void kiosk.cancel('why');
    await pass(15_000);
    expect(daemon.orders.get('order-1')?.state).toBe('cancelled');
  });
});
