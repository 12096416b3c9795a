// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchIdle } from './idle-watch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('nobody there for long enough is told once', () => {
  const onIdle = vi.fn();
  watchIdle(window, 60, onIdle);
  vi.advanceTimersByTime(59_000);
  expect(onIdle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(120_000);
  expect(onIdle).toHaveBeenCalledTimes(1);
});

test.each(['pointerdown', 'keydown', 'scroll', 'wheel'])('a %s starts the time anew', (sign) => {
  const onIdle = vi.fn();
  watchIdle(window, 60, onIdle);
  vi.advanceTimersByTime(50_000);
  document.body.dispatchEvent(new Event(sign, { bubbles: true }));
  vi.advanceTimersByTime(50_000);
  expect(onIdle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(11_000);
  expect(onIdle).toHaveBeenCalledTimes(1);
});

test('a tab that slept is idle as soon as it wakes', () => {
  const onIdle = vi.fn();
  watchIdle(window, 60, onIdle);
  vi.setSystemTime(Date.now() + 600_000);
  vi.advanceTimersByTime(600);
  expect(onIdle).toHaveBeenCalledTimes(1);
});

test('a stopped watch stays silent', () => {
  const onIdle = vi.fn();
  watchIdle(window, 60, onIdle).stop();
  vi.advanceTimersByTime(120_000);
  expect(onIdle).not.toHaveBeenCalled();
});
