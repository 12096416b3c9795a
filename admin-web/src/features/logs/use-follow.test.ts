// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, test } from 'vitest';
import type { LogEvent } from '@/common/contract.ts';
import { followed, keptLines, type Following } from './use-follow.ts';

const start: Following = { phase: 'connecting', lines: [], dropped: 0, cut: false, error: null };
const line = (message: string): LogEvent => ({ type: 'line', line: { message } });
const messages = (state: Following) => state.lines.map(({ message }) => message);

test('the newest line is the first, with a number of its own', () => {
  const one = followed(start, [{ type: 'open' }, line('a'), line('b')], 0);
  const two = followed(one, [line('c')], 3);
  expect(two.phase).toBe('live');
  expect(messages(two)).toEqual(['c', 'b', 'a']);
  expect(new Set(two.lines.map(({ number }) => number)).size).toBe(3);
});

test('a stream that opens again begins anew', () => {
  const before = followed(start, [{ type: 'open' }, line('a'), { type: 'dropped', dropped: 7 }], 0);
  expect(before.dropped).toBe(7);
  const again = followed({ ...before, error: new Error('gone') }, [{ type: 'open' }, line('b')], 3);
  expect(messages(again)).toEqual(['b']);
  expect(again).toMatchObject({ dropped: 0, error: null, cut: false });
});

test('only so many lines are kept, and that is told', () => {
  const flood = Array.from({ length: keptLines }, (_, i) => line(String(i)));
  const full = followed(start, [{ type: 'open' }, ...flood], 0);
  expect(full).toMatchObject({ cut: false });
  const over = followed(full, [line('last'), { type: 'news of a newer system' }], keptLines + 1);
  expect(over.lines).toHaveLength(keptLines);
  expect(over.cut).toBe(true);
  expect(messages(over)[0]).toBe('last');
  expect(followed(over, [line('later')], keptLines + 3).cut).toBe(true);
});
