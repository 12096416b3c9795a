// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, test, vi } from 'vitest';
import { StaffSession } from './staff-session.ts';

const user = { id: 'u', username: 'ada', displayName: 'Ada', role: 'owner', disabled: false, version: 1 };
const session = (accessToken: string) =>
  Response.json({ accessToken, expiresAt: '2026-01-01T00:00:00Z', user });
const refused = (code: string) => Response.json({ code, title: code }, { status: 401 });

function setUp(answer: (path: string, request: Request) => Response) {
  const send = vi.fn((request: Request) => Promise.resolve(answer(new URL(request.url).pathname, request)));
  const staff = new StaffSession({ baseUrl: 'http://shop.test', send, lock: (_, run) => run() });
  return { staff, send };
}

test('a browser without a session is signed out, one with a session goes on', async () => {
  const without = setUp(() => refused('refresh_invalid'));
  await without.staff.resume();
  expect(without.staff.state.getState()).toEqual({ phase: 'signedOut', ended: false });

  const withOne = setUp(() => session('a'));
  await withOne.staff.resume();
  expect(withOne.staff.state.getState()).toMatchObject({ phase: 'signedIn', user: { username: 'ada' } });
});

test('a silent server at the start does not sign anybody out', async () => {
  const { staff } = setUp(() => new Response('bad gateway', { status: 502 }));
  await staff.resume();
  expect(staff.state.getState()).toEqual({ phase: 'unreachable' });
});

test('a session that the server ends in the middle leads back to the login, once', async () => {
  const { staff } = setUp((path) => (path.endsWith('/login') ? session('a') : refused('unauthenticated')));
  await staff.login('ada', 'secret');
  await staff.api.GET('/api/v1/orders');
  expect(staff.state.getState()).toEqual({ phase: 'signedOut', ended: true });
});

test('an expired access token is renewed and the request repeated', async () => {
  const { staff, send } = setUp((path, request) => {
    if (path.endsWith('/login')) return session('old');
    if (path.endsWith('/refresh')) return session('new');
    return request.headers.get('authorization') === 'Bearer new'
      ? Response.json({ orders: [] })
      : refused('token_expired');
  });
  await staff.login('ada', 'secret');
  const { data } = await staff.api.GET('/api/v1/orders');
  expect(data).toEqual({ orders: [] });
  expect(send).toHaveBeenCalledTimes(4);
});

test('a logout that the server did not hear of is not shown as done', async () => {
  const { staff } = setUp((path) =>
    path.endsWith('/login') ? session('a') : new Response('', { status: 502 }),
  );
  await staff.login('ada', 'secret');
  await expect(staff.logout()).rejects.toMatchObject({ kind: 'unreachable' });
  expect(staff.state.getState().phase).toBe('signedIn');
});
