// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, inject, it } from 'vitest';
import type { components } from '../../shared/web/src/api/schema.js';
import { daemonOrigin, dataFolder } from './support/environment.ts';
import { call, eventually } from './support/http.ts';
import { orderOf, submit } from './support/orders.ts';
import { kioskKey, ownerToken, person } from './support/people.ts';
import { openStream, type OpenStream } from './support/streams.ts';

type LogPage = components['schemas']['LogPage'];
type LogLine = components['schemas']['LogLine'];
type LogEvent = components['schemas']['LogEvent'];

const written: string[] = [];
const streams: OpenStream<LogEvent>[] = [];

afterEach(async () => {
  for (const stream of streams.splice(0)) stream.leave();
  for (const path of written.splice(0)) await rm(path);
});

async function closedLog(number: number, content: string): Promise<void> {
  const path = join(dataFolder, 'logs', `kioskd.log.${String(number)}`);
  written.push(path);
  await writeFile(path, content);
}

function line(at: string, message: string): string {
  return `${JSON.stringify({ at, category: 'kiosk.app', level: 'info', message })}\n`;
}

async function page(query: Record<string, string>): Promise<LogPage> {
  const parameters = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const answer = await call<LogPage>('GET', `/api/v1/logs?${parameters.join('&')}`, { token: await ownerToken() });
  expect(answer.status).toBe(200);
  return answer.body;
}

/** All pages of a search. */
async function search(query: Record<string, string>): Promise<LogLine[]> {
  const lines: LogLine[] = [];
  for (let next: LogPage | undefined; next === undefined || next.nextCursor !== undefined; ) {
    next = await page({ limit: '500', ...query, ...(next?.nextCursor === undefined ? {} : { cursor: next.nextCursor }) });
    lines.push(...next.lines);
  }
  return lines;
}

async function follow(token: string, query = ''): Promise<OpenStream<LogEvent>> {
  const stream = await openStream<LogEvent>(`/api/v1/logs/stream${query}`, token);
  streams.push(stream);
  expect(stream.response.status).toBe(200);
  await stream.until('the opening', ({ type }) => type === 'open');
  return stream;
}

describe('the search of the log', () => {
  it('finds the lines of an order by the id of its request', async () => {
    const answer = await submit(await orderOf());
    expect(answer.status).toBe(201);
    const requestId = answer.headers.get('x-request-id') ?? '';
    const found = await eventually('the line of the order', 5, async () => {
      const { lines } = await page({ requestId });
      return lines.length === 0 ? undefined : lines;
    });
    expect(found).toEqual([expect.objectContaining({ level: 'info', category: 'kiosk.http', requestId })]);
    expect(found[0]?.message).toMatch(/^POST submitOrder 201 /);
    expect(await search({ text: 'SUBMITORDER 201', level: 'warning' })).toEqual([]);
    expect((await search({ text: 'SUBMITORDER 201' })).some((candidate) => candidate.requestId === requestId)).toBe(true);
  });

  it('reads files that were closed, in pages without a gap, the newest line first', async () => {
    const day = Array.from({ length: 7 }, (_, i) => line(`2020-01-31T12:00:0${String(i)}.000Z`, `number ${String(i)}`));
    await closedLog(8, day.slice(4).join(''));
    await closedLog(9, `${day.slice(0, 4).join('')}PANIC: torn in the mid`);
    const query = { from: '2020-01-31T12:00:01Z', to: '2020-01-31T12:00:06Z', limit: '2' };
    const messages = (await search(query)).map(({ message }) => message);
    expect(messages).toEqual(['number 5', 'number 4', 'number 3', 'number 2', 'number 1']);
    expect(await search({ text: 'panic: TORN' })).toEqual([{ message: 'PANIC: torn in the mid' }]);
  });

  it('looks through a part of a long log at a time, while the shop goes on', async () => {
    const filler = line('2020-02-01T00:00:00.000Z', 'hay '.repeat(50)).repeat(80_000);
    await closedLog(9, line('2020-02-01T00:00:00.000Z', 'the needle') + filler);
    const first = await page({ text: 'the needle' });
    expect(first.lines).toEqual([]);
    expect(first.nextCursor).toBeDefined();
    const searching = search({ text: 'the needle' });
    const began = Date.now();
    expect((await call('GET', '/api/v1/menu', { token: kioskKey() })).status).toBe(200);
    expect(Date.now() - began).toBeLessThan(1000);
    expect((await searching).map(({ message }) => message)).toEqual(['the needle']);
  });

  it('never shows a secret, not even of an old line', async () => {
    const token = await ownerToken();
    await closedLog(9, line('2020-03-01T00:00:00.000Z', `Authorization: Bearer ${token}`) + `old ${kioskKey()} password=${inject('ownerPassword')}`);
    const text = JSON.stringify(await search({}));
    expect(text).toContain('Authorization: ***');
    for (const secret of [token, kioskKey(), inject('ownerPassword').split(' ')[0] ?? '']) {
      expect(text).not.toContain(secret);
      expect(await search({ text: secret.slice(0, 200) })).toEqual([]);
    }
  });

  it('refuses what it does not understand, by name', async () => {
    const token = await ownerToken();
    for (const [name, value] of [
      ['level', 'loud'],
      ['from', 'yesterday'],
      ['limit', '501'],
      ['cursor', '1-2-3'],
      ['text', 'x'.repeat(201)],
    ] as const) {
      const answer = await call<{ code: string; errors: { path: string }[] }>('GET', `/api/v1/logs?${name}=${value}`, { token });
      expect(answer.status).toBe(422);
      expect(answer.body.errors).toEqual([expect.objectContaining({ path: `/${name}` })]);
    }
  });

  it('is for the owner alone', async () => {
    for (const role of ['manager', 'staff', 'kitchen'] as const) {
      const { accessToken } = (await person(role)).session;
      expect((await call('GET', '/api/v1/logs', { token: accessToken })).status).toBe(403);
      expect((await call('GET', '/api/v1/logs/stream', { token: accessToken })).status).toBe(403);
    }
  });
});

