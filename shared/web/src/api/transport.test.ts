// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, test, vi } from 'vitest';
import { ApiError, errorOfAnswer } from './api-error.ts';
import { createTransport } from './transport.ts';

const request = (body?: string) =>
  new Request('http://shop.test/api/v1/orders', body === undefined ? {} : { method: 'POST', body });

function tokens(...values: string[]) {
  let at = 0;
  return {
    bearer: () => Promise.resolve(values[at] ?? null),
    renew: vi.fn(() => Promise.resolve(++at < values.length)),
  };
}

test('a request refused for its token is repeated once, whole, with a renewed one', async () => {
  const seen: string[] = [];
  const send = vi.fn(async (sent: Request) => {
    seen.push(`${sent.headers.get('authorization') ?? ''} ${await sent.text()}`);
    return new Response(null, { status: seen.length === 1 ? 401 : 200 });
  });
  const credentials = tokens('old', 'new');
  const response = await createTransport({ credentials, send })(request('{"a":1}'));
  expect(response.status).toBe(200);
  expect(seen).toEqual(['Bearer old {"a":1}', 'Bearer new {"a":1}']);
  expect(credentials.renew).toHaveBeenCalledWith('old');
});

test('a second refusal is the answer', async () => {
  const send = vi.fn(() => Promise.resolve(new Response(null, { status: 401 })));
  const response = await createTransport({ credentials: tokens('a', 'b', 'c'), send })(request());
  expect(response.status).toBe(401);
  expect(send).toHaveBeenCalledTimes(2);
});

test('no answer in time is "unreachable", for the outcome is unknown', async () => {
  const send = (sent: Request) =>
    new Promise<Response>((_, reject) => {
      sent.signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    });
  const sent = createTransport({ credentials: tokens('a'), send, timeoutMs: 10 })(request());
  await expect(sent).rejects.toMatchObject({ kind: 'unreachable', status: 0, isTransient: true });
});

test("a caller's own abort is not an error of the server", async () => {
  const stop = new AbortController();
  const send = (sent: Request) =>
    new Promise<Response>((_, reject) => {
      sent.signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    });
  const sent = createTransport({ credentials: tokens('a'), send })(
    new Request('http://shop.test/', { signal: stop.signal }),
  );
  stop.abort();
  await expect(sent).rejects.toMatchObject({ name: 'AbortError' });
});

test('an answer is a problem, an edge in place of a silent daemon, or unreadable', () => {
  const problem = { code: 'order_version_conflict', title: 'Changed meanwhile', detail: 'Look again.' };
  expect(errorOfAnswer(new Response(null, { status: 409 }), problem)).toMatchObject({
    kind: 'problem',
    code: 'order_version_conflict',
    message: 'Look again.',
    isTransient: false,
  });
  expect(errorOfAnswer(new Response(null, { status: 502 }), '<html>').kind).toBe('unreachable');
  expect(errorOfAnswer(new Response(null, { status: 500 }), '<html>').kind).toBe('unreadable');
  const busy = new Response(null, { status: 429, headers: { 'retry-after': '7' } });
  expect(errorOfAnswer(busy, { code: 'too_many_requests', title: 'Wait' })).toMatchObject({
    retryAfter: 7,
    isTransient: true,
  });
  expect(new ApiError('unreachable', 0).code).toBeUndefined();
});
