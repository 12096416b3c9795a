// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { ApiError } from '@shared/api/api-error.ts';
import { expect, test } from 'vitest';
import { answerOf } from './answers.ts';

const problem = (status: number, code: string, data?: unknown) =>
  new ApiError('problem', status, { code, title: code, detail: 'why', data });

test.each([
  ['nothing answered', new ApiError('unreachable', 0)],
  ['the edge answered', new ApiError('unreachable', 502)],
  ['something unreadable came', new ApiError('unreadable', 200)],
  ['the daemon is busy', problem(503, 'overloaded')],
  ['the daemon does not know', problem(503, 'outcome_unknown')],
  ['the daemon failed', problem(500, 'internal')],
  ['too many asked', problem(429, 'too_many_attempts')],
  ['the key was refused', problem(401, 'device_revoked')],
  ['the browser gave up', new DOMException('timeout', 'TimeoutError')],
])('when %s, nothing is known', async (_, error) => {
  expect(await answerOf(Promise.reject(error))).toEqual({ kind: 'lost' });
});

test('a clear no carries what changed', async () => {
  const changes = { changes: [], menuVersion: 8 };
  expect(await answerOf(Promise.reject(problem(409, 'cart_changed', changes)))).toEqual({
    kind: 'refused',
    refusal: { code: 'cart_changed', detail: 'why', changes },
  });
});

test('a terminal that cannot be reached is a clear no to this attempt', async () => {
  const answer = await answerOf(Promise.reject(problem(503, 'terminal_unavailable')));
  expect(answer.kind).toBe('refused');
});

test('a full shop is a clear no only to a call that says so', async () => {
  expect(await answerOf(Promise.reject(problem(503, 'no_room')))).toEqual({ kind: 'lost' });
  expect((await answerOf(Promise.reject(problem(503, 'no_room')), ['no_room'])).kind).toBe('refused');
});

test('what is not there is not there', async () => {
  expect(await answerOf(Promise.reject(problem(404, 'not_found')))).toEqual({ kind: 'not-found' });
});