describe('the stream of the log', () => {
  it('delivers at once what is logged, through the edge, and what was asked for only', async () => {
    const stream = await follow(await ownerToken(), '?text=submitorder&level=info');
    expect(stream.response.headers.get('content-type')).toContain('text/event-stream');
    await call('POST', '/api/v1/realtime/tickets', { token: kioskKey(), body: {} });
    const began = Date.now();
    const requestId = (await submit(await orderOf())).headers.get('x-request-id');
    const told = await stream.until('the order', ({ type }) => type === 'line');
    expect(Date.now() - began).toBeLessThan(2000);
    expect(told.line).toEqual(expect.objectContaining({ requestId, category: 'kiosk.http', level: 'info' }));
  });

  it('counts what it leaves out of a flood, and never has more than 200 lines in a second', async () => {
    const stream = await follow(await ownerToken());
    const times: number[] = [];
    const reading = stream.until('the last line', (event) => {
      if (event.type === 'line') times.push(Date.now());
      return event.type === 'line' && event.line?.message.includes('createUser') === true;
    });
    const flood = 3000;
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        for (let i = 0; i < flood / 50; ++i)
          await fetch(`${daemonOrigin}/api/v1/orders`, { method: 'POST' }).then((answer) => answer.arrayBuffer());
      }),
    );
    await person('staff'); // logs createUser after the flood
    await reading;
    const dropped = stream.events.findLast(({ type }) => type === 'dropped')?.dropped ?? 0;
    expect(dropped).toBeGreaterThan(0);
    const lines = stream.events.filter((event) => event.type === 'line' && event.line?.message.includes('submitOrder 401')).length;
    expect(lines + dropped).toBeGreaterThanOrEqual(flood);
    // The client sees them a little late or early, so two neighbouring seconds together.
    times.forEach((time, i) => {
      const later = times[i + 500];
      if (later !== undefined) expect(later - time).toBeGreaterThan(1000);
    });
  });

  it.each([
    ['is locked out', { disabled: true }],
    ['is no owner any more', { role: 'manager' }],
  ] as const)('ends when the person %s', async (_, change) => {
    const who = await person('owner');
    const stream = await follow(who.session.accessToken);
    const changed = await call('PUT', `/api/v1/users/${who.id}`, { token: await ownerToken(), body: { ...change, version: 1 } });
    expect(changed.status).toBe(200);
    expect(await stream.until('the farewell', ({ type }) => type === 'bye')).toEqual({ type: 'bye', reason: 'session_ended' });
    await stream.ended();
  });

  it('is opened a few times by one session, and again once one of them is closed', async () => {
    const who = await person('owner');
    const token = who.session.accessToken;
    const four = await Promise.all(Array.from({ length: 4 }, () => follow(token)));
    const refused = await call<{ code: string; detail: string }>('GET', '/api/v1/logs/stream', { token });
    expect(refused.status).toBe(429);
    expect(refused.body.detail).toMatch(/too many windows/);
    four[0]?.leave();
    await eventually('a free place', 5, async () => {
      const stream = await openStream<LogEvent>('/api/v1/logs/stream', token);
      streams.push(stream);
      return stream.response.status === 200 ? true : undefined;
    });
    // Other specs count the owners.
    const locked = await call('PUT', `/api/v1/users/${who.id}`, { token: await ownerToken(), body: { disabled: true, version: 1 } });
    expect(locked.status).toBe(200);
  });
});
