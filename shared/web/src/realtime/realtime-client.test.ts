// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { backoffMs } from './backoff.ts';
import { RealtimeClient, type RealtimeStatus } from './realtime-client.ts';

class FakeSocket {
  onmessage: ((message: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  closed = false;
  close() {
    this.closed = true;
  }
  receive(value: unknown) {
    this.onmessage?.({ data: typeof value === 'string' ? value : JSON.stringify(value) });
  }
}

function setUp(ticket: () => Promise<string> = () => Promise.resolve('t')) {
  const sockets: FakeSocket[] = [];
  const statuses: RealtimeStatus[] = [];
  const seen: string[] = [];
  const client = new RealtimeClient({
    ticket,
    onEvent: (event) => seen.push(`${event.topic ?? ''} ${String(event.seq)}`),
    onResync: () => seen.push('resync'),
    onStatus: (status) => statuses.push(status),
    open: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
    random: () => 1,
  });
  const newest = () => {
    const socket = sockets.at(-1);
    if (socket === undefined) throw new Error('no socket was opened');
    return socket;
  };
  return { client, sockets, statuses, seen, newest };
}

const hello = (seq: number, epoch = 'e') => ({ type: 'hello', seq, epoch });
const event = (seq: number, epoch = 'e') => ({ type: 'event', seq, epoch, topic: 'orders' });
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('events in order are passed on, a repeated one is not, a gap asks for a resync', async () => {
  const { client, newest, seen } = setUp();
  client.start();
  await settle();
  for (const message of [hello(4), event(5), event(5), event(6), event(9), event(10), '{', { type: 'later' }])
    newest().receive(message);
  expect(seen).toEqual(['resync', 'orders 5', 'orders 6', 'resync', 'orders 10']);
  client.stop();
});

test('another epoch is a gap even when the number would fit', async () => {
  const { client, newest, seen } = setUp();
  client.start();
  await settle();
  newest().receive(hello(4));
  newest().receive(event(5, 'f'));
  newest().receive(event(6, 'f'));
  expect(seen).toEqual(['resync', 'resync', 'orders 6']);
  client.stop();
});

test('a lost connection is made again and everything is fetched anew', async () => {
  const { client, sockets, newest, seen, statuses } = setUp();
  client.start();
  await settle();
  newest().receive(hello(1));
  newest().onclose?.();
  expect(statuses).toEqual(['connecting', 'live', 'connecting']);
  await vi.advanceTimersByTimeAsync(500);
  expect(sockets).toHaveLength(2);
  newest().receive(hello(9));
  expect(statuses.at(-1)).toBe('live');
  expect(seen).toEqual(['resync', 'resync']);
  client.stop();
});

test('a connection that never says hello is given up', async () => {
  const { client, sockets } = setUp();
  client.start();
  await vi.advanceTimersByTimeAsync(10_500);
  expect(sockets).toHaveLength(2);
  expect(sockets[0]?.closed).toBe(true);
  client.stop();
});

test('without a ticket it tries again, ever more slowly', async () => {
  const ticket = vi.fn(() => Promise.reject(new Error('down')));
  const { client } = setUp(ticket);
  client.start();
  await vi.advanceTimersByTimeAsync(500 + 1000 + 2000);
  expect(ticket).toHaveBeenCalledTimes(4);
  client.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ticket).toHaveBeenCalledTimes(4);
  expect(backoffMs(30, () => 1)).toBe(15_000);
  expect(backoffMs(0, () => 0)).toBe(250);
});

test('the network coming back ends the waiting at once', async () => {
  const ticket = vi.fn().mockRejectedValueOnce(new Error('down')).mockResolvedValue('t');
  const { client, sockets } = setUp(ticket);
  client.start();
  await settle();
  window.dispatchEvent(new Event('online'));
  await settle();
  expect(sockets).toHaveLength(1);
  client.stop();
});

test('a page that was hidden for long does not trust its old connection', async () => {
  const { client, sockets, newest } = setUp();
  client.start();
  await settle();
  newest().receive(hello(1));
  const visibility = vi.spyOn(document, 'visibilityState', 'get');
  visibility.mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(30_000);
  visibility.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  await settle();
  expect(sockets).toHaveLength(2);
  client.stop();
});
