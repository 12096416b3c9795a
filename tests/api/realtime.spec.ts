// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { origin } from './support/environment.ts';
import { call, eventually } from './support/http.ts';
import { menu, orderOf, plainItem, submit } from './support/orders.ts';
import { device, kioskKey, ownerToken, person } from './support/people.ts';

interface RealtimeEvent {
  readonly type: string;
  readonly seq: number;
  readonly epoch: string;
  readonly topic?: string;
  readonly kind?: string;
  readonly id?: string;
}

const open: WebSocket[] = [];

function listen(token: string, headers: Record<string, string> = {}) {
  const socket = new WebSocket(`${origin.replace('https', 'wss')}/api/v1/ws`, {
    headers: { authorization: `Bearer ${token}`, origin, ...headers },
  });
  open.push(socket);
  const events: RealtimeEvent[] = [];
  let refusal = 0;
  let closed = false;
  socket.on('message', (data: Buffer) => events.push(JSON.parse(data.toString()) as RealtimeEvent));
  socket.on('unexpected-response', (_, response) => {
    refusal = response.statusCode ?? 0;
    closed = true;
  });
  socket.on('close', () => {
    closed = true;
  });
  socket.on('error', () => undefined);
  return {
    socket,
    events,
    refusal: () => refusal,
    isClosed: () => closed,
    hello: () => eventually('hello', 5, () => Promise.resolve(events.find((event) => event.type === 'hello'))),
    event: (topic: string, id: string, seconds = 5) =>
      eventually(`${topic} ${id}`, seconds, () =>
        Promise.resolve(events.find((event) => event.topic === topic && event.id === id)),
      ),
  };
}

afterEach(() => {
  for (const socket of open.splice(0)) socket.terminate();
});

describe('the WebSocket', () => {
  it('tells a kiosk of a sold-out item in under a second', async () => {
    const item = plainItem(await menu());
    const kiosk = listen(kioskKey());
    await kiosk.hello();
    const path = `/api/v1/items/${item.id}/availability`;
    const began = Date.now();
    await call('PUT', path, { token: await ownerToken(), body: { available: false } });
    await kiosk.event('items', item.id);
    expect(Date.now() - began).toBeLessThan(1000);
    await call('PUT', path, { token: await ownerToken(), body: { available: true } });
  });

  it('numbers what a client sees without gaps', async () => {
    const kiosk = listen(kioskKey());
    const hello = await kiosk.hello();
    for (let i = 0; i < 5; ++i) {
      const order = await orderOf();
      await submit(order);
      await kiosk.event('orders', order.id);
    }
    const numbers = kiosk.events.filter((event) => event.type === 'event').map((event) => event.seq);
    expect(numbers).toEqual(numbers.map((_, i) => hello.seq + 1 + i));
    expect(new Set(kiosk.events.map((event) => event.epoch)).size).toBe(1);
  });

  it('tells a kiosk nothing of the orders of another', async () => {
    const other = listen((await device('kiosk')).key);
    await other.hello();
    const own = listen(kioskKey());
    await own.hello();
    const order = await orderOf();
    await submit(order);
    await own.event('orders', order.id);
    expect(other.events.filter((event) => event.id === order.id)).toEqual([]);
  });

  it.each([
    ['a foreign origin', { origin: 'https://evil.example' }, 403],
    ['no valid key', { authorization: 'Bearer kd_wrong' }, 401],
  ])('refuses %s before the upgrade', async (_, headers, status) => {
    const refused = listen(kioskKey(), headers);
    await eventually('refusal', 5, () => Promise.resolve(refused.isClosed() || undefined));
    expect(refused.refusal()).toBe(status);
  });

  it('cuts off a client that sends too much', async () => {
    const kiosk = listen(kioskKey());
    await kiosk.hello();
    kiosk.socket.send('x'.repeat(100 * 1024));
    await eventually('cut', 10, () => Promise.resolve(kiosk.isClosed() || undefined));
  });

  it('closes within five seconds when its device is revoked', async () => {
    const paired = await device('kiosk');
    const kiosk = listen(paired.key);
    await kiosk.hello();
    expect((await call('POST', `/api/v1/devices/${paired.deviceId}/revoke`, { token: await ownerToken() })).status).toBe(200);
    await eventually('closed', 5, () => Promise.resolve(kiosk.isClosed() || undefined));
    expect((await call('GET', '/api/v1/menu', { token: paired.key })).status).toBe(401);
  });

  it('closes within five seconds when its account is disabled', async () => {
    const who = await person('staff');
    const screen = listen(who.session.accessToken);
    await screen.hello();
    await call('PUT', `/api/v1/users/${who.id}`, { token: await ownerToken(), body: { disabled: true, version: 1 } });
    await eventually('closed', 5, () => Promise.resolve(screen.isClosed() || undefined));
  });

  it('closes within five seconds of the logout', async () => {
    const who = await person('staff');
    const signedIn = await call<{ accessToken: string }>('POST', '/api/v1/auth/login', {
      body: { username: who.username, password: who.password },
    });
    const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
    const [leaving, staying] = [listen(signedIn.body.accessToken), listen(who.session.accessToken)];
    await Promise.all([leaving.hello(), staying.hello()]);
    expect((await call('POST', '/api/v1/auth/logout', { headers: { cookie, origin } })).status).toBe(204);
    await eventually('closed', 5, () => Promise.resolve(leaving.isClosed() || undefined));
    expect(staying.isClosed()).toBe(false);
  });

  it('closes within five seconds when the password changes', async () => {
    const who = await person('staff');
    const screen = listen(who.session.accessToken);
    await screen.hello();
    const changed = await call('POST', '/api/v1/auth/password', {
      token: who.session.accessToken,
      body: { currentPassword: who.password, newPassword: 'an entirely new pass phrase' },
    });
    expect(changed.status).toBe(200);
    await eventually('closed', 5, () => Promise.resolve(screen.isClosed() || undefined));
  });

  it.each([
    ['a foreign page', 'https://evil.example', 403],
    ['a page that hides where it is from', 'null', 403],
    ['an address that only begins like ours', `${origin}.evil.example`, 403],
  ])('is refused to %s', async (_, from, status) => {
    const refused = listen(kioskKey(), { origin: from });
    await eventually('refused', 5, () => Promise.resolve(refused.isClosed() || undefined));
    expect(refused.refusal()).toBe(status);
  });

  it('opens with a ticket, once', async () => {
    const ticket = await call<{ ticket: string }>('POST', '/api/v1/realtime/tickets', { token: kioskKey(), body: {} });
    expect(ticket.status).toBe(201);
    const address = `${origin.replace('https', 'wss')}/api/v1/ws?ticket=${ticket.body.ticket}`;
    const first = new WebSocket(address, { headers: { origin } });
    open.push(first);
    await new Promise((resolve, reject) => {
      first.once('open', resolve);
      first.once('error', reject);
    });
    const second = new WebSocket(address, { headers: { origin } });
    open.push(second);
    const status = await new Promise((resolve) => {
      second.once('unexpected-response', (_, response) => {
        resolve(response.statusCode);
      });
      second.once('open', () => {
        resolve(101);
      });
      second.once('error', () => undefined);
    });
    expect(status).toBe(401);
  });
});

describe('server-sent events', () => {
  it('carry the same events', async () => {
    const abort = new AbortController();
    const response = await fetch(`${origin}/api/v1/events`, {
      headers: { authorization: `Bearer ${kioskKey()}` },
      signal: abort.signal,
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    if (reader === undefined) throw new Error('no stream');
    let text = '';
    const order = await orderOf();
    const until = async (part: string): Promise<void> => {
      while (!text.includes(part)) {
        const chunk = await reader.read();
        if (chunk.done) throw new Error(`the stream ended before ${part}`);
        text += chunk.value;
      }
    };
    await until('hello');
    await submit(order);
    await until(order.id);
    abort.abort();
  });
});
